// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/print_layout.h"

#include <QRectF>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::web {

namespace {

QPageLayout layoutOf(QPageSize::PageSizeId size, QPageLayout::Orientation orientation, double margin)
{
    return {QPageSize(size), orientation, {margin, margin, margin, margin}, QPageLayout::Millimeter};
}

constexpr double kPixelsPerPoint = 96.0 / 72.0;

} // namespace

TEST(PrintLayout, EveryPaperComesAsTheStyleSheetsAndTheGivenOneHidesTheArticle)
{
    for (const QPageSize::PageSizeId size :
         {QPageSize::A3, QPageSize::A4, QPageSize::A5, QPageSize::A6, QPageSize::Letter, QPageSize::Legal}) {
        for (const QPageLayout::Orientation orientation : {QPageLayout::Portrait, QPageLayout::Landscape}) {
            for (const double margin : {0.0, 10.0, 25.0, 40.0}) {
                const QPageLayout layout = layoutOf(size, orientation, margin);
                const PrintLayout made = printLayout(layout);
                const QSizeF paper = layout.fullRect(QPageLayout::Point).size();
                EXPECT_EQ(made.paper, plainPrintLayout(layout).paper);
                EXPECT_EQ(made.paper,
                          QString::number(paper.width(), 'f', 2) + u"pt "_s + QString::number(paper.height(), 'f', 2)
                              + u"pt"_s);
                if (made.decoyWidth == 0) {
                    EXPECT_EQ(made.given, layout);
                    continue;
                }
                // Margins are those of the given paper.
                const QMarginsF wanted = layout.margins(QPageLayout::Point);
                const QMarginsF given = made.given.margins(QPageLayout::Point);
                EXPECT_NEAR(given.left(), wanted.left(), 0.51);
                EXPECT_NEAR(given.top(), wanted.top(), 0.51);
                EXPECT_NEAR(given.right(), wanted.right(), 0.51);
                EXPECT_NEAR(given.bottom(), wanted.bottom(), 0.51);
                // The rule hides the article on the given paper, told in points or in pixels, and never on the real one.
                const double sliver = made.given.paintRect(QPageLayout::Point).width();
                EXPECT_GT(sliver, 0);
                EXPECT_GT(made.decoyWidth, sliver * kPixelsPerPoint);
                EXPECT_LT(made.decoyWidth, layout.paintRect(QPageLayout::Point).width());
                // The engine turns a paper whose orientation is another one than the style sheet's.
                const QSizeF sheet = made.given.fullRect(QPageLayout::Point).size();
                EXPECT_EQ(sheet.width() > sheet.height(), paper.width() > paper.height());
            }
        }
    }
    EXPECT_GT(printLayout(layoutOf(QPageSize::A4, QPageLayout::Portrait, 20)).decoyWidth, 0);
    EXPECT_GT(printLayout(layoutOf(QPageSize::A4, QPageLayout::Landscape, 20)).decoyWidth, 0);
}

TEST(PrintLayout, PapersWithoutRoomForASliverComeAsTheyAre)
{
    const QPageLayout narrow(QPageSize(QSizeF(100, 400), QPageSize::Point, QString(), QPageSize::ExactMatch),
                             QPageLayout::Portrait, {30, 30, 30, 30}, QPageLayout::Point);
    const PrintLayout made = printLayout(narrow);
    EXPECT_EQ(made.decoyWidth, 0);
    EXPECT_EQ(made.given, narrow);
}

TEST(HasPaperOf, TheFirstPagesPaperDecides)
{
    const QPageLayout a4 = layoutOf(QPageSize::A4, QPageLayout::Portrait, 20);
    EXPECT_TRUE(hasPaperOf("/Type /Page\n/MediaBox [0 0 594.95996 841.91998]\n", a4));
    EXPECT_TRUE(hasPaperOf("/MediaBox [ 0 0  595 842 ]", a4));
    EXPECT_FALSE(hasPaperOf("/MediaBox [0 0 842 595]", a4));
    EXPECT_FALSE(hasPaperOf("/MediaBox [0 0 612 792]", a4));
    EXPECT_FALSE(hasPaperOf("/MediaBox [", a4));
    EXPECT_FALSE(hasPaperOf("/MediaBox [0 0 595]", a4));
    EXPECT_FALSE(hasPaperOf("", a4));
}

} // namespace lectern::web
