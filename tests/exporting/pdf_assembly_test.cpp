// SPDX-License-Identifier: GPL-3.0-or-later
// Several printed articles as one file, read back with independent tools.
#include "exporting/pdf_assembly.h"
#include "exporting/support/joined.h"
#include "exporting/support/small_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

namespace {

PaperPlan plan()
{
    PaperPlan made;
    made.furniture.layout =
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {30, 25, 30, 25}, QPageLayout::Millimeter);
    made.furniture.head = RunningLine::fromText(u"{title}|{section}"_s);
    made.furniture.foot = RunningLine::fromText(u"{page} / {pages}"_s);
    made.furniture.families = QStringList{u"Vollkorn"_s};
    made.properties.title = u"The Book"_s;
    made.properties.language = u"en"_s;
    made.contentsTitle = u"Contents"_s;
    made.isBook = true;
    return made;
}

PaperPart part(const QString &name, int depth, std::vector<document::Heading> headings)
{
    PaperPart made;
    made.outline = document::Outline(std::move(headings));
    made.title = name;
    made.opensWithTitle = true;
    made.path = u"/book/"_s + name + u".md"_s;
    made.root = u"/book"_s;
    made.depth = depth;
    return made;
}

/// Two articles of two pages each; the first links to the second.
void fill(PdfAssembly &assembly)
{
    const QByteArray first = test::smallPdf({{{"lectern-mark:0", 60, 700},
                                              {"lectern-id:alpha", 60, 700},
                                              {"lectern://article/beta.md#deep", 60, 500},
                                              {"lectern://article/beta.md", 60, 450},
                                              {"lectern://article/elsewhere.md#x", 60, 400}},
                                             {{"lectern-mark:4", 60, 600}, {"lectern-id:part", 60, 600}}});
    const QByteArray second =
        test::smallPdf({{{"lectern-mark:0", 60, 700}, {"lectern-id:beta", 60, 700}},
                        {{"lectern-mark:3", 60, 300}, {"lectern-id:deep", 60, 300}, {"lectern-to:beta", 60, 200}}});
    ASSERT_TRUE(test::addArticle(
        assembly, {{first}},
        part(u"alpha"_s, 0,
             {document::Heading{u"Alpha"_s, u"alpha"_s, 1, 0}, document::Heading{u"Part"_s, u"part"_s, 2, 4}})));
    ASSERT_TRUE(test::addArticle(
        assembly, {{second}},
        part(u"beta"_s, 1, {document::Heading{u"Beta"_s, u"beta"_s, 1, 0}, document::Heading{u"Deep"_s, u"deep"_s, 2, 3}})));
}

QByteArray front()
{
    return test::smallPdf(
        {{{"lectern-id:contents", 60, 700}, {"lectern-to:0%2Fpart", 60, 600}, {"lectern-to:1%2Fdeep", 60, 500}}});
}

QByteArray book(PaperPlan made = plan())
{
    PdfAssembly assembly(std::move(made));
    fill(assembly);
    const auto file = assembly.finished(front());
    EXPECT_TRUE(file.has_value());
    return file.value_or(QByteArray());
}

} // namespace

TEST(PdfAssembly, ContentsTellThePagesOfTheHeadings)
{
    PdfAssembly assembly(plan());
    fill(assembly);
    EXPECT_EQ(assembly.pageCount(), 4);
    const std::vector<ContentsEntry> entries = assembly.contents(3);
    ASSERT_EQ(entries.size(), 4U);
    const std::vector<std::tuple<QString, int, int>> expected{
        {u"Alpha"_s, 0, 1}, {u"Part"_s, 1, 2}, {u"Beta"_s, 1, 3}, {u"Deep"_s, 2, 4}};
    for (size_t i = 0; i < entries.size(); ++i)
        EXPECT_EQ(std::tuple(entries[i].title, entries[i].level, entries[i].page), expected[i]);
    EXPECT_EQ(assembly.contents(1).size(), 1U);
}

