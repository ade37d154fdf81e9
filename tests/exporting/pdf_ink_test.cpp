// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_ink.h"

#include "exporting/pdf_font.h"
#include "exporting/support/made_fonts.h"

#include <gtest/gtest.h>

namespace lectern::exporting {

namespace {

/// Glyphs are half as wide as high; 0003 is the space.
class PdfInks : public testing::Test {
protected:
    std::vector<Ink> inkOfContent(const std::string &content)
    {
        QPDFObjectHandle font = test::compositeFont(*m_pdf, "3 [500 500 500]", "1 beginbfchar\n<0003> <0020>\nendbfchar");
        QPDFObjectHandle page = QPDFObjectHandle::parse("<< /Type /Page /Resources << /Font << >> >> >>");
        page.getKey("/Resources").getKey("/Font").replaceKey("/F0", font);
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(m_pdf.get(), content));
        return inkOf(page, m_fonts);
    }

    std::unique_ptr<QPDF> m_pdf = test::emptyPdf();
    FontCache m_fonts;
};

} // namespace

TEST_F(PdfInks, TextStandsWhereItsMatrixPutsIt)
{
    const std::vector<Ink> ink = inkOfContent("q 2 0 0 2 10 20 cm BT /F0 10 Tf 1 0 0 1 5 6 Tm <00040004> Tj ET Q");
    ASSERT_EQ(ink.size(), 1U);
    EXPECT_DOUBLE_EQ(ink[0].left, 20);
    EXPECT_DOUBLE_EQ(ink[0].bottom, 32);
    EXPECT_DOUBLE_EQ(ink[0].right, 40);
}

TEST_F(PdfInks, SpacesAtTheEndOfARunAreNoInk)
{
    const std::vector<Ink> ink = inkOfContent("BT /F0 10 Tf <0004000300030003> Tj <0003> Tj [<0005> -1000 <0003>] TJ ET");
    ASSERT_EQ(ink.size(), 2U);
    EXPECT_DOUBLE_EQ(ink[0].right, 5);
    EXPECT_DOUBLE_EQ(ink[1].left, 25) << "they move what follows";
    EXPECT_DOUBLE_EQ(ink[1].right, 30);
}

TEST_F(PdfInks, SpacesInsideOfARunCount)
{
    const std::vector<Ink> ink = inkOfContent("BT /F0 10 Tf <000400030004> Tj ET");
    ASSERT_EQ(ink.size(), 1U);
    EXPECT_DOUBLE_EQ(ink[0].right, 15);
}

TEST_F(PdfInks, ADamagedPageGivesWhatWasReadable)
{
    EXPECT_EQ(inkOfContent("BT /F0 10 Tf <0004> Tj [<0004").size(), 1U);
}

} // namespace lectern::exporting
