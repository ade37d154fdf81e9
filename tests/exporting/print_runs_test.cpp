// SPDX-License-Identifier: GPL-3.0-or-later
// Articles printed by one to eight renderers in any order, on a paper of lines: the pages are those of one print.
#include "exporting/print_runs.h"

#include <gtest/gtest.h>
#include <random>

namespace lectern::exporting {

namespace {

const QByteArray kHead("<html><body><main id=\"article\">");
const QByteArray kTail("\n</main></body></html>");
constexpr int kPage = 1000; ///< lines

/// A chunk that is as many lines long as it tells.
QByteArray chunk(int number, int lines, qsizetype size, bool isChapter = false)
{
    const QByteArray name = isChapter ? "chunk chapter" : "chunk";
    QByteArray text("\n<div class=\"" + name + "\">#" + QByteArray::number(number) + '=' + QByteArray::number(lines) + ';');
    return text + QByteArray("x").repeated(size) + "</div>";
}

/// Every so many-th chunk begins a chapter on average; 0: none.
QByteArray article(std::mt19937 &random, int chunks, qsizetype size, unsigned chapters = 0)
{
    QByteArray page = kHead;
    for (int i = 0; i < chunks; ++i) {
        const bool isChapter = chapters > 0 && i > 0 && random() % chapters == 0;
        page += chunk(i, 1 + static_cast<int>(random() % 3000), 1 + static_cast<qsizetype>(random()) % size, isChapter);
    }
    return page + kTail;
}

/// Prints a piece: its chunks with the line of the paper that each begins on, and where it ends on its last page.
MeasuredPiece printed(const PieceRequest &piece, QByteArray &text)
{
    auto line = static_cast<int>(piece.start);
    for (qsizetype at = piece.html.indexOf('#'); at >= 0; at = piece.html.indexOf('#', at + 1)) {
        const qsizetype equals = piece.html.indexOf('=', at);
        if (piece.html.left(at).endsWith("chapter\">"))
            line = (line + kPage - 1) / kPage * kPage;
        const int lines = piece.html.mid(equals + 1, piece.html.indexOf(';', at) - equals - 1).toInt();
        text += piece.html.mid(at, equals - at) + '@' + QByteArray::number(line % kPage) + ' ';
        line += lines;
    }
    return {(line + kPage - 1) / kPage, static_cast<double>(line % kPage)};
}

/// Prints with renderers that take turns by chance.
QByteArray byRenderers(const QByteArray &page, int renderers, std::mt19937 &random)
{
    PrintRuns runs(page, renderers);
    std::vector<int> waiting = runs.begun();
    std::vector<int> busy;
    QByteArray text;
    double share = 0;
    while (!waiting.empty() || !busy.empty()) {
        while (!waiting.empty() && busy.size() < static_cast<size_t>(renderers)) {
            busy.push_back(waiting.front());
            waiting.erase(waiting.begin());
        }
        const size_t index = random() % busy.size();
        const int run = busy[index];
        const PieceRequest piece = runs.next(run);
        QByteArray said;
        const MeasuredPiece measured = printed(piece, said);
        runs.take(run, piece.isBlank ? QByteArray() : said, measured);
        EXPECT_GT(runs.share(), share);
        share = runs.share();
        for (const PrintedPiece &settled : runs.settled()) {
            EXPECT_TRUE(page.contains("chapter") || settled.continuesPage == !text.isEmpty());
            text += settled.pdf;
        }
        if (runs.isDone(run))
            busy.erase(busy.begin() + static_cast<std::ptrdiff_t>(index));
        for (const int next : runs.begun())
            waiting.push_back(next);
    }
    EXPECT_TRUE(runs.isComplete());
    EXPECT_DOUBLE_EQ(runs.share(), 1);
    return text;
}

} // namespace

TEST(PrintRuns, ComeOutAsOnePrint)
{
    std::mt19937 random(5);
    for (int round = 0; round < 60; ++round) {
        const QByteArray page = article(random, 1 + static_cast<int>(random() % 80), 40000);
        QByteArray whole;
        (void)printed({page, true, 0, false, false}, whole);
        EXPECT_EQ(byRenderers(page, 1 + static_cast<int>(random() % 8), random), whole) << round;
    }
}

TEST(PrintRuns, ComeOutAsOnePrintWithChapters)
{
    std::mt19937 random(8);
    for (int round = 0; round < 60; ++round) {
        const QByteArray page = article(random, 20 + static_cast<int>(random() % 80), 90000, 1 + random() % 40);
        QByteArray whole;
        (void)printed({page, true, 0, false, false}, whole);
        EXPECT_EQ(byRenderers(page, 1 + static_cast<int>(random() % 8), random), whole) << round;
    }
}

TEST(PrintRuns, WithChaptersNeedNoScoutAndDoNotGoOn)
{
    QByteArray page = kHead;
    for (int i = 0; i < 100; ++i)
        page += chunk(i, 70, 20000, i % 10 == 5);
    PrintRuns runs(page + kTail, 2);
    const std::vector<int> all = runs.begun();
    ASSERT_EQ(all.size(), 6U) << "as many for each";
    for (const int run : all) {
        const PieceRequest piece = runs.next(run);
        EXPECT_FALSE(piece.isBlank);
        EXPECT_FALSE(piece.wantsTail);
        EXPECT_EQ(piece.isFirst, run == 0);
        runs.take(run, "pdf", {10, -1});
    }
    for (const PrintedPiece &piece : runs.settled())
        EXPECT_FALSE(piece.continuesPage);
}

TEST(PrintRuns, OfOneRendererNeedNoScout)
{
    std::mt19937 random(6);
    PrintRuns runs(article(random, 60, 40000), 1);
    EXPECT_EQ(runs.begun(), std::vector<int>{0});
    EXPECT_FALSE(runs.next(0).isBlank);
    EXPECT_TRUE(runs.begun().empty());
}

TEST(PrintRuns, ShortArticlesHaveOneRun)
{
    std::mt19937 random(7);
    PrintRuns runs(article(random, 10, 10000), 8);
    EXPECT_EQ(runs.begun().size(), 1U);
    const PieceRequest only = runs.next(0);
    EXPECT_TRUE(only.isFirst);
    EXPECT_FALSE(only.wantsTail);
    PrintRuns none(QByteArray(), 2);
    EXPECT_EQ(none.begun().size(), 1U);
}

TEST(PrintRuns, TheSecondBeginsWhenTheScoutIsBack)
{
    QByteArray page = kHead;
    for (int i = 0; i < 100; ++i)
        page += chunk(i, 70, 5000);
    PrintRuns runs(page + kTail, 2);
    const std::vector<int> first = runs.begun();
    ASSERT_EQ(first.size(), 2U);
    const PieceRequest text = runs.next(first[0]);
    const PieceRequest scout = runs.next(first[1]);
    EXPECT_FALSE(text.isBlank);
    EXPECT_TRUE(scout.isBlank);
    EXPECT_TRUE(scout.isFirst);
    EXPECT_TRUE(scout.wantsTail);
    EXPECT_EQ(text.html, scout.html);
    EXPECT_TRUE(runs.begun().empty());
    runs.take(first[1], {}, {5, 123});
    EXPECT_TRUE(runs.settled().empty()) << "what a scout lays out is not printed";
    const std::vector<int> second = runs.begun();
    ASSERT_EQ(second.size(), 1U);
    const PieceRequest rest = runs.next(second[0]);
    EXPECT_EQ(rest.start, 123);
    EXPECT_FALSE(rest.isFirst);
    // Both renderers have about as much to do: the first has 1 / (2 - 0.4) of the article.
    EXPECT_NEAR(static_cast<double>(text.html.size()) / static_cast<double>(page.size()), 0.625, 0.02);
    runs.take(second[0], "rest", {4, -1});
    EXPECT_TRUE(runs.settled().empty());
    runs.take(first[0], "text", {5, 123});
    const std::vector<PrintedPiece> all = runs.settled();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].pdf, "text");
    EXPECT_EQ(all[1].pdf, "rest");
    EXPECT_EQ(runs.pages(), 8) << "the page that both are on counts once";
}

} // namespace lectern::exporting
