// SPDX-License-Identifier: GPL-3.0-or-later
// The page around the fragment: order of the head, escaping, place of the title.
#include "page/page_builder.h"
#include "page/title_block.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::page {

namespace {

document::DocumentData dataWithLoneTitle()
{
    document::DocumentData data;
    data.outline =
        document::Outline({document::Heading{u"Peace"_s, u"peace"_s, 1, 0}, document::Heading{u"Part"_s, u"part"_s, 2, 2}});
    data.title = u"Peace"_s;
    data.html = "<div class=\"chunk\"><section data-s=\"1\"><h1 id=\"peace\" data-b=\"0\">Peace</h1><p "
                "data-b=\"1\">Text.</p></section></div>";
    return data;
}

document::DocumentData dataWithoutHeading()
{
    document::DocumentData data;
    data.html = "<div class=\"chunk\"><section data-s=\"0\"><p data-b=\"0\">Text.</p></section></div>";
    return data;
}

PageOptions screenOptions()
{
    PageOptions options;
    options.nonce = "n0nce";
    options.labels = {u"Note"_s, u"Tip"_s, u"Important"_s, u"Warning"_s, u"Caution"_s, u"1 min to read"_s, u"Also in"_s};
    options.fallbackTitle = u"notes.md"_s;
    return options;
}

std::string pageOf(document::DocumentData data, const PageOptions &options = screenOptions(),
                   const Appearance &appearance = {})
{
    return PageBuilder(document::Document(std::move(data)), appearance, options).page().toStdString();
}

/// A matcher would print the whole page.
bool has(const std::string &page, const std::string &part)
{
    return page.find(part) != std::string::npos;
}

} // namespace

TEST(PageBuilder, PolicyIsTheFirstElementAfterTheCharset)
{
    const std::string page = pageOf(dataWithLoneTitle());
    EXPECT_EQ(page.find("<!doctype html>"), 0U);
    EXPECT_TRUE(
        has(page,
            "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'nonce-n0nce'; img-src lectern: data:; font-src lectern:; media-src 'none'; script-src 'none'; "
            "base-uri 'none'; form-action 'none'\">"));
    EXPECT_LT(page.find("Content-Security-Policy"), page.find("<style"));
    EXPECT_LT(page.find("Content-Security-Policy"), page.find("<title"));
}

TEST(PageBuilder, EveryStyleElementCarriesTheNonceAndThereIsNoScript)
{
    document::DocumentData data = dataWithLoneTitle();
    data.hasMath = true;
    PageOptions options = screenOptions();
    options.mathStylesheet = u"lectern:///katex.min.css"_s;
    const QByteArray page = PageBuilder(document::Document(data), {}, options).page();
    EXPECT_EQ(page.count("<style"), page.count("<style nonce=\"n0nce\""));
    EXPECT_TRUE(page.contains("<link rel=\"stylesheet\" nonce=\"n0nce\" href=\"lectern:///katex.min.css\">"));
    EXPECT_FALSE(page.contains("<script"));
    EXPECT_FALSE(page.contains(" style="));
}

TEST(PageBuilder, MathIsLinkedOnlyWhereThereIsMath)
{
    PageOptions options = screenOptions();
    options.mathStylesheet = u"lectern:///katex.min.css"_s;
    EXPECT_FALSE(has(pageOf(dataWithLoneTitle(), options), "<link"));
}

TEST(PageBuilder, HeadFragmentAndTailMakeThePage)
{
    const PageBuilder builder(document::Document(dataWithLoneTitle()), {}, screenOptions());
    EXPECT_TRUE(builder.head().endsWith("<main id=\"article\">\n"));
    EXPECT_TRUE(builder.tail().startsWith("</main>"));
    EXPECT_TRUE(builder.tail().trimmed().endsWith("</html>"));
    EXPECT_EQ(builder.page(), builder.head() + builder.fragment() + builder.tail());
}

