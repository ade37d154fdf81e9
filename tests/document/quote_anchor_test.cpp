// SPDX-License-Identifier: GPL-3.0-or-later
// Passages are found again after the article was edited.
#include "document/approximate_match.h"
#include "document/quote_anchor.h"

#include <gtest/gtest.h>
#include <random>

using namespace Qt::StringLiterals;

namespace lectern::document {
namespace {

/// An article of headings ("# a", "## b") and paragraphs.
Document article(const QStringList &lines)
{
    DocumentData data;
    std::vector<Heading> headings;
    for (const QString &line : lines) {
        Block block;
        QString text = line;
        int level = 0;
        while (text.startsWith(u'#')) {
            text.remove(0, 1);
            ++level;
        }
        text = text.trimmed();
        if (level > 0) {
            headings.push_back({text, text, level, static_cast<BlockId>(data.blocks.size())});
            block.kind = BlockKind::Heading;
            block.headingLevel = static_cast<quint8>(level);
        }
        block.section = static_cast<SectionId>(headings.size());
        block.textStart = static_cast<qint32>(data.text.size());
        block.textLength = static_cast<qint32>(text.size());
        data.text += text + u'\n';
        data.blocks.push_back(block);
    }
    data.outline = Outline(std::move(headings));
    return Document(std::move(data));
}

/// The range of the first occurrence of the words from block `from` on.
TextRange rangeOf(const Document &document, const QString &words, BlockId from = 0)
{
    const qsizetype at = document.text().indexOf(words, textOffset(document, {from, 0}));
    EXPECT_GE(at, 0) << words.toStdString();
    return {positionAt(document, at), positionAt(document, at + words.size())};
}

QString textIn(const Document &document, const TextRange &range)
{
    const qsizetype begin = textOffset(document, range.begin);
    return document.text().mid(begin, textOffset(document, range.end) - begin);
}

const QStringList kLines = {
    u"# Lanterns"_s,
    u"Lanterns have been carried through the night for as long as people have had errands after dark."_s,
    u"## Oil"_s,
    u"A small flame behind thin horn plates gave about as much light as one candle, yet it did not blow out."_s,
    u"The wick was trimmed every evening, since a long wick smokes and a short one drowns."_s,
    u"## Gas"_s,
    u"Gas brought light to whole streets at once, lit by a man with a long pole every evening."_s,
    u"The wick was forgotten within a generation."_s,
    u"## Notes"_s,
    u"See above."_s,
    u"See above."_s,
};

TEST(QuoteAnchor, QuotesWhatStandsThere)
{
    const Document document = article(kLines);
    const QuoteAnchor anchor = anchorAt(document, rangeOf(document, u"trimmed every evening"_s));
    EXPECT_EQ(anchor.exact, u"trimmed every evening");
    EXPECT_EQ(anchor.prefix, u" yet it did not blow out.\nThe wick was "_s.right(kQuoteContext));
    EXPECT_EQ(anchor.suffix, u", since a long wick smokes and a"_s.left(kQuoteContext));
    EXPECT_EQ(anchor.headingPath, QStringList({u"Lanterns"_s, u"Oil"_s}));
}

TEST(QuoteAnchor, TakesNoHalfCharacters)
{
    const Document document = article({u"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀a😀 words 😀x😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"_s});
    const QuoteAnchor anchor = anchorAt(document, rangeOf(document, u" words "_s));
    EXPECT_FALSE(anchor.prefix.front().isLowSurrogate());
    EXPECT_FALSE(anchor.suffix.back().isHighSurrogate());
    const QuoteAnchor place = anchorAt(document, TextPosition{0, 1});
    EXPECT_FALSE(place.exact.back().isHighSurrogate());
}

TEST(QuoteAnchor, PositionsAndOffsetsAgree)
{
    const Document document = article(kLines);
    for (qsizetype offset = 0; offset < document.text().size(); ++offset)
        ASSERT_EQ(textOffset(document, positionAt(document, offset)), offset);
    EXPECT_EQ(positionAt(document, 1'000'000).block, document.blockCount() - 1);
    EXPECT_EQ(textOffset(document, {-5, 3}), 0);
    EXPECT_EQ(textOffset(document, {999, 3}), document.text().size());
    EXPECT_EQ(textOffset(document, {1, 100'000}), textOffset(document, {2, 0}) - 1);
    EXPECT_EQ(positionAt(Document(), 7), TextPosition());
    EXPECT_EQ(textOffset(Document(), {3, 3}), 0);
}

TEST(QuoteAnchor, FindsEveryPassageOfAnUnchangedArticle)
{
    const Document document = article(kLines);
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        const auto a = static_cast<qsizetype>(random() % static_cast<unsigned>(document.text().size()));
        const auto b = a + static_cast<qsizetype>(random() % 200);
        const TextRange range{positionAt(document, a), positionAt(document, b)};
        if (range.begin == range.end)
            continue;
        const auto found = findQuote(document, anchorAt(document, range), range.begin);
        ASSERT_TRUE(found.has_value());
        ASSERT_EQ(found->match, QuoteMatch::Exact);
        ASSERT_EQ(found->range, range);
    }
}

TEST(QuoteAnchor, SurvivesTextAddedAbove)
{
    const Document before = article(kLines);
    QStringList lines = kLines;
    lines.insert(1, u"A new introduction."_s);
    lines.insert(2, u"## A new first section"_s);
    lines.insert(3, u"With a paragraph of its own, in which lanterns are carried through the night as well."_s);
    const Document after = article(lines);
    for (const QString &words : {u"A small flame"_s, u"every evening"_s, u"The wick was"_s, u"within a generation."_s}) {
        const TextRange old = rangeOf(before, words);
        const auto found = findQuote(after, anchorAt(before, old), old.begin);
        ASSERT_TRUE(found.has_value());
        EXPECT_EQ(found->match, QuoteMatch::Exact);
        EXPECT_EQ(found->range.begin, (TextPosition{old.begin.block + 3, old.begin.offset})) << words.toStdString();
        EXPECT_EQ(textIn(after, found->range), words);
    }
}

TEST(QuoteAnchor, TellsEqualPassagesApart)
{
    const Document document = article(kLines);
    // The second "every evening" and "The wick was" stand in other sections with other words around them.
    for (const auto &[words, from] : {std::pair(u"every evening"_s, 5), std::pair(u"The wick was"_s, 5)}) {
        const TextRange range = rangeOf(document, words, from);
        EXPECT_EQ(locate(document, anchorAt(document, range), {0, 0}), range);
    }
    // Two equal paragraphs: the nearer one.
    const TextRange second = rangeOf(document, u"See above."_s, 10);
    EXPECT_EQ(locate(document, anchorAt(document, second), second.begin), second);
}

TEST(QuoteAnchor, SurvivesSmallEditsInside)
{
    const Document before = article(kLines);
    QStringList lines = kLines;
    lines[3].replace(u"gave about as much light as one candle"_s, u"gave roughly as much light as a candle"_s);
    lines[4].replace(u"trimmed every evening"_s, u"trimmed each evening"_s);
    const Document after = article(lines);

    const TextRange longOne =
        rangeOf(before, u"A small flame behind thin horn plates gave about as much light as one candle, yet it did not"_s);
    auto found = findQuote(after, anchorAt(before, longOne), longOne.begin);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->match, QuoteMatch::Changed);
    EXPECT_EQ(textIn(after, found->range),
              u"A small flame behind thin horn plates gave roughly as much light as a candle, yet it did not");

    const TextRange shortOne = rangeOf(before, u"trimmed every evening"_s);
    found = findQuote(after, anchorAt(before, shortOne), shortOne.begin);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->match, QuoteMatch::Changed);
    EXPECT_EQ(textIn(after, found->range), u"trimmed each evening");

    const TextRange word = rangeOf(before, u"every"_s);
    found = findQuote(after, anchorAt(before, word), word.begin);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(textIn(after, found->range), u"each");
}

TEST(QuoteAnchor, FindsALongPassageByItsLastWords)
{
    const Document before = article(kLines);
    QStringList lines = kLines;
    lines[3].replace(u"A small flame behind thin horn plates gave about"_s, u"Whoever wanted to see had"_s);
    const Document after = article(lines);
    const TextRange range = rangeOf(before, kLines[3]);
    const auto found = findQuote(after, anchorAt(before, range), range.begin);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->range, (TextRange{{3, 0}, {3, static_cast<qint32>(lines[3].size())}}));
}

TEST(QuoteAnchor, FollowsAMovedSection)
{
    const Document before = article(kLines);
    const QStringList lines = QStringList(kLines.mid(0, 2)) + kLines.mid(5, 3) + kLines.mid(8) + kLines.mid(2, 3);
    const Document after = article(lines);
    const TextPosition place{4, 5};
    const auto found = findQuote(after, anchorAt(before, place), place);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->match, QuoteMatch::Exact);
    EXPECT_EQ(found->range.begin, (TextPosition{static_cast<BlockId>(lines.size()) - 1, 5}));
}

