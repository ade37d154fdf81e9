// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/printed_piece.h"
#include "exporting/support/small_pdf.h"

#include <gtest/gtest.h>

namespace lectern::exporting {

namespace {

QPageLayout layout()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, {60, 42, 60, 42}, QPageLayout::Point};
}

/// The tail of small_pdf's links is 0.75 points wide where the engine's is 200 pixels.
constexpr double kPointsPerPixel = 0.75 / 200;

} // namespace

TEST(PrintedPiece, TellsItsPagesAndWhereItsTextEnds)
{
    const auto measured = measuredPiece(test::smallPdf({{}, {{"lectern-tail:", 60, 499.25}}}), layout());
    ASSERT_TRUE(measured.has_value());
    EXPECT_EQ(measured->pages, 2);
    EXPECT_NEAR(measured->end, (842 - 42 - 500) / kPointsPerPixel, 1 / kPointsPerPixel);
}

TEST(PrintedPiece, WithoutATailOrWithOneElsewhere)
{
    EXPECT_EQ(measuredPiece(test::smallPdf({{{"lectern-mark:1", 60, 500}}}), layout())->end, -1);
    EXPECT_EQ(measuredPiece(test::smallPdf({{{"lectern-tail:", 60, 500}}, {}}), layout())->end, -1)
        << "the last page counts";
    EXPECT_EQ(measuredPiece(test::smallPdf({{{"lectern-tail:", 60, 830}}}), layout())->end, 0) << "not above the margin";
}

TEST(PrintedPiece, PagesAreCounted)
{
    EXPECT_EQ(printedPages("<</Type /Pages\n/Count 2>> <</Type /Page\n>> <</Type /Page>>"), 2);
    EXPECT_EQ(printedPages({}), 0);
}

TEST(PrintedPiece, DamageIsAnError)
{
    EXPECT_EQ(measuredPiece("no PDF", layout()).error().code, base::ErrorCode::BadData);
    EXPECT_FALSE(measuredPiece({}, layout()).has_value());
}

} // namespace lectern::exporting
