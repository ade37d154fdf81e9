// SPDX-License-Identifier: GPL-3.0-or-later
// Articles and passages written as Markdown: read again, they have the same texts.
#include "exporting/markdown_text.h"

#include "exporting/excerpt.h"
#include "exporting/support/parsed.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

using test::parsed;

/// Texts of the blocks that have one, without white space at their ends, which Markdown does not keep, and alternative texts
/// on one line.
QStringList texts(const document::Document &article)
{
    QStringList result;
    for (int block = 0; block < article.blockCount(); ++block) {
        const QString text = article.blockText(block).toString();
        const bool isPicture = article.blocks()[static_cast<size_t>(block)].kind == document::BlockKind::AltText;
        if (!text.trimmed().isEmpty())
            result.append(isPicture ? text.simplified() : text.trimmed());
    }
    return result;
}

std::string written(const QByteArray &markdown)
{
    return markdownText(parsed(markdown)).toStdString();
}

/// Where the texts of two articles differ first, or nothing.
std::string difference(const document::Document &again, const document::Document &article)
{
    const QStringList got = texts(again);
    const QStringList wanted = texts(article);
    for (qsizetype i = 0; i < std::max(got.size(), wanted.size()); ++i) {
        const QString left = i < got.size() ? got[i] : u"(none)"_s;
        const QString right = i < wanted.size() ? wanted[i] : u"(none)"_s;
        if (left != right)
            return u"block %1: \"%2\" instead of \"%3\""_s.arg(i).arg(left, right).toStdString();
    }
    if (again.outline().size() != article.outline().size())
        return "another outline";
    return {};
}

[[nodiscard]] bool isSame(const document::Document &article, const std::string &about)
{
    const QString markdown = markdownText(article);
    const std::string found = difference(parsed(markdown.toUtf8()), article);
    EXPECT_EQ(found, std::string()) << about << "\n--------\n" << markdown.left(1500).toStdString();
    return found.empty();
}

} // namespace

TEST(MarkdownText, KeepsWhatMarkdownHasSignsFor)
{
    for (const char *markdown : {"# Title\n",
                                 "Text with *emphasis*, **strong**, ~~gone~~ and `code`.\n",
                                 "- one\n- two\n  - inner\n- three\n",
                                 "1. one\n2. two\n",
                                 "3. three\n\n4. four\n\n   more of four\n",
                                 "- [ ] open\n- [x] done\n",
                                 "> quote\n>\n> - list\n",
                                 "> [!TIP]\n> Text.\n",
                                 "> [!NOTE] Own title\n> Text.\n",
                                 "```c++\nint a;\n\nint b;\n```\n",
                                 "````\n```\n````\n",
                                 "| a | b |\n|---|--:|\n| *one* | `x\\|y` |\n",
                                 "[text](page.md#part \"title\")\n",
                                 "<https://example.org/a?b=c>\n",
                                 "![alt](a.png)\n",
                                 "![alt](a.png \"caption\")\n",
                                 "before ![alt](a.png) behind\n",
                                 "$a_b$ and $$c$$\n",
                                 "$$\nx^2\n$$\n",
                                 "Text.[^1]\n\n[^1]: Note.\n\n    More of it.\n",
                                 "one\\\ntwo\n",
                                 "***\n",
                                 "2020\\. A year.\n",
                                 "\\# no heading, \\*no emphasis\\*, snake_case\n"})
        EXPECT_EQ(written(markdown), markdown);
}

TEST(MarkdownText, ListsInARowStayTwo)
{
    EXPECT_EQ(written("- a\n\n* b\n"), "- a\n\n* b\n");
    EXPECT_EQ(written("1. a\n\n1) b\n"), "1. a\n\n1) b\n");
}

TEST(MarkdownText, EmphasisThatWouldNotBeRecognizedIsHtml)
{
    const document::Document article = parsed("a*(b)*c <em>&quot;x&quot;</em>y\n");
    EXPECT_EQ(texts(parsed(markdownText(article).toUtf8())), texts(article));
    EXPECT_NE(markdownText(article).indexOf(u"<em>\"x\"</em>y"_s), -1) << markdownText(article).toStdString();
}

TEST(MarkdownText, RawHtmlStaysHtml)
{
    EXPECT_EQ(written("H<sub>2</sub>O and <kbd>Ctrl</kbd>\n"), "H<sub>2</sub>O and <kbd>Ctrl</kbd>\n");
    EXPECT_EQ(written("<details>\n<summary>More</summary>\n\n- a *b*\n\n</details>\n"),
              "<details>\n<summary>More</summary>\n\n- a *b*\n\n</details>\n");
    EXPECT_EQ(written("<p align=\"center\">Hello <b>you</b></p>\n"), "<p align=\"center\">Hello <b>you</b></p>\n");
}

TEST(MarkdownText, NothingOfThePageIsInIt)
{
    const std::string markdown = written(test::readFile(QStringLiteral(LECTERN_SOURCE_DIR "/content/guide.md")));
    for (const char *part : {"data-b", "data-s", "user-content", "class=\"", "fnref", "loading="})
        EXPECT_THAT(markdown, testing::Not(testing::HasSubstr(part)));
}

TEST(MarkdownText, AnyArticleReadsBackAsItself)
{
    for (const QString &path : test::articlePaths())
        EXPECT_TRUE(isSame(parsed(test::readFile(path)), path.toStdString()));
}

TEST(MarkdownText, RawHtmlAsArticlesUseItReadsBackAsItself)
{
    const QByteArray all = test::readFile(QStringLiteral(LECTERN_GOLDEN_DIR "/raw_html/constructs.md"));
    int count = 0;
    for (QByteArray construct : all.split('%')) {
        construct = construct.mid(construct.indexOf('\n') + 1);
        if (construct.trimmed().isEmpty())
            continue;
        ++count;
        EXPECT_TRUE(isSame(parsed(construct), "from\n" + construct.toStdString()));
    }
    EXPECT_GT(count, 30);
}

TEST(MarkdownText, ExamplesOfTheSpecificationsReadBackAsThemselves)
{
    const QString folder = test::sharedPath(u"spec"_s);
    if (folder.isEmpty())
        GTEST_SKIP() << "no shared test material beside the checkout";
    int failed = 0;
    for (const QString &name : {u"commonmark-0.31.2.json"_s, u"gfm-0.29.json"_s, u"gfm-extensions.json"_s}) {
        const QJsonArray examples = QJsonDocument::fromJson(test::readFile(folder + u'/' + name)).array();
        ASSERT_GT(examples.size(), 5) << name.toStdString();
        for (const QJsonValue &example : examples) {
            const QString markdown = example[u"markdown"].toString();
            failed += isSame(parsed(markdown.toUtf8()), "from\n" + markdown.toStdString()) ? 0 : 1;
        }
    }
    EXPECT_EQ(failed, 0);
}

TEST(MarkdownText, AnyPassageReadsBackAsItself)
{
    std::mt19937 random(11);
    for (const QString &path : test::articlePaths()) {
        const document::Document article = parsed(test::readFile(path));
        for (int round = 0; round < 40; ++round) {
            const document::TextRange passage = test::randomPassage(article, random);
            const bool same = isSame(excerptOf(article, passage),
                                     u"%1 %2:%3-%4:%5"_s.arg(path)
                                         .arg(passage.begin.block)
                                         .arg(passage.begin.offset)
                                         .arg(passage.end.block)
                                         .arg(passage.end.offset)
                                         .toStdString());
            if (!same)
                break;
        }
    }
}

} // namespace lectern::exporting
