// SPDX-License-Identifier: GPL-3.0-or-later
// Bookmarks, links, names and metadata of one article, read back with qpdf, pdfinfo and mutool.
#include "exporting/pdf_navigation.h"

#include "exporting/section_choice.h"
#include "exporting/support/joined.h"
#include "exporting/support/small_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

namespace {

document::Document article()
{
    document::DocumentData data;
    data.title = u"Größe & الخاتمة"_s;
    data.language = u"de"_s;
    data.metadata.authors = {u"Ada B."_s, u"Zoë C."_s};
    data.metadata.tags = {u"one"_s, u"two"_s};
    data.metadata.description = u"What it says"_s;
    data.outline =
        document::Outline({document::Heading{u"Größe"_s, u"größe"_s, 1, 0}, document::Heading{u"Deep"_s, u"deep"_s, 4, 2},
                           document::Heading{u"الخاتمة"_s, u"الخاتمة"_s, 2, 4}, document::Heading{u""_s, u"-1"_s, 2, 6}});
    return document::Document(std::move(data));
}

/// Two pages; the article's blocks 0, 2 and 4 stand on them, 6 has no mark.
QByteArray printed()
{
    return test::smallPdf({{{"lectern-mark:0", 60, 700},
                            {"lectern-id:gr%C3%B6%C3%9Fe", 60, 700},
                            {"lectern-tail:", 60, 690},
                            {"lectern-mark:2", 60, 400},
                            {"lectern-id:deep", 60, 400},
                            {"lectern-to:%D8%A7%D9%84%D8%AE%D8%A7%D8%AA%D9%85%D8%A9", 100, 300},
                            {"lectern-to:nowhere", 100, 200},
                            {"https://example.org/", 100, 100}},
                           {{"lectern-mark:4", 60, 500},
                            {"lectern-id:%D8%A7%D9%84%D8%AE%D8%A7%D8%AA%D9%85%D8%A9", 60, 500},
                            {"lectern://article/other%20one.md#part", 100, 100}}});
}

base::Result<QByteArray> finishedFile(const QByteArray &pdf, const document::Document &article)
{
    PaperPlan plan;
    plan.properties = pdfProperties(article, u"name"_s);
    PdfAssembly assembly(plan);
    PaperPart part;
    part.article = article;
    part.outline = article.outline();
    part.title = plan.properties.title;
    part.opensWithTitle = hasTitleHeading(part.outline, part.title);
    if (const auto added = test::addArticle(assembly, {{pdf}}, part); !added)
        return tl::unexpected(added.error());
    return assembly.finished({});
}

QByteArray finished()
{
    const auto file = finishedFile(printed(), article());
    EXPECT_TRUE(file.has_value());
    return file.value_or(QByteArray());
}

} // namespace

TEST(PdfNavigation, IsASoundFile)
{
    EXPECT_THAT(test::askTool(finished(), u"qpdf"_s, {u"--check"_s, u"{}"_s}).toStdString(),
                HasSubstr("No syntax or stream encoding errors"));
}

TEST(PdfNavigation, BookmarksNestAndPointAtTheirHeadings)
{
    const QString outline = test::askTool(finished(), u"mutool"_s, {u"show"_s, u"{}"_s, u"outline"_s});
    const QStringList lines = outline.split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 4) << outline.toStdString();
    // The mark's upper edge is at 700.75 and the bookmark 6 points above it: 842 - 706.75 from the top.
    EXPECT_THAT(lines[0].toStdString(), testing::AllOf(HasSubstr("\"Größe\""), HasSubstr("#page=1"), HasSubstr(",135.25")));
    EXPECT_THAT(lines[1].toStdString(),
                testing::AllOf(HasSubstr("\t\t\"Deep\""), HasSubstr("#page=1"), HasSubstr(",435.25")));
    EXPECT_THAT(lines[2].toStdString(),
                testing::AllOf(HasSubstr("\t\t\"الخاتمة\""), HasSubstr("#page=2"), HasSubstr(",335.25")));
    EXPECT_THAT(lines[3].toStdString(), HasSubstr("#page=2"))
        << "a heading without a mark stands where the one before it does";
}

TEST(PdfNavigation, SaysWhatItIs)
{
    const std::string info = test::askTool(finished(), u"pdfinfo"_s, {u"{}"_s}).toStdString();
    EXPECT_THAT(info, HasSubstr("Größe & الخاتمة"));
    EXPECT_THAT(info, HasSubstr("Ada B.; Zoë C."));
    EXPECT_THAT(info, HasSubstr("one, two"));
    EXPECT_THAT(info, HasSubstr("What it says"));
    const std::string xmp = test::askTool(finished(), u"pdfinfo"_s, {u"-meta"_s, u"{}"_s}).toStdString();
    EXPECT_THAT(xmp, HasSubstr("<rdf:li>Ada B.</rdf:li><rdf:li>Zoë C.</rdf:li>"));
    EXPECT_THAT(xmp, HasSubstr("<rdf:li xml:lang=\"x-default\">Größe &amp; الخاتمة</rdf:li>"));
    const std::string catalog =
        test::askTool(finished(), u"mutool"_s, {u"show"_s, u"{}"_s, u"trailer/Root"_s}).toStdString();
    EXPECT_THAT(catalog, HasSubstr("/DisplayDocTitle true"));
    EXPECT_THAT(catalog, HasSubstr("/Lang (de)"));
    EXPECT_THAT(catalog, HasSubstr("/PageMode /UseOutlines"));
}

TEST(PdfNavigation, LinksLeadSomewhereAndMarksAreGone)
{
    const std::string json =
        test::askTool(finished(), u"qpdf"_s, {u"--json=2"_s, u"--json-key=qpdf"_s, u"{}"_s}).toStdString();
    EXPECT_THAT(json, Not(HasSubstr("lectern-")));
    EXPECT_THAT(json, Not(HasSubstr("lectern:")));
    EXPECT_THAT(json, HasSubstr("u:https://example.org/"));
    EXPECT_THAT(json, HasSubstr("u:other%20one.md#part"));
}

TEST(PdfNavigation, NamesEveryHeading)
{
    const std::string names = test::askTool(finished(), u"pdfinfo"_s, {u"-dests"_s, u"{}"_s}).toStdString();
    EXPECT_THAT(names, HasSubstr("\"deep\""));
    EXPECT_THAT(names, HasSubstr("\"größe\""));
    EXPECT_THAT(names, HasSubstr("\"الخاتمة\""));
}

TEST(PdfNavigation, ArticleWithoutHeadings)
{
    document::DocumentData data;
    const auto file = finishedFile(test::smallPdf({{}}), document::Document(std::move(data)));
    ASSERT_TRUE(file.has_value());
    EXPECT_THAT(test::askTool(*file, u"qpdf"_s, {u"--check"_s, u"{}"_s}).toStdString(), HasSubstr("No syntax"));
    EXPECT_THAT(test::askTool(*file, u"pdfinfo"_s, {u"{}"_s}).toStdString(), testing::ContainsRegex("Title: +name"));
}

TEST(PdfNavigation, DamagedInputIsAnError)
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("%PDF-1.4\ntrailer <</Root 1 0 R>>"), printed().left(200)}) {
        const auto file = finishedFile(bytes, article());
        ASSERT_FALSE(file.has_value());
        EXPECT_EQ(file.error().code, base::ErrorCode::BadData);
    }
}

} // namespace lectern::exporting
