// SPDX-License-Identifier: GPL-3.0-or-later
// A text object and what it is rewritten to, read by a small interpreter of the operators (ISO 32000-1, 9.4): the same glyphs at the same
// places.
#include "exporting/support/made_fonts.h"
#include "exporting/text_run.h"

#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <sstream>

using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

namespace {

struct Glyph {
    std::string font;
    double size = 0;
    std::string code;
    double x = 0;
    double y = 0;
};

class TextRuns : public testing::Test {
protected:
    TextRuns()
    {
        for (const char *name : {"/F1", "/F2"})
            m_fonts[name] = std::make_shared<PdfFont>(
                test::compositeFont(*m_pdf, name[2] == '1' ? "3 [250 500 612.5 333 1000] 20 40 455" : "3 [300 0 700]",
                                    "1 beginbfchar <0003> <0020> endbfchar"));
    }

    [[nodiscard]] FontLookup lookup() const
    {
        return [this](const std::string &name) {
            const auto found = m_fonts.find(name);
            return found == m_fonts.end() ? nullptr : found->second;
        };
    }

    [[nodiscard]] std::optional<std::string> rewritten(const std::string &object, TextMarks *marks = nullptr) const
    {
        std::string out = "before";
        const auto end = appendTextRun(out, object, lookup(), marks);
        EXPECT_EQ(out.substr(0, 6), "before");
        if (!end) {
            EXPECT_EQ(out, "before") << "nothing is appended";
            return std::nullopt;
        }
        return out.substr(6);
    }

    /// Operators: BT ET Tf Tm Td Tj TJ; others place nothing.
    [[nodiscard]] std::vector<Glyph> glyphs(const std::string &text) const
    {
        std::string spaced;
        for (const char c : text)
            spaced += c == '[' || c == ']' || c == '<' || c == '>' ? std::string(" ") + c + ' ' : std::string(1, c);
        std::istringstream words(spaced);
        std::vector<std::string> operands;
        std::vector<Glyph> found;
        std::string font;
        double size = 0;
        double m[6] = {1, 0, 0, 1, 0, 0};
        double line[2] = {0, 0};
        double pen = 0;
        for (std::string word; words >> word;) {
            const auto number = [&operands](size_t back) { return std::stod(operands[operands.size() - back]); };
            if (word == "Tf") {
                font = operands[operands.size() - 2];
                size = number(1);
            } else if (word == "Tm") {
                for (size_t i = 0; i < 6; ++i)
                    m[i] = number(6 - i);
                line[0] = line[1] = pen = 0;
            } else if (word == "Td") {
                line[0] += number(2);
                line[1] += number(1);
                pen = 0;
            } else if (word == "Tj" || word == "TJ") {
                bool isString = false;
                for (const std::string &operand : operands) {
                    if (operand == "<" || operand == ">") {
                        isString = operand == "<";
                    } else if (isString) {
                        for (size_t i = 0; i + 4 <= operand.size(); i += 4) {
                            const double x = line[0] + pen;
                            found.push_back({font, size, operand.substr(i, 4), x * m[0] + line[1] * m[2] + m[4],
                                             x * m[1] + line[1] * m[3] + m[5]});
                            pen += m_fonts.at(font)->widths().of(std::stoi(operand.substr(i, 4), nullptr, 16)) / 1000 * size;
                        }
                    } else if (operand != "[" && operand != "]") {
                        pen -= std::stod(operand) / 1000 * size;
                    }
                }
            } else if (!std::isalpha(static_cast<unsigned char>(word[0])) || operands.empty() || operands.back() == "<") {
                operands.push_back(word);
                continue;
            }
            operands.clear();
        }
        return found;
    }

    void expectSame(const std::string &object, double scale = 1) const
    {
        const auto made = rewritten(object);
        ASSERT_TRUE(made.has_value()) << object;
        const std::vector<Glyph> before = glyphs(object);
        const std::vector<Glyph> after = glyphs(*made);
        ASSERT_EQ(before.size(), after.size()) << object << "\n" << *made;
        for (size_t i = 0; i < before.size(); ++i) {
            EXPECT_EQ(before[i].code, after[i].code);
            EXPECT_EQ(before[i].font, after[i].font);
            EXPECT_EQ(before[i].size, after[i].size);
            EXPECT_NEAR(before[i].x, after[i].x, 0.001 * before[i].size * scale) << object << "\n" << *made;
            EXPECT_NEAR(before[i].y, after[i].y, 0.001 * before[i].size * scale) << object << "\n" << *made;
        }
    }

    std::unique_ptr<QPDF> m_pdf = test::emptyPdf();
    std::map<std::string, std::shared_ptr<PdfFont>> m_fonts;
};

/// Notes what it hears in the content.
class Marks : public TextMarks {
public:
    explicit Marks(std::string &out) : m_out(out) {}
    void beforeGlyphs() override { m_out += "\n%glyphs"; }
    void beforeMark() override { m_out += "\n%mark"; }

private:
    std::string &m_out;
};

} // namespace

TEST_F(TextRuns, RunsBecomeArrays)
{
    expectSame("BT /F1 10 Tf 1 0 0 -1 5 700 Tm <0003> Tj 2.5 0 Td <0004> Tj 5 0 Td <0005> Tj ET");
    EXPECT_THAT(*rewritten("BT /F1 10 Tf <0003> Tj 2.5 0 Td <0004> Tj ET"), HasSubstr("<00030004>Tj"));
    EXPECT_THAT(*rewritten("BT /F1 10 Tf <0003> Tj 3 0 Td <0004> Tj ET"), HasSubstr("[<0003>-50<0004>]TJ"));
}