TEST(PageBuilder, RootSaysLanguageDirectionAndLook)
{
    document::DocumentData data = dataWithLoneTitle();
    data.language = u"ar"_s;
    data.direction = document::TextDirection::RightToLeft;
    Appearance appearance;
    appearance.theme = Theme::Sepia;
    appearance.typeface = Typeface::Sans;
    PageOptions options = screenOptions();
    options.mode = PageMode::OneSection;
    EXPECT_TRUE(has(pageOf(data, options, appearance),
                    "<html lang=\"ar\" dir=\"rtl\" data-theme=\"sepia\" data-face=\"sans\" data-mode=\"section\" "
                    "data-opens=\"title\">"));
}

TEST(PageBuilder, PaperIsAlwaysLight)
{
    Appearance appearance;
    appearance.theme = Theme::Black;
    PageOptions options = screenOptions();
    options.purpose = Purpose::Print;
    const std::string page = pageOf(dataWithLoneTitle(), options, appearance);
    EXPECT_TRUE(has(page, "data-theme=\"light\""));
    EXPECT_TRUE(has(page, "--paper:#fdfcfa"));
}

TEST(PageBuilder, AStandaloneFileLoadsNothing)
{
    PageOptions options = screenOptions();
    options.purpose = Purpose::StandaloneHtml;
    const std::string page = pageOf(dataWithLoneTitle(), options);
    EXPECT_TRUE(has(page, "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "));
    EXPECT_FALSE(has(page, "lectern:"));
}

TEST(PageBuilder, ValuesOfTheArticleAreEscaped)
{
    document::DocumentData data = dataWithoutHeading();
    const QString evil = u"\"'></title></style><script>x</script>{{css}}"_s;
    data.title = data.metadata.title = data.metadata.subtitle = data.metadata.date = data.language = evil;
    data.metadata.authors = {evil};
    data.metadata.translations = {{evil, u"javascript:alert(1)"_s}};
    PageOptions options = screenOptions();
    options.labels.note = options.labels.alsoIn = options.labels.readingTime = options.fallbackTitle = evil;
    const QByteArray page = PageBuilder(document::Document(data), {}, options).page();
    EXPECT_FALSE(page.contains("<script"));
    EXPECT_FALSE(page.contains("javascript:"));
    EXPECT_EQ(page.count("</style>"), 2);
    EXPECT_EQ(page.count("</title>"), 1);
    EXPECT_TRUE(page.contains("{{css}}")); // left as text, not filled
}

TEST(TitleBlock, StandsUnderTheArticlesOwnTitle)
{
    document::DocumentData data = dataWithLoneTitle();
    data.metadata.subtitle = u"A subtitle"_s;
    const std::string page = pageOf(data);
    EXPECT_TRUE(has(page,
                    "data-b=\"0\">Peace</h1><div class=\"title-block under-title\" data-skip>\n<p class=\"subtitle\" "
                    "dir=\"auto\">A subtitle</p>"));
    EXPECT_FALSE(has(page, "article-title\""));
    EXPECT_FALSE(has(page, "<header"));
}

TEST(TitleBlock, StandsUnderTheTitleHeadingAndNoOther)
{
    // A heading inside a quote comes first in the text, but is not of the outline.
    document::DocumentData data = dataWithLoneTitle();
    data.html = "<section data-s=\"0\"><blockquote><h1 data-b=\"0\">Quoted</h1></blockquote></section><section "
                "data-s=\"1\"><h1 data-b=\"10\">Peace</h1></section>";
    data.outline = document::Outline({document::Heading{u"Peace"_s, u"peace"_s, 1, 10}});
    const std::string page = pageOf(data);
    EXPECT_TRUE(has(page, "Quoted</h1></blockquote>"));
    EXPECT_TRUE(has(page, "Peace</h1><div class=\"title-block under-title\""));
}

