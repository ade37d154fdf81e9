// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/folding_rules.h"

#include "base/folding.h"

#include <QString>
#include <gtest/gtest.h>

namespace lectern::base {

namespace {

constexpr FoldingRules kLoose;
constexpr FoldingRules kStrict{CaseRule::Match, AccentRule::Match};
constexpr char32_t kBeyond = 0x110000;

QString foldedAlone(char32_t c, FoldingRules rules)
{
    const QList<char32_t> letters = foldedCodePoint(c, rules);
    return QString::fromUcs4(letters.constData(), letters.size());
}

} // namespace

TEST(FoldingRulesOfOne, LettersCaseAndAccents)
{
    struct Case {
        char32_t from;
        QString loose;
        QString strict;
    };
    const Case cases[] = {
        {U'A', QStringLiteral("a"), QStringLiteral("A")},
        {0x00DF, QStringLiteral("ss"), QStringLiteral("\u00DF")},
        {0x0131, QStringLiteral("i"), QStringLiteral("\u0131")},
        {0x00E6, QStringLiteral("ae"), QStringLiteral("\u00E6")},
        {0x0142, QStringLiteral("l"), QStringLiteral("\u0142")},
        {0x2014, QStringLiteral("-"), QStringLiteral("-")},
        {0x201E, QStringLiteral("\""), QStringLiteral("\"")},
        {0x00A0, QStringLiteral(" "), QStringLiteral(" ")},
        {0x00AD, QString(), QString()},
        {0x0640, QString(), QString()},
        {0x0665, QStringLiteral("5"), QStringLiteral("\u0665")},
        {0xFB01, QStringLiteral("fi"), QStringLiteral("fi")},
        {0x00B2, QStringLiteral("2"), QStringLiteral("\u00B2")},
    };
    for (const Case &one : cases) {
        EXPECT_EQ(foldedAlone(one.from, kLoose), one.loose) << static_cast<unsigned>(one.from);
        EXPECT_EQ(foldedAlone(one.from, kStrict), one.strict) << static_cast<unsigned>(one.from);
    }
}

/// What was folded once stays as it is, and holds nothing that is dropped or is a white space other than the space.
TEST(FoldingRulesOfOne, FoldingTwiceIsFoldingOnce)
{
    for (const FoldingRules rules : {kLoose, kStrict}) {
        for (char32_t c = 0; c < kBeyond; ++c) {
            if (QChar::isSurrogate(c))
                continue;
            const QList<char32_t> once = foldedCodePoint(c, rules);
            ASSERT_LE(once.size(), FoldedPiece::maxLetters) << static_cast<unsigned>(c);
            for (const char32_t letter : once) {
                ASSERT_EQ(foldedCodePoint(letter, rules), QList<char32_t>{letter}) << static_cast<unsigned>(c);
                ASSERT_TRUE(letter == U' ' || !isFoldedSpace(letter)) << static_cast<unsigned>(c);
            }
        }
    }
}

TEST(FoldingRulesOfOne, LettersThatJoinSaySo)
{
    EXPECT_EQ(joinedLetter(0x304B, 0x3099), char32_t(0x304C)); // ka, voiced
    EXPECT_EQ(joinedLetter(0x1112, 0x1161), char32_t(0xD558)); // Hangul ha
    EXPECT_EQ(joinedLetter(0xD558, 0x11AB), char32_t(0xD55C)); // han
    EXPECT_EQ(joinedLetter(0x0438, 0x0306), char32_t(0x0439));
    EXPECT_EQ(joinedLetter(U'a', 0x0306), char32_t(0));
    for (char32_t first = 0; first < 0x10000; ++first) {
        for (const char32_t second : {0x3099, 0x309A, 0x1161, 0x11A8, 0x0306, 0x0E32, 0x0EB2}) {
            if (joinedLetter(first, second) != 0) {
                ASSERT_TRUE(mayJoin(first)) << static_cast<unsigned>(first);
            }
        }
    }
}

TEST(FoldingRulesOfOne, VowelSignsAndViramasAreNoAccents)
{
    for (const char32_t mark : {0x0301, 0x0308, 0x05B8, 0x064E, 0x0E48, 0x1F3FD, 0x20DD})
        EXPECT_TRUE(isIgnoredMark(mark)) << static_cast<unsigned>(mark);
    for (const char32_t kept : {0x093E, 0x094D, 0x3099, 0x0E38, 0x0F71})
        EXPECT_FALSE(isIgnoredMark(kept)) << static_cast<unsigned>(kept);
}

} // namespace lectern::base