TEST_F(TextRuns, GlyphsStayWhereTheyStoodAfterEverything)
{
    expectSame("BT /F1 10 Tf <0004> Tj 0 0 Td <0003> Tj ET");
    expectSame("BT /F1 10 Tf <0004> Tj /F2 10 Tf 0 0 Td <0005> Tj ET"); // back to the line's beginning, with another font
    expectSame("BT /F1 10 Tf <0004> Tj /F2 10 Tf <0005> Tj ET");
    expectSame("BT /F1 10 Tf 7 -3 Td <0004> Tj /F2 4 Tf 1 2 Td <0005> Tj 1 0 0 1 9 9 Tm <0003> Tj 400 0 Td <0003> Tj ET");
    expectSame("BT /F1 10 Tf <00040003> Tj 30000 0 Td <0003> Tj ET");
}

TEST_F(TextRuns, RandomRunsKeepTheirPlaces)
{
    std::mt19937 random(3);
    const auto real = [&random](double least, double most) {
        return std::uniform_real_distribution<double>(least, most)(random);
    };
    for (int round = 0; round < 400; ++round) {
        std::ostringstream text;
        text << std::fixed;
        text.precision(static_cast<int>(random() % 7));
        const double size = 1 + static_cast<double>(random() % 40);
        text << "BT /F1 " << size << " Tf 1 0 0 -1 " << real(0, 500) << ' ' << real(0, 800) << " Tm";
        const int steps = round % 20 == 0 ? 600 : 20; // rounding must not add up
        for (int i = 0; i < steps; ++i) {
            const unsigned choice = random() % 12;
            if (choice < 6) {
                text << " <000" << 3 + random() % 5 << (random() % 3 == 0 ? "0014" : "") << "> Tj";
            } else if (choice < 10) {
                text << ' ' << real(-3, 12) << " 0 Td";
            } else if (choice == 10) {
                text << ' ' << real(-5, 5) << ' ' << real(-9, 9) << " Td";
            } else {
                text << (random() % 2 == 0 ? " /F2 " : " /F1 ") << size << " Tf";
            }
        }
        expectSame(text.str() + " ET");
    }
}

TEST_F(TextRuns, WhatIsNotUnderstoodStaysAsItIs)
{
    for (const char *object : {"BT /F1 10 Tf 2 Tc <0003> Tj ET", "BT /F1 10 Tf [<0003>]TJ ET", "BT /F1 10 Tf (a) Tj ET",
                               "BT /F9 10 Tf <0003> Tj ET", "BT <0003> Tj ET", "BT /F1 0 Tf <0003> Tj ET",
                               "BT /F1 -3 Tf <0003> Tj ET", "BT /F1 10 Tf <000> Tj ET", "BT /F1 10 Tf <00 03> Tj ET",
                               "BT /F1 10 Tf 1e-5. Td ET", "BT /F1 10 Tf T* <0003> Tj ET", "BT /F1 Tf <0003> Tj ET",
                               "BT /F1 10 Tf <0003> ' ET", "BT /F1 10 Tf <0003", "BT /F1 10 Tf <> Tj ET"})
        EXPECT_FALSE(rewritten(object).has_value()) << object;
}

TEST_F(TextRuns, MarksOfSingleGlyphsAreLearntAndGo)
{
    const auto made = rewritten("BT /F1 10 Tf <0003> Tj /Span <</ActualText <FEFF00660069>>> BDC 2.5 0 Td <0014> Tj EMC ET");
    ASSERT_TRUE(made.has_value());
    EXPECT_THAT(*made, Not(HasSubstr("BDC")));
    EXPECT_THAT(*made, Not(HasSubstr("EMC")));
    EXPECT_TRUE(m_fonts["/F1"]->learn(0x14, "00660069"));
    EXPECT_FALSE(m_fonts["/F1"]->learn(0x14, "0041"));
    // The second meaning of the same glyph keeps its mark.
    EXPECT_THAT(*rewritten("BT /F1 10 Tf /Span <</ActualText <FEFF0041>>> BDC <0014> Tj EMC ET"), HasSubstr("ActualText"));
}

TEST_F(TextRuns, MarksOfSeveralGlyphsAndOfTurnedTextStay)
{
    const std::string several = "BT /F1 10 Tf /Span <</ActualText <FEFF0041>>> BDC <0003> Tj 9 0 Td <0004> Tj EMC ET";
    EXPECT_THAT(*rewritten(several), HasSubstr("EMC"));
    expectSame(several);
    std::string out;
    Marks marks(out);
    ASSERT_TRUE(appendTextRun(
        out, "BT /F1 10 Tf /ReversedChars BMC <0003> Tj /Span <</ActualText <FEFF0042>>> BDC <0015> Tj EMC EMC ET", lookup(),
        &marks));
    EXPECT_EQ(out,
              "BT /F1 10 Tf\n%mark /ReversedChars BMC\n%glyphs\n<0003>Tj\n%mark /Span <</ActualText <FEFF0042>>> "
              "BDC\n%glyphs\n<0015>Tj"
              "\n%mark EMC\n%mark EMC\n%mark ET");
}

TEST_F(TextRuns, TellsWhereASpaceMayFollow)
{
    std::string out = "x";
    auto end = appendTextRun(out, "BT /F1 10 Tf <0004> Tj ET", lookup());
    ASSERT_TRUE(end.has_value());
    EXPECT_TRUE(end->isOpen);
    EXPECT_EQ(end->space, "\n<0003>Tj");
    EXPECT_EQ(out.substr(end->at), " ET");
    end = appendTextRun(out, "BT /F1 10 Tf <00040003> Tj ET", lookup());
    ASSERT_TRUE(end.has_value());
    EXPECT_FALSE(end->isOpen) << "it ends with one";
}

} // namespace lectern::exporting
