// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/glyph_widths.h"
#include "exporting/support/made_fonts.h"

#include <gtest/gtest.h>

namespace lectern::exporting {

namespace {

QPDFObjectHandle parsedFont(const char *text)
{
    return QPDFObjectHandle::parse(text);
}

} // namespace

TEST(GlyphWidths, CompositeFontsListAndRangeThem)
{
    const auto pdf = test::emptyPdf();
    const GlyphWidths widths(test::compositeFont(*pdf, "3 [500 250.5] 10 12 300", {}));
    EXPECT_EQ(widths.codeBytes(), 2);
    EXPECT_EQ(widths.of(3), 500);
    EXPECT_EQ(widths.of(4), 250.5);
    EXPECT_EQ(widths.of(5), 1000) << "the usual one, between what is listed";
    EXPECT_EQ(widths.of(10), 300);
    EXPECT_EQ(widths.of(12), 300);
    EXPECT_EQ(widths.of(13), 1000);
    EXPECT_EQ(widths.of(-1), 1000);
    EXPECT_EQ(widths.of(std::string_view("\0\3\0\4\0", 5)), 750.5) << "half a code does not count";
}

TEST(GlyphWidths, SimpleFontsBeginWithTheirFirstCharacter)
{
    const GlyphWidths widths(parsedFont("<< /Subtype /TrueType /FirstChar 65 /Widths [600 700] >>"));
    EXPECT_EQ(widths.codeBytes(), 1);
    EXPECT_EQ(widths.of(65), 600);
    EXPECT_EQ(widths.of(std::string_view("ABC")), 1300);
    EXPECT_EQ(widths.of(64), 0);
}

TEST(GlyphWidths, Type3FontsMeasureByTheirMatrix)
{
    const GlyphWidths widths(
        parsedFont("<< /Subtype /Type3 /FontMatrix [.01 0 0 -.01 0 0] /FirstChar 0 /Widths [50 25] >>"));
    EXPECT_DOUBLE_EQ(widths.of(0), 500);
    EXPECT_DOUBLE_EQ(widths.of(1), 250);
}

TEST(GlyphWidths, DamageIsNoWidth)
{
    const auto pdf = test::emptyPdf();
    for (const char *list : {"3", "3 4", "-2000000000 2000000000 5", "99999999999 [1 2]", "3 [/A (x)]", "/A /B /C",
                             "-7 [7 8]", "65535 [1 2 3]", "9 3 500"}) {
        const GlyphWidths widths(test::compositeFont(*pdf, list, {}));
        EXPECT_GE(widths.of(7), 0) << list;
    }
    for (const char *font : {"null", "[]", "<< >>", "<< /Subtype /Type0 >>", "<< /Subtype /Type0 /DescendantFonts [] >>",
                             "<< /Subtype /Type0 /DescendantFonts [3] >>", "<< /Subtype /TrueType /Widths [(a)] >>",
                             "<< /Subtype /TrueType /FirstChar -3 /Widths [1 2] >>"})
        EXPECT_GE(GlyphWidths(parsedFont(font)).of(0), 0) << font;
}

} // namespace lectern::exporting
