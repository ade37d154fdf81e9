// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/approximate_match.h"

#include <QRandomGenerator>
#include <QString>
#include <algorithm>
#include <gtest/gtest.h>

namespace lectern::document {

namespace {

using namespace Qt::StringLiterals;

/// Least edits of the pattern that end at each offset of the text, by the table that Sellers (1980) fills.
std::vector<int> editsByEnd(QStringView text, QStringView pattern)
{
    std::vector<int> column(static_cast<size_t>(pattern.size()) + 1);
    for (size_t row = 0; row < column.size(); ++row)
        column[row] = static_cast<int>(row);
    std::vector<int> ends{column.back()};
    for (const QChar unit : text) {
        int diagonal = column[0];
        for (size_t row = 1; row < column.size(); ++row) {
            const int replaced = diagonal + (pattern[static_cast<qsizetype>(row) - 1] != unit);
            diagonal = column[row];
            column[row] = std::min({replaced, column[row] + 1, column[row - 1] + 1});
        }
        ends.push_back(column.back());
    }
    return ends;
}

QString randomText(QRandomGenerator &random, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(u'a' + random.bounded(3));
    return text;
}

} // namespace

TEST(ApproximateMatch, AnExactMatchHasNoEdits)
{
    const auto ends = approximateEnds(u"one two three", u"two", 0);
    ASSERT_EQ(ends.size(), 1U);
    EXPECT_EQ(ends[0].end, 7);
    EXPECT_EQ(ends[0].edits, 0);
}

TEST(ApproximateMatch, NothingIsFoundForNoPatternOrOneTooLong)
{
    EXPECT_TRUE(approximateEnds(u"text", u"", 3).empty());
    EXPECT_TRUE(approximateEnds(u"text", QString(65, u'a'), 100).empty());
    EXPECT_EQ(approximateEnds(QString(64, u'a'), QString(64, u'a'), 0).size(), 1U);
}

/// Each end that is told has the edits that the plain table gives, and the best end of all is among them.
TEST(ApproximateMatch, AgreesWithThePlainTable)
{
    QRandomGenerator random(20261126);
    for (int i = 0; i < 3000; ++i) {
        const QString text = randomText(random, random.bounded(60));
        const QString pattern = randomText(random, 1 + random.bounded(i % 10 == 0 ? 64 : 9));
        const int most = random.bounded(5);
        const std::vector<int> edits = editsByEnd(text, pattern);
        int best = most + 1;
        qsizetype before = 0;
        for (const ApproximateEnd &end : approximateEnds(text, pattern, most)) {
            ASSERT_GT(end.end, before);
            ASSERT_EQ(end.edits, edits[static_cast<size_t>(end.end)]) << text.toStdString() << ' ' << pattern.toStdString();
            ASSERT_LE(end.edits, most);
            best = std::min(best, end.edits);
            before = end.end;
        }
        const int least = *std::min_element(edits.begin(), edits.end());
        if (least <= most && least < edits[0]) {
            ASSERT_EQ(best, least) << text.toStdString() << ' ' << pattern.toStdString() << ' ' << most;
        }
    }
}

TEST(ApproximateMatch, OffsetsFollowThePatternThroughEdits)
{
    const QString text = u"before the quik brown fox after"_s;
    const QString pattern = u"the quick brown fox"_s;
    const auto ends = approximateEnds(text, pattern, 2);
    ASSERT_FALSE(ends.empty());
    const auto best = std::ranges::min(ends, {}, &ApproximateEnd::edits);
    EXPECT_EQ(best.edits, 1);
    const auto [from, to] = alignedOffsets(text, pattern, best, pattern.indexOf(u"brown"), pattern.indexOf(u" fox"));
    EXPECT_EQ(text.sliced(from, to - from), u"brown");
    const auto [begin, end] = alignedOffsets(text, pattern, best, 0, pattern.size());
    EXPECT_EQ(text.sliced(begin, end - begin), u"the quik brown fox");
}

} // namespace lectern::document
