// SPDX-License-Identifier: GPL-3.0-or-later
// Raw HTML in articles: what is written is the very tree that a parser builds from it, and every text in it has its address.
#include "markdown/article_parser.h"
#include "markdown/support/page_tree.h"

#include <gtest/gtest.h>
#include <random>

namespace lectern::markdown {
namespace {

document::Document parsed(const std::string &markdown)
{
    auto document = parseArticle(QByteArrayView(markdown.data(), static_cast<qsizetype>(markdown.size())));
    EXPECT_TRUE(document.has_value()) << markdown;
    return document ? *document : document::Document();
}

void expectWhole(const std::string &markdown)
{
    const document::Document document = parsed(markdown);
    ASSERT_EQ(test::faultOfPage(document), "") << markdown << "\n----\n" << document.html().constData();
}

/// The article's HTML without chunks, sections, addresses and line ends.
std::string shown(const std::string &markdown)
{
    expectWhole(markdown);
    std::string html = parsed(markdown).html().toStdString();
    const auto drop = [&html](const std::string &from, const std::string &to) {
        for (size_t at = html.find(from); at != std::string::npos; at = html.find(from)) {
            const size_t end = html.find(to, at + from.size());
            html.erase(at, end + to.size() - at);
        }
    };
    drop(" data-b=\"", "\"");
    drop("<div class=\"chunk", ">");
    drop("<section", ">");
    drop("</section", ">");
    drop("\n", "");
    drop(" loading=\"lazy\" decoding=\"async\"", "");
    html.resize(html.size() - std::string("</div>").size());
    return html;
}

TEST(RawHtml, MarkdownBetweenDetails)
{
    EXPECT_EQ(shown("<details>\n<summary>More</summary>\n\nA *word*.\n\n- one\n\n</details>\n\nAfter."),
              "<details><summary>More</summary><p>A <em>word</em>.</p><ul><li><p class=\"t\">one</p></li></ul></details>"
              "<p>After.</p>");
    EXPECT_EQ(
        shown("<details><summary>A</summary>\n\n<details><summary>B</summary>\n\nx\n\n</details>\n\ny\n\n</details>\n\nz"),
        "<details><summary>A</summary><details><summary>B</summary><p>x</p></details><p>y</p></details><p>z</p>");
}

TEST(RawHtml, WhatIsLeftOpenTakesNothingIn)
{
    EXPECT_EQ(shown("<details><summary>A</summary>\n\nAfter."), "<details><summary>A</summary></details><p>After.</p>");
    EXPECT_EQ(shown("<div align=center><b>\n\nAfter."), "<div align=\"center\"></div><p>After.</p>");
    EXPECT_EQ(shown("> <details>\n\nAfter.\n\n</details>"), "<blockquote><details></details></blockquote><p>After.</p>");
    EXPECT_EQ(shown("a <b>bold\n\nAfter </b>."), "<p>a <b>bold</b></p><p>After .</p>");
    EXPECT_EQ(shown("*a <b>b* c</b>"), "<p><em>a <b>b</b></em> c</p>");
    EXPECT_EQ(shown("<table><tr>\n\nAfter.\n\n</table>"),
              "<div class=\"table\" tabindex=\"0\"><table><tbody><tr></tr></tbody></table></div><p>After.</p>");
}

TEST(RawHtml, LinksDoNotNest)
{
    EXPECT_EQ(shown("<a href=x>\n\n[y](z)\n\n</a>"), "<p><a href=\"x\"><span>y</span></a></p>");
    EXPECT_EQ(shown("[a <a href=x>b</a>](y)"), "<p><a href=\"y\">a b</a></p>");
    EXPECT_EQ(shown("<a href=x>\n\ntext\n\n</a>\n\nAfter."), "<p><a href=\"x\">text</a></p><p>After.</p>");
}

TEST(RawHtml, HeadingsAreInTheOutline)
{
    const document::Document document =
        parsed("<div align=\"center\">\n<h1 id=top>The <i>name</i></h1>\n\n## Second\n\n</div>\n\n<h2>Third</h2>\ntext\n\n"
               "<details>\n<summary><h3>No</h3></summary>\n\n### Folded\n\n</details>\n");
    ASSERT_EQ(document.outline().size(), 3);
    EXPECT_EQ(document.outline().at(0).title, QStringLiteral("The name"));
    EXPECT_EQ(document.outline().at(0).level, 1);
    EXPECT_EQ(document.outline().at(1).slug, QStringLiteral("second"));
    EXPECT_EQ(document.outline().at(2).title, QStringLiteral("Third"));
    EXPECT_TRUE(document.html().contains("<section data-s=\"2\">\n<div align=\"center\">\n<h2 data-b=\"1\" id=\"second\""))
        << document.html().constData();
    EXPECT_TRUE(document.html().contains("<span id=\"user-content-top\"></span>"));
}

TEST(RawHtml, TextsAreReadable)
{
    const document::Document document =
        parsed("<table><tr><td>one</td><td>two\n  words</td></tr></table>\n\n"
               "<ol start=4><li>four</li></ol>\n\n<p align=center>\n  centred<br>lines\n</p>");
    ASSERT_EQ(document.blockCount(), 4);
    EXPECT_EQ(document.blockText(1), QStringLiteral("two\nwords"));
    EXPECT_EQ(document.blocks()[1].ordinal, 1);
    EXPECT_EQ(document.blocks()[0].group, document.blocks()[1].group);
    EXPECT_EQ(document.blocks()[2].ordinal, 4);
    EXPECT_EQ(document.blocks()[2].context, document::BlockContext::ListItem);
    EXPECT_EQ(document.blockText(3), QStringLiteral("centred\nlines\n"));
}

TEST(RawHtml, RemoteImagesAreNotFetched)
{
    EXPECT_EQ(shown("<p align=center><a href=\"https://a.example/\"><img src=\"https://b.example/x.svg\" alt=Build "
                    "height=20></a> <img src=logo.png></p>"),
              "<p align=\"center\"><a href=\"https://a.example/\"><img data-remote=\"https://b.example/x.svg\" "
              "height=\"20\" alt=\"Build\"></a> <img src=\"logo.png\" alt=\"\"></p>");
}

/// Found by fuzzing: the texts of a callout's only paragraph outlived the buffer that they are views of.
TEST(Callouts, TitlesKeepTheirTexts)
{
    EXPECT_EQ(shown("> [!NOTE] A *title* with <b>HTML</b>"),
              "<aside class=\"callout note\" role=\"note\"><p class=\"callout-title\">A <em>title</em> with "
              "<b>HTML</b></p></aside>");
    EXPECT_EQ(shown("> [!TIP] Title\n> and `text`\n> more"),
              "<aside class=\"callout tip\" role=\"note\"><p class=\"callout-title\">Title</p><p>and "
              "<code>text</code>more</p></aside>");
    EXPECT_EQ(shown("> [!TIP]\n> text"),
              "<aside class=\"callout tip\" role=\"note\"><p class=\"callout-title\" data-skip></p><p>text</p></aside>");
}

TEST(RawHtml, AnyMixtureIsTheTreeThatWasMeant)
{
    const std::vector<std::string> pieces = {
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href=x>",
        "</a>",
        "<p>",
        "<p align=center>",
        "</p>",
        "<div>",
        "</div>",
        "<div align=right>",
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "</td>",
        "<th>",
        "<caption>",
        "</caption>",
        "<ul>",
        "<ol>",
        "<li>",
        "</li>",
        "</ul>",
        "<dl>",
        "<dt>",
        "<dd>",
        "</dl>",
        "<pre>\n",
        "</pre>",
        "<h1>",
        "</h1>",
        "<h2 id=x>",
        "</h2>",
        "<svg>",
        "</svg>",
        "<script>",
        "</script>",
        "<title>",
        "<textarea>",
        "<select>",
        "<template>",
        "</template>",
        "<img src=x>",
        "<img src=https://e.example/y alt=\"a&quot;b\">",
        "<br>",
        "<hr>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "text",
        "two words",
        "<",
        ">",
        "&lt;",
        "<center>",
        "</center>",
        "<ruby>",
        "<rt>",
        "</ruby>",
        "<details>",
        "<details open>",
        "<summary>",
        "</summary>",
        "</details>",
        "<span>",
        "</span>",
        "<tbody>",
        "<picture>",
        "<source srcset=a>",
        "</picture>",
        "<figure>",
        "<figcaption>",
        "</figure>",
        "<blockquote>",
        "</blockquote>",
        "<kbd>",
        "</kbd>",
        "<q>",
        "\n",
        "\n\n",
        "\n\n",
        "\n\n",
        "\n\n",
        "\n- ",
        "\n> ",
        "\n# ",
        "\n## ",
        "\n\n    ",
        "\n\n* ",
        "*",
        "**",
        "`",
        "[",
        "](y)",
        "![",
        "](z.png)",
        "\n\n| a | b |\n|---|---|\n| ",
        " | ",
        "\n```\n",
        "[^1]",
        "\n\n[^1]: ",
        "$$",
        "~~",
        "\n\n  ",
        "é",
    };
    std::mt19937 random(31);
    for (int round = 0; round < 20'000 && !testing::Test::HasFatalFailure(); ++round) {
        std::string markdown;
        for (size_t count = 1 + random() % 30; count > 0; --count)
            markdown += pieces[random() % pieces.size()];
        expectWhole(markdown);
    }
}

} // namespace
} // namespace lectern::markdown