TEST(TitleBlock, AChapterThatBeginsAtLevelTwoHasItsTitleThere)
{
    document::DocumentData data;
    data.outline = document::Outline(
        {document::Heading{u"Ownership"_s, u"ownership"_s, 2, 0}, document::Heading{u"Rules"_s, u"rules"_s, 3, 1}});
    data.html = "<section data-s=\"1\"><h2 id=\"ownership\" data-b=\"0\">Ownership</h2></section>";
    const std::string page = pageOf(data);
    EXPECT_TRUE(has(page, "Ownership</h2><div class=\"title-block under-title\""));
    EXPECT_TRUE(has(page, " data-opens=\"title\">"));
    EXPECT_FALSE(has(page, "notes.md</h1>"));

    // A second heading of the same level: neither is the title.
    data.outline = document::Outline(
        {document::Heading{u"Ownership"_s, u"ownership"_s, 2, 0}, document::Heading{u"Rules"_s, u"rules"_s, 2, 1}});
    EXPECT_EQ(titlePlace(document::Document(data)), TitlePlace::InHeader);
    EXPECT_TRUE(has(pageOf(data), " data-opens=\"text\">"));

    // A declared title wins.
    data.outline = document::Outline({document::Heading{u"Ownership"_s, u"ownership"_s, 2, 0}});
    data.title = data.metadata.title = u"Declared"_s;
    EXPECT_EQ(titlePlace(document::Document(data)), TitlePlace::InHeader);
}

TEST(TitleBlock, OpensThePageWithTheDeclaredTitle)
{
    document::DocumentData data = dataWithoutHeading();
    data.title = data.metadata.title = u"Declared"_s;
    data.metadata.authors = {u"Ann"_s, u"Ben"_s};
    data.metadata.date = u"2026-03-14"_s;
    data.language = u"en"_s;
    const std::string page = pageOf(data);
    EXPECT_TRUE(has(page,
                    "<main id=\"article\">\n<header class=\"title-block\" data-skip>\n<h1 class=\"article-title\" "
                    "dir=\"auto\">Declared</h1>\n"
                    "<p class=\"byline\"><span dir=\"auto\">Ann and Ben</span><span dir=\"auto\">14 March 2026</span>"
                    "<span class=\"reading-time\" dir=\"auto\">1 min to read</span></p>\n</header>\n"));
}

TEST(TitleBlock, FallsBackToTheFilesName)
{
    const std::string page = pageOf(dataWithoutHeading());
    EXPECT_TRUE(has(page, "<title>notes.md</title>"));
    EXPECT_TRUE(has(page, "dir=\"auto\">notes.md</h1>"));
}

TEST(TitleBlock, ATitleFurtherDownIsNotShownTwice)
{
    document::DocumentData data = dataWithoutHeading();
    data.outline =
        document::Outline({document::Heading{u"Intro"_s, u"intro"_s, 2, 1}, document::Heading{u"Late"_s, u"late"_s, 1, 2}});
    data.title = u"Late"_s;
    EXPECT_EQ(titlePlace(document::Document(data)), TitlePlace::Nowhere);
    EXPECT_FALSE(has(pageOf(data), "article-title\""));
}

TEST(TitleBlock, DatesThatAreNoIsoDatesStayAsWritten)
{
    for (const QString &date : {u"Spring 2026"_s, u"2026-02-30"_s, u"2026"_s}) {
        document::DocumentData data = dataWithoutHeading();
        data.metadata.date = date;
        EXPECT_TRUE(has(pageOf(data), "<span dir=\"auto\">" + date.toStdString() + "</span>"));
    }
}

TEST(TitleBlock, OffersTranslationsByTheirOwnNames)
{
    document::DocumentData data = dataWithLoneTitle();
    data.metadata.translations = {{u"ar"_s, u"a b.ar.md"_s}, {u"en"_s, u"sub/x.md"_s}};
    const std::string page = pageOf(data);
    EXPECT_TRUE(has(page, "<a href=\"a%20b.ar.md\" hreflang=\"ar\" lang=\"ar\" dir=\"auto\">العربية</a>"));
    EXPECT_TRUE(has(page, "<a href=\"sub/x.md\" hreflang=\"en\" lang=\"en\" dir=\"auto\">English</a>"));
    PageOptions print = screenOptions();
    print.purpose = Purpose::Print;
    EXPECT_FALSE(has(pageOf(data, print), "hreflang"));
}

TEST(TitleBlock, NothingToSayLeavesNoBox)
{
    PageOptions options = screenOptions();
    options.labels.readingTime.clear();
    EXPECT_FALSE(has(pageOf(dataWithLoneTitle(), options), "<div class=\"title-block"));
}

} // namespace lectern::page
