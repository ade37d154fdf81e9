// SPDX-License-Identifier: GPL-3.0-or-later
// The context of hits, and hits as JSON, as lines and as text.
#include "find/context.h"
#include "find/find_output.h"
#include "find/support/articles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace lectern::test {

using namespace Qt::StringLiterals;
using find::Context;

namespace {

struct Found {
    document::Document article;
    find::Hits hits;
};

Found search(const document::Document &article, const find::Query &query)
{
    return {article, *find::Finder(article).find(query)};
}

/// The context with its marks between [ and ] and "…" where it was cut.
QString shown(const Found &found, qsizetype index, find::ContextSize size = {})
{
    Context context = find::contextOf(found.article, found.hits, index, size);
    for (auto mark = context.marks.rbegin(); mark != context.marks.rend(); ++mark) {
        context.text.insert(mark->start + mark->length, u']');
        context.text.insert(mark->start, u'[');
    }
    return context.textWithEllipses();
}

document::Document guide()
{
    return article(std::vector<SectionText>{{{u"Some words first."_s}, {}},
                                            {{u"A cat\n\tsat."_s, u"cat"_s}, u"Guide to \"cats\""_s, 1},
                                            {{u"No\u202E cat\x1b[31m here"_s}, u"Care"_s, 2}});
}

} // namespace

TEST(Context, ShortTextsAreShownWhole)
{
    const Found found = search(article(QStringList{u"one cat, two cats"_s}), query(u"cat"_s));
    EXPECT_EQ(shown(found, 0), u"one [cat], two cats"_s);
    EXPECT_EQ(shown(found, 1), u"one cat, two [cat]s"_s);
}

TEST(Context, BlanksAreSingleAndControlsLeftOut)
{
    const Found found = search(guide(), query(u"cat"_s));
    EXPECT_EQ(shown(found, 1), u"A [cat] sat."_s);
    EXPECT_EQ(shown(found, 3), u"No [cat][31m here"_s);
}

TEST(Context, IsCutAtBlanks)
{
    const Found found =
        search(article(QStringList{QString(u"before "_s).repeated(20) + u"cat" + QString(u" after"_s).repeated(20)}),
               query(u"cat"_s));
    EXPECT_EQ(shown(found, 0, {18, 15, 100}), u"…before before [cat] after after…"_s);
}

TEST(Context, IsNotCutInsideGraphemes)
{
    const QString flag = u"🇩🇪"_s;
    const Found found =
        search(article(QStringList{flag.repeated(30) + u"x" + QString(u"e\u0301"_s).repeated(60)}), query(u"x"_s));
    for (int size = 4; size < 24; ++size) {
        const Context context = find::contextOf(found.article, found.hits, 0, {size, size, 100});
        EXPECT_TRUE(context.text.startsWith(flag)) << size;
        EXPECT_EQ(context.marks.at(0).start % flag.size(), 0) << size;
        EXPECT_TRUE(context.text.endsWith(u"e\u0301"_s)) << size;
    }
}

TEST(Context, OfCodeIsTheLine)
{
    document::DocumentData data;
    data.text = u"int main()\n    return cat;\n}\n"_s;
    document::Block block;
    block.textLength = static_cast<qint32>(data.text.size()) - 1;
    block.kind = document::BlockKind::Code;
    data.blocks.push_back(block);
    const Found found = search(document::Document(std::move(data)), query(u"cat"_s));
    EXPECT_EQ(shown(found, 0), u"return [cat];"_s);
}

TEST(Context, LongHitsAreCut)
{
    const Found found = search(article(QStringList{u"start "_s + QString(u"ab "_s).repeated(500)}),
                               query(u"start.*"_s, find::Mode::RegularExpression));
    const Context context = find::contextOf(found.article, found.hits, 0, {10, 10, 50});
    EXPECT_TRUE(context.isCutAfter);
    EXPECT_LE(context.text.size(), 50);
    EXPECT_EQ(context.marks, (std::vector<Context::Part>{{0, context.text.size()}}));
}

