// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing instructions, whole and damaged. Contents are copied to the heap without a terminator, so that a sanitizer sees a read behind
// their end.
#include "exporting/content_scan.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>
#include <random>

using testing::ElementsAre;

namespace lectern::exporting {

namespace {

struct Scanned {
    std::vector<std::string> names;
    std::vector<std::string> operands;
    bool hasFailed = false;
};

Scanned scanned(std::string_view text)
{
    const std::unique_ptr<char[]> bytes(new char[text.size() + (text.empty() ? 1 : 0)]);
    std::copy(text.begin(), text.end(), bytes.get());
    const std::string_view content(bytes.get(), text.size());
    ContentScan scan(content);
    ContentStep step;
    Scanned made;
    size_t before = 0;
    while (scan.next(step)) {
        made.names.emplace_back(step.name);
        made.operands.emplace_back(step.operands);
        EXPECT_GT(scan.position(), before) << "each step goes on";
        EXPECT_EQ(content.substr(before, scan.position() - before), made.operands.back() + made.names.back())
            << "nothing is left out between two operators";
        before = scan.position();
    }
    EXPECT_LE(scan.position(), content.size());
    EXPECT_FALSE(scan.next(step)) << "the end stays the end";
    made.hasFailed = scan.hasFailed();
    return made;
}

std::vector<double> numbers(std::string_view operands, int most = 6)
{
    const std::unique_ptr<char[]> bytes(new char[operands.size() + 1]);
    std::copy(operands.begin(), operands.end(), bytes.get());
    double read[6] = {0, 0, 0, 0, 0, 0};
    const int count = readNumbers({bytes.get(), operands.size()}, read, most);
    return {read, read + count};
}

} // namespace

TEST(ContentScan, OperatorsWithTheirOperands)
{
    const Scanned made = scanned("q 1 0 0 -1 0 842 cm\nBT /F4 12 Tf[<0003>-20<0004>]TJ ET\r\nf* Q");
    EXPECT_THAT(made.names, ElementsAre("q", "cm", "BT", "Tf", "TJ", "ET", "f*", "Q"));
    EXPECT_EQ(made.operands[1], " 1 0 0 -1 0 842 ");
    EXPECT_EQ(made.operands[3], " /F4 12 ");
    EXPECT_EQ(made.operands[4], "[<0003>-20<0004>]");
    EXPECT_FALSE(made.hasFailed);
}

TEST(ContentScan, StringsHoldParenthesesEscapesAndOperators)
{
    const Scanned made = scanned(R"((a (b) c) Tj (\) ET \() Tj (\\) Tj () ' 1 2 (x) ")");
    EXPECT_THAT(made.names, ElementsAre("Tj", "Tj", "Tj", "'", "\""));
    EXPECT_EQ(made.operands[1], R"( (\) ET \() )");
    EXPECT_FALSE(made.hasFailed);
}

TEST(ContentScan, DictionariesNestAndHoldHexadecimalStrings)
{
    const Scanned made = scanned("/Span<</ActualText<FEFF0066>>>BDC /P <</A<</B<00>>>/C (>> x)/D[<</E 1>>]>> BDC EMC");
    EXPECT_THAT(made.names, ElementsAre("BDC", "BDC", "EMC"));
    EXPECT_FALSE(made.hasFailed);
}

TEST(ContentScan, CommentsNamesAndWordsThatAreNoOperators)
{
    const Scanned made = scanned("% BT (\n/BT /a#20b gs true false null -.5 +3 1e-5 d % Q");
    EXPECT_THAT(made.names, ElementsAre("gs", "d"));
    EXPECT_FALSE(made.hasFailed);
}

TEST(ContentScan, WhatIsNotUnderstoodFails)
{
    for (const char *text : {"q BI /W 1 ID x EI Q", "q } Q", "q ) Q", "q (open Q", R"(q (open\))", "q (open\\", "q <</A 1 Q",
                             "q <</A (", "q <00 Q", "q <"}) {
        const Scanned made = scanned(text);
        EXPECT_THAT(made.names, ElementsAre("q")) << text;
        EXPECT_TRUE(made.hasFailed) << text;
    }
    EXPECT_FALSE(scanned("").hasFailed);
    EXPECT_FALSE(scanned("1 2 3").hasFailed) << "operands without an operator draw nothing";
}

TEST(ContentScan, NoDamageLeadsBehindTheEnd)
{
    const std::string whole =
        "q /Span<</ActualText<FEFF0066>/B(a\\)b)>>BDC BT /F1 12 Tf [<0003>-20(x(y)\\\\)]TJ ET EMC % c\nQ";
    for (size_t end = 0; end <= whole.size(); ++end)
        static_cast<void>(scanned(std::string_view(whole).substr(0, end)));
    std::mt19937 random(7);
    const std::string alphabet = "()<>[]{}/%\\ \nqBITEM19.-";
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (size_t i = random() % 24; i > 0; --i)
            text += alphabet[random() % alphabet.size()];
        static_cast<void>(scanned(text));
        static_cast<void>(numbers(text));
    }
}

TEST(ReadNumbers, FormsOfNumbers)
{
    EXPECT_THAT(numbers(" 1 -2 +3 .5 -.25 4. "), ElementsAre(1, -2, 3, .5, -.25, 4));
    EXPECT_THAT(numbers("1e-5 2"), ElementsAre(1e-5, 2));
    EXPECT_THAT(numbers("1 2 3", 2), ElementsAre(1, 2));
    EXPECT_THAT(numbers("/F4 12"), ElementsAre(12));
    EXPECT_THAT(numbers("/4 12"), ElementsAre(12));
    EXPECT_THAT(numbers("% 7\n1 % 8"), ElementsAre(1));
    EXPECT_THAT(numbers(""), ElementsAre());
}

TEST(ReadNumbers, WhatIsNoNumberAsAWhole)
{
    EXPECT_THAT(numbers(".5. 1"), ElementsAre(.5, 1));
    EXPECT_THAT(numbers("1.2.3 1"), ElementsAre(1.2, 1));
    EXPECT_THAT(numbers("4-5 1"), ElementsAre(4, 1));
    EXPECT_THAT(numbers("--5 1"), ElementsAre(1));
    EXPECT_THAT(numbers("-inf -nan . - + 1e999 1"), ElementsAre(1));
}

TEST(ContentScan, NumbersAreWrittenWithAPoint)
{
    EXPECT_EQ(numberText(0), "0.0000");
    EXPECT_EQ(numberText(-12.5), "-12.5000");
    EXPECT_EQ(numberText(1.0 / 3), "0.3333");
    EXPECT_EQ(numberText(1e300), "0") << "no length on paper";
    double back = 0;
    EXPECT_EQ(readNumbers(numberText(595.27559), &back, 1), 1);
    EXPECT_NEAR(back, 595.27559, 0.0001);
}

} // namespace lectern::exporting