TEST(QuoteAnchor, FallsBackToTheSurroundingsOfADeletedPassage)
{
    const Document before = article(kLines);
    QStringList lines = kLines;
    lines[4].remove(u"since a long wick smokes and "_s);
    const Document after = article(lines);
    const TextRange range = rangeOf(before, u"since a long wick smokes and "_s);
    const auto found = findQuote(after, anchorAt(before, range), range.begin);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->match, QuoteMatch::Surroundings);
    EXPECT_EQ(found->range.begin, found->range.end);
    EXPECT_EQ(found->range.begin, (TextPosition{4, static_cast<qint32>(lines[4].indexOf(u"a short one"_s))}));
}

TEST(QuoteAnchor, FallsBackToTheSection)
{
    const Document before = article(kLines);
    QStringList lines = kLines;
    lines[3] = u"Everything here was written anew."_s;
    lines[4] = u"Nothing is as it was."_s;
    lines.insert(1, u"Something longer now stands at the beginning of it all."_s);
    lines[2] = u"And so on."_s;
    const Document after = article(lines);
    const TextPosition place{3, 3};
    const auto found = findQuote(after, anchorAt(before, place), place);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->match, QuoteMatch::Section);
    EXPECT_EQ(found->range.begin, (TextPosition{3, 0})); // "## Oil"
}