TEST(Context, MarksTheWordsOfANearGroupOverBlocks)
{
    const Found found =
        search(article(QStringList{u"the red one"_s, u"or a cat too"_s}), query(u"cat red"_s, find::Mode::Near));
    EXPECT_EQ(shown(found, 0), u"the [red] one or a [cat] too"_s);
}

TEST(Context, EveryHitOfRandomArticlesIsMarkedInItsContext)
{
    QStringList blocks;
    for (int i = 0; i < 200; ++i)
        blocks += QString(u"w\u00F6rter \t "_s).repeated(i % 40) + u"Na\u00EFve" + QString(u" 文字列"_s).repeated(i % 23);
    const Found found = search(article(blocks), query(u"naive"_s));
    ASSERT_EQ(found.hits.size(), 200);
    for (qsizetype i = 0; i < found.hits.size(); ++i) {
        const Context context = find::contextOf(found.article, found.hits, i);
        EXPECT_EQ(context.text.mid(context.marks.at(0).start, context.marks.at(0).length), u"Na\u00EFve"_s);
        EXPECT_FALSE(context.text.contains(u"  "_s));
    }
}

TEST(FindOutput, JsonIsOneArrayOfObjects)
{
    const Found found = search(guide(), query(u"cat"_s));
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson(find::hitsAsJson(found.article, found.hits), &error).array();
    ASSERT_EQ(error.error, QJsonParseError::NoError) << error.errorString().toStdString();
    ASSERT_EQ(array.size(), 4);
    const QJsonObject first = array[1].toObject();
    EXPECT_EQ(first.keys(),
              (QStringList{u"block"_s, u"context"_s, u"length"_s, u"section"_s, u"slug"_s, u"start"_s, u"text"_s}));
    EXPECT_EQ(first[u"section"].toString(), u"Guide to \"cats\""_s);
    EXPECT_EQ(first[u"slug"].toString(), u"guide-to-\"cats\""_s);
    EXPECT_EQ(first[u"block"].toInt(), 2);
    EXPECT_EQ(first[u"start"].toInt(), 2);
    EXPECT_EQ(first[u"length"].toInt(), 3);
    EXPECT_EQ(first[u"text"].toString(), u"cat"_s);
    EXPECT_EQ(first[u"context"].toString(), u"A cat sat."_s);
    EXPECT_EQ(array[3].toObject()[u"section"].toString(), u"Guide to \"cats\" › Care"_s);
    EXPECT_EQ(array[3].toObject()[u"slug"].toString(), u"care"_s);
}

TEST(FindOutput, NoHitsAreAnEmptyArrayAndNoLines)
{
    const Found found = search(guide(), query(u"unicorn"_s));
    EXPECT_EQ(find::hitsAsJson(found.article, found.hits), "[]\n");
    EXPECT_EQ(find::hitsAsLines(found.article, found.hits), QString());
    EXPECT_EQ(find::hitsAsText(found.article, found.hits), QString());
}

TEST(FindOutput, LinesAreSafeForATerminal)
{
    const Found found = search(guide(), query(u"cat"_s));
    EXPECT_EQ(find::hitsAsLines(found.article, found.hits),
              u"Guide to \"cats\"\t1\t10-13\tGuide to \"cats\"\n"
              "Guide to \"cats\"\t2\t2-5\tA cat sat.\n"
              "Guide to \"cats\"\t3\t0-3\tcat\n"
              "Guide to \"cats\" › Care\t5\t4-7\tNo cat[31m here\n"_s);
    const Found group = search(article(QStringList{u"red"_s, u"cat"_s}), query(u"cat red"_s, find::Mode::Near));
    EXPECT_EQ(find::hitsAsLines(group.article, group.hits), u"\t0\t0-1:3\tred cat\n"_s);
}

TEST(FindOutput, TextIsGroupedBySection)
{
    const Found found = search(guide(), query(u"\\bcat\\b|words"_s, find::Mode::RegularExpression));
    EXPECT_EQ(find::hitsAsText(found.article, found.hits),
              u"  Some words first.\n"
              "\n"
              "Guide to \"cats\"\n"
              "  A cat sat.\n"
              "  cat\n"
              "\n"
              "Guide to \"cats\" › Care\n"
              "  No cat[31m here\n"_s);
}

} // namespace lectern::test
