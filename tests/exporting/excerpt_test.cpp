// SPDX-License-Identifier: GPL-3.0-or-later
// Passages taken out of articles.
#include "exporting/excerpt.h"

#include "exporting/support/parsed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

namespace {

using test::blockTexts;
using test::parsed;
using test::place;

document::Document cut(const document::Document &article, const QString &from, const QString &to)
{
    return excerptOf(article, {place(article, from, test::Edge::Before), place(article, to, test::Edge::Behind)});
}

std::string html(const document::Document &article)
{
    return article.html().toStdString();
}

} // namespace

TEST(Excerpt, CutsTheFirstAndTheLastParagraph)
{
    const document::Document article =
        parsed("# Title\n\nOne *two three* four.\n\nMiddle.\n\nFive **six seven** eight.\n\nNine.\n");
    const document::Document part = cut(article, u"three"_s, u"six"_s);
    EXPECT_THAT(blockTexts(part), ElementsAre(u"three four."_s, u"Middle."_s, u"Five six"_s));
    EXPECT_THAT(html(part), HasSubstr("<p data-b=\"0\"><em>three</em> four.</p>"));
    EXPECT_THAT(html(part), HasSubstr("<p data-b=\"2\">Five <strong>six</strong></p>"));
    EXPECT_TRUE(part.isExcerpt());
    EXPECT_EQ(part.title(), u"Title");
}

TEST(Excerpt, HeadingsThatAreSelectedStayHeadings)
{
    const document::Document article =
        parsed("# Title\n\nZero.\n\n## One\n\nText one.\n\n### Deep\n\nText deep.\n\n## Two\n\nEnd.\n");
    const document::Document part = cut(article, u"Zero"_s, u"Text deep"_s);
    ASSERT_EQ(part.outline().size(), 2);
    EXPECT_EQ(part.outline().at(0).title, u"One");
    EXPECT_EQ(part.outline().at(1).title, u"Deep");
    EXPECT_EQ(part.outline().at(1).parent, 0);
    EXPECT_EQ(part.sectionOf(0), 0) << "its heading was left behind";
    EXPECT_EQ(part.sectionOf(part.outline().at(1).block + 1), 2);
    EXPECT_THAT(html(part), HasSubstr("<section data-s=\"2\">\n<h3 data-b=\"3\" id=\"deep\">Deep</h3>"));
    EXPECT_EQ(cut(article, u"ne"_s, u"Text one"_s).outline().at(0).title, u"ne") << "a part of a heading is a heading";
}

TEST(Excerpt, AHeadingBehindItsLastLetterIsNotSelected)
{
    const document::Document article = parsed("# Title\n\n## One\n\nText.\n\n## Two\n\nMore.\n");
    const document::TextRange passage{{1, 3}, {3, 0}};
    const document::Document part = excerptOf(article, passage);
    EXPECT_THAT(blockTexts(part), ElementsAre(u"Text."_s));
    EXPECT_TRUE(part.outline().isEmpty());
    EXPECT_THAT(html(part), Not(HasSubstr("<h")));
    EXPECT_THAT(QByteArray::fromStdString(html(part)).count("<section"), 1);
}

TEST(Excerpt, ListsGoOnWithTheirNumbers)
{
    const document::Document article = parsed("3. three\n4. four\n   - inner\n   - last\n5. five\n6. six\n");
    const document::Document part = cut(article, u"last"_s, u"fi"_s);
    EXPECT_THAT(blockTexts(part), ElementsAre(u"last"_s, u"fi"_s));
    EXPECT_THAT(html(part), HasSubstr("<ol start=\"4\"><li><ul><li>"));
    EXPECT_THAT(html(cut(article, u"five"_s, u"six"_s)), HasSubstr("<ol start=\"5\"><li>"));
}

TEST(Excerpt, TasksKeepTheirBoxes)
{
    const document::Document article = parsed("- [x] done it\n- [ ] open\n");
    EXPECT_THAT(html(cut(article, u"it"_s, u"open"_s)), HasSubstr("<input type=\"checkbox\" checked disabled>"));
    EXPECT_THAT(html(cut(article, u"done"_s, u"open"_s)), HasSubstr("<input type=\"checkbox\" checked disabled>"));
}

TEST(Excerpt, TablesKeepHeadAndColumns)
{
    const document::Document article = parsed("| a | b |\n|---|--:|\n| one | two |\n| three | four |\n| five | six |\n");
    const document::Document part = cut(article, u"four"_s, u"five"_s);
    EXPECT_THAT(blockTexts(part), ElementsAre(u"a"_s, u"b"_s, u""_s, u"four"_s, u"five"_s));
    EXPECT_EQ(part.blocks()[3].ordinal, 1);
    EXPECT_EQ(part.blocks()[2].group, part.blocks()[3].group);
    EXPECT_THAT(html(part), HasSubstr("<tr><td data-b=\"2\"></td>"));
    EXPECT_THAT(blockTexts(cut(article, u"b"_s, u"one"_s)), ElementsAre(u""_s, u"b"_s, u"one"_s));
    const document::Document behind = excerptOf(article, {{3, 3}, {5, 4}});
    EXPECT_THAT(blockTexts(behind), ElementsAre(u"a"_s, u"b"_s, u"three"_s, u"four"_s)) << "from the end of a row";
}