TEST(PdfAssembly, IsOneSoundFileWithOneOutline)
{
    const QByteArray file = book();
    EXPECT_THAT(test::askTool(file, u"qpdf"_s, {u"--check"_s, u"{}"_s}).toStdString(),
                HasSubstr("No syntax or stream encoding errors"));
    EXPECT_THAT(test::askTool(file, u"pdfinfo"_s, {u"{}"_s}).toStdString(), testing::ContainsRegex("Pages: +5"));
    const QStringList outline =
        test::askTool(file, u"mutool"_s, {u"show"_s, u"{}"_s, u"outline"_s}).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(outline.size(), 5);
    const char *expected[] = {"\t\"Contents\"\t#page=1", "\t\"Alpha\"\t#page=2", "\t\t\"Part\"\t#page=3",
                              "\t\t\"Beta\"\t#page=4", "\t\t\t\"Deep\"\t#page=5"};
    for (int i = 0; i < 5; ++i)
        EXPECT_THAT(outline[i].toStdString(), HasSubstr(expected[i]));
}

TEST(PdfAssembly, LinksBetweenArticlesLeadInsideTheFile)
{
    const std::string json = test::askTool(book(), u"qpdf"_s, {u"--json=2"_s, u"--json-key=qpdf"_s, u"{}"_s}).toStdString();
    EXPECT_THAT(json, Not(HasSubstr("beta.md")));
    EXPECT_THAT(json, HasSubstr("u:elsewhere.md#x")) << "a link out of the book stays one";
    EXPECT_THAT(json, Not(HasSubstr("lectern-")));
    const std::string names = test::askTool(book(), u"pdfinfo"_s, {u"-dests"_s, u"{}"_s}).toStdString();
    EXPECT_THAT(names, testing::ContainsRegex("   5 .*\"deep\""));
    EXPECT_THAT(names, testing::ContainsRegex("   5 .*\"beta:deep\""));
    EXPECT_THAT(names, testing::ContainsRegex("   2 .*\"alpha\""));
}

TEST(PdfAssembly, RunningHeadsAndFolios)
{
    const auto text = [file = book()](int page) {
        return test::askTool(file, u"pdftotext"_s,
                             {u"-f"_s, QString::number(page), u"-l"_s, QString::number(page), u"{}"_s, u"-"_s})
            .remove(u' ')
            .simplified()
            .toStdString();
    };
    EXPECT_EQ(text(1), "i");
    EXPECT_EQ(text(2), "1/4") << "an article's title needs no running head above it";
    EXPECT_EQ(text(3), "TheBook Part 2/4");
    EXPECT_EQ(text(5), "TheBook Deep 4/4");
}

TEST(PdfAssembly, PageLabels)
{
    const std::string labels =
        test::askTool(book(), u"mutool"_s, {u"show"_s, u"{}"_s, u"trailer/Root/PageLabels"_s}).simplified().toStdString();
    EXPECT_EQ(labels, "<< /Nums [ 0 << /S /r >> 1 << /S /D >> ] >>");
}

TEST(PdfAssembly, TwoSidesBeginOnARightHandPage)
{
    PaperPlan made = plan();
    made.furniture.sides = Sides::Two;
    made.furniture.layout.setMargins({20, 25, 40, 25});
    const QByteArray file = book(made);
    EXPECT_THAT(test::askTool(file, u"pdfinfo"_s, {u"{}"_s}).toStdString(), testing::ContainsRegex("Pages: +6"));
    EXPECT_THAT(test::askTool(file, u"qpdf"_s, {u"--check"_s, u"{}"_s}).toStdString(), HasSubstr("No syntax"));
    // The second page of the text is a left-hand one: title outside, which is left, and everything 20 mm further right.
    const QString box = test::askTool(file, u"pdftotext"_s, {u"-f"_s, u"4"_s, u"-l"_s, u"4"_s, u"-bbox"_s, u"{}"_s, u"-"_s});
    EXPECT_LT(box.indexOf(u">Part<"), box.indexOf(u">The<")) << box.toStdString();
    EXPECT_THAT(box.toStdString(), HasSubstr("xMin=\"11"));
}

TEST(PdfAssembly, DamagedPagesAreAnErrorThatNamesTheArticle)
{
    PdfAssembly assembly(plan());
    const auto added = test::addArticle(assembly, {{"%PDF-1.4\nnothing"}}, part(u"alpha"_s, 0, {}));
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, base::ErrorCode::BadData);
    EXPECT_EQ(added.error().path, u"/book/alpha.md");
    EXPECT_FALSE(PdfAssembly(plan()).finished({}));
}

} // namespace lectern::exporting