TEST(QuoteAnchor, GivesNothingWhenNothingIsLeft)
{
    const Document before = article(kLines);
    const Document other = article({u"# Bread"_s, u"Flour, water, salt and time are all it takes to bake at home."_s});
    const TextRange range = rangeOf(before, kLines[4]);
    EXPECT_FALSE(findQuote(other, anchorAt(before, range), range.begin).has_value());
    EXPECT_FALSE(locate(Document(), anchorAt(before, range), range.begin).has_value());
    EXPECT_FALSE(locate(before, QuoteAnchor{.headingPath = {u"Nowhere"_s}}, {0, 0}).has_value());
}

TEST(QuoteAnchor, AnEmptyAnchorOfAnEmptyArticleIsHarmless)
{
    const QuoteAnchor anchor = anchorAt(Document(), TextRange{{3, 4}, {5, 6}});
    EXPECT_EQ(anchor, QuoteAnchor());
    EXPECT_EQ(anchorAt(Document(), TextPosition{3, 4}), QuoteAnchor());
    const Document document = article(kLines);
    // A range the wrong way round is an empty one.
    EXPECT_TRUE(anchorAt(document, TextRange{{4, 5}, {3, 0}}).exact.isEmpty());
}

/// Edit distance of the pattern against the best substring ending at each place, by the book.
std::vector<int> plainEdits(QStringView text, QStringView pattern)
{
    std::vector<int> column(static_cast<size_t>(pattern.size()) + 1);
    for (size_t i = 0; i < column.size(); ++i)
        column[i] = static_cast<int>(i);
    std::vector<int> ends;
    for (const QChar unit : text) {
        int diagonal = 0;
        for (size_t i = 1; i < column.size(); ++i) {
            const int above = column[i];
            column[i] =
                std::min({diagonal + (pattern[static_cast<qsizetype>(i) - 1] != unit), above + 1, column[i - 1] + 1});
            diagonal = above;
        }
        ends.push_back(column.back());
    }
    return ends;
}

TEST(ApproximateMatch, AgreesWithThePlainDistance)
{
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        QString text;
        QString pattern;
        for (unsigned i = random() % 200; i > 0; --i)
            text += QChar(u'a' + static_cast<char16_t>(random() % 4));
        for (unsigned i = 1 + random() % 64; i > 0; --i)
            pattern += QChar(u'a' + static_cast<char16_t>(random() % 4));
        const std::vector<int> expected = plainEdits(text, pattern);
        const int limit = static_cast<int>(random() % static_cast<unsigned>(pattern.size() + 1));
        int best = limit + 1;
        for (const ApproximateEnd &end : approximateEnds(text, pattern, limit)) {
            ASSERT_EQ(end.edits, expected[static_cast<size_t>(end.end) - 1]);
            best = std::min(best, end.edits);
        }
        const int smallest = expected.empty() ? limit + 1 : *std::min_element(expected.begin(), expected.end());
        // Matches that cost as much as the whole pattern are no dips and are not reported.
        if (smallest <= limit && smallest < pattern.size()) {
            ASSERT_EQ(best, smallest);
        }
    }
}

} // namespace
} // namespace lectern::document