TEST(Excerpt, APartOfOneCellOrItemIsAParagraph)
{
    const document::Document article = parsed("| a | b |\n|---|---|\n| one **two** | c |\n\n> - quoted words\n");
    EXPECT_EQ(html(cut(article, u"two"_s, u"two"_s)),
              "<div class=\"chunk\">\n<section data-s=\"0\">\n<p data-b=\"0\"><strong>two</strong></p></section>\n</div>\n");
    EXPECT_THAT(html(cut(article, u"words"_s, u"words"_s)), Not(testing::AnyOf(HasSubstr("<li"), HasSubstr("<blockquote"))));
    EXPECT_THAT(html(cut(article, u"quoted"_s, u"words"_s)), HasSubstr("<li>")) << "a whole item stays one";
}

TEST(Excerpt, NotesComeAlong)
{
    const document::Document article = parsed("One.[^a]\n\nTwo.[^b]\n\n[^a]: first note\n[^b]: second note\n");
    const document::Document part = cut(article, u"Two"_s, u"."_s);
    EXPECT_THAT(blockTexts(excerptOf(article, {{1, 0}, {1, 4}})), ElementsAre(u"Two."_s, u"second note"_s));
    EXPECT_THAT(html(excerptOf(article, {{1, 0}, {1, 4}})), HasSubstr("<li value=\"2\" id=\"fn:2\">"));
    EXPECT_THAT(blockTexts(excerptOf(article, {{1, 0}, {1, 2}})), ElementsAre(u"Tw"_s));
    EXPECT_THAT(blockTexts(excerptOf(article, {{0, 0}, {2, 5}})), ElementsAre(u"One."_s, u"Two."_s, u"first"_s))
        << "those that are selected are not repeated";
}

TEST(Excerpt, PicturesInParagraphs)
{
    const document::Document article =
        parsed("Before ![alt](a.png) between ![other](b.png) behind.\n\n![lone](c.png \"said\")\n");
    EXPECT_THAT(blockTexts(excerptOf(article, {{0, 10}, {0, 14}})), ElementsAre(u"twee"_s));
    EXPECT_THAT(blockTexts(excerptOf(article, {{0, 3}, {1, 3}})), ElementsAre(u"ore "_s, u"alt"_s)) << "ends with a picture";
    EXPECT_THAT(blockTexts(excerptOf(article, {{2, 0}, {3, 4}})), ElementsAre(u" behind."_s, u"other"_s, u"lone"_s))
        << "begins with one";
    EXPECT_THAT(blockTexts(excerptOf(article, {{0, 22}, {4, 2}})), ElementsAre(u"d."_s, u"lone"_s, u"sa"_s));
}

TEST(Excerpt, CodeIsCutExactly)
{
    const document::Document article = parsed("```c++\nif (a < b && c)\n    x = \"y\";\n```\n");
    const document::Document part = cut(article, u"b && c)"_s, u"x = \"y"_s);
    EXPECT_THAT(blockTexts(part), ElementsAre(u"b && c)\n    x = \"y"_s));
    EXPECT_THAT(
        html(part),
        HasSubstr("<div class=\"code\" data-lang=\"c++\"><pre><code class=\"language-c++\" data-b=\"0\">b &amp;&amp;"));
}

TEST(Excerpt, CharactersOfTwoUnitsAndReferencesCount)
{
    const document::Document article = parsed(u"😀 \"a\" & é – 漢字 end\n"_s.toUtf8());
    EXPECT_THAT(blockTexts(cut(article, u"& é"_s, u"漢"_s)), ElementsAre(u"& é – 漢"_s));
}

TEST(Excerpt, NothingSelectedIsNothing)
{
    const document::Document article = parsed("# Title\n\nText.\n");
    EXPECT_EQ(excerptOf(article, {{1, 2}, {0, 1}}).blockCount(), 0);
    EXPECT_EQ(excerptOf(article, {{7, 0}, {9, 1}}).blockCount(), 0);
    EXPECT_EQ(excerptOf(article, {{0, 0}, {-1, 0}}).blockCount(), 0);
}

TEST(Excerpt, TheWholeArticleIsItself)
{
    const document::Document article = parsed("# Title\n\nText.\n");
    EXPECT_EQ(excerptOf(article, {{0, 0}, {1, 5}}), article);
    EXPECT_FALSE(excerptOf(article, {{0, 0}, {1, 5}}).isExcerpt());
}

/// Random passages of articles with everything in them: texts are those of the selection, and the markup is balanced.
TEST(Excerpt, AnyPassageHasTheTextsOfItsBlocks)
{
    std::mt19937 random(7);
    for (const QString &path : test::articlePaths()) {
        const document::Document article = parsed(test::readFile(path));
        for (int round = 0; round < 60; ++round) {
            const document::TextRange passage = test::randomPassage(article, random);
            const document::Document part = excerptOf(article, passage);
            const QString about = u"%1 %2:%3-%4:%5"_s.arg(path)
                                      .arg(passage.begin.block)
                                      .arg(passage.begin.offset)
                                      .arg(passage.end.block)
                                      .arg(passage.end.offset);
            ASSERT_EQ(test::unbalanced(part.html()), QByteArray()) << about.toStdString();
            ASSERT_EQ(test::shownTexts(part), blockTexts(part)) << about.toStdString();
            ASSERT_TRUE(test::containsInOrder(blockTexts(part), test::selectedTexts(article, passage)))
                << about.toStdString() << "\n"
                << part.html().toStdString() << "\n"
                << test::selectedTexts(article, passage).join(u"|").toStdString();
        }
    }
}

} // namespace lectern::exporting
