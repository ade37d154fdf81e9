// SPDX-License-Identifier: GPL-3.0-or-later
// Paper, margins, and the form in which choices are remembered.
#include "services/export_options.h"

#include <QRectF>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::services {

TEST(ExportOptions, PaperByNameAndByMeasure)
{
    EXPECT_EQ(paperNamed(u"a4"_s)->id(), QPageSize::A4);
    EXPECT_EQ(paperNamed(u"Letter"_s)->id(), QPageSize::Letter);
    EXPECT_EQ(paperNamed(u"legal"_s)->id(), QPageSize::Legal);
    EXPECT_EQ(paperNamed(u"120x180mm"_s)->size(QPageSize::Millimeter), QSizeF(120, 180));
    EXPECT_NEAR(paperNamed(u"5x8in"_s)->size(QPageSize::Millimeter).height(), 203.2, 0.1);
    for (const QString &wrong : {u""_s, u"A99"_s, u"10x10mm"_s, u"-3x9"_s, u"9999x9999cm"_s})
        EXPECT_FALSE(paperNamed(wrong)) << wrong.toStdString();
}

TEST(ExportOptions, MarginsLeaveAColumnThatReadsWell)
{
    ExportOptions options;
    options.paper = QPageSize(QPageSize::A4);
    const QRectF a4 = pageLayout(options).paintRect(QPageLayout::Millimeter);
    EXPECT_NEAR(a4.width(), 140, 2);
    EXPECT_NEAR(a4.center().x(), 105, 0.5);
    options.paper = QPageSize(QPageSize::A5);
    EXPECT_GT(pageLayout(options).paintRect(QPageLayout::Millimeter).width(), 110);
    options.sides = exporting::Sides::Two;
    const QMarginsF two = pageLayout(options).margins(QPageLayout::Millimeter);
    EXPECT_LT(two.left(), two.right()) << "the inner margin is the narrower one";
}

TEST(ExportOptions, GivenMarginsAreKeptUnlessNothingWouldRemain)
{
    ExportOptions options;
    options.paper = QPageSize(QPageSize::A4);
    options.margins = QMarginsF(10, 20, 30, 40);
    EXPECT_EQ(pageLayout(options).margins(QPageLayout::Millimeter), QMarginsF(10, 20, 30, 40));
    options.margins = QMarginsF(500, 500, 500, 500);
    const QRectF rest = pageLayout(options).paintRect(QPageLayout::Millimeter);
    EXPECT_GT(rest.width(), 50);
    EXPECT_GT(rest.height(), 80);
}

TEST(ExportOptions, AreReadBackAsTheyWereWritten)
{
    ExportOptions options;
    options.paper = *paperNamed(u"120x180mm"_s);
    options.orientation = QPageLayout::Landscape;
    options.margins = QMarginsF(1, 2, 3, 4);
    options.sides = exporting::Sides::Two;
    options.colours = exporting::Colours::Grey;
    options.typeface = page::Typeface::Dyslexic;
    options.textSize = 9.5;
    options.titlePage = options.contents = options.linkNotes = options.numbered = options.topOnNewPage = options.plainCode =
        true;
    options.contentsDepth = 5;
    options.head = {u"a"_s, u"b|c"_s, u"{page}"_s};
    options.foot = {};
    options.lineWidth = 60;
    EXPECT_EQ(exportOptionsFrom(toJson(options)), options);
    EXPECT_EQ(exportOptionsFrom(toJson({})), ExportOptions());
}

TEST(ExportOptions, NonsenseKeepsTheDefaults)
{
    const QJsonObject json{{u"paper"_s, 7},
                           {u"textSize"_s, 1e9},
                           {u"contentsDepth"_s, -3},
                           {u"head"_s, u"{nothing}"_s},
                           {u"margins"_s, u"x"_s}};
    const ExportOptions options = exportOptionsFrom(json);
    EXPECT_EQ(options.paper, ExportOptions().paper);
    EXPECT_EQ(options.textSize, kLargestType);
    EXPECT_EQ(options.contentsDepth, 1);
    EXPECT_EQ(options.head, ExportOptions().head);
    EXPECT_FALSE(options.margins);
}

} // namespace lectern::services
