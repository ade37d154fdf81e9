// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/page_pieces.h"

#include <QString>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace lectern::exporting {

namespace {

const QByteArray kHead("<!doctype html><html><head><title>x</title></head><body><main id=\"article\">");
const QByteArray kTitle("\n<header class=\"title-block\"><h1>Title</h1></header>");
const QByteArray kTail("\n</main>\n<footer></footer></body></html>\n");

QByteArray chunk(int number, qsizetype size)
{
    QByteArray text("\n<div class=\"chunk\"><section data-s=\"" + QByteArray::number(number) + "\"><p>");
    text += QByteArray("word ").repeated(std::max(qsizetype(0), size - text.size() - 24) / 5);
    return text + "</p></section></div>";
}

/// What stands between a piece's head and its tail.
QByteArray body(const QByteArray &piece, bool isFirst)
{
    const QByteArray head = isFirst ? kHead + kTitle : kHead;
    EXPECT_TRUE(piece.startsWith(head));
    EXPECT_TRUE(piece.endsWith(kTail));
    EXPECT_EQ(piece.count("title-block"), isFirst ? 1 : 0);
    return piece.mid(head.size(), piece.size() - head.size() - kTail.size());
}

} // namespace

TEST(PagePieces, JoinedTheyAreThePage)
{
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        QByteArray chunks;
        const int count = static_cast<int>(random() % 40);
        qsizetype largest = 0;
        for (int i = 0; i < count; ++i) {
            const QByteArray one = chunk(i, static_cast<qsizetype>(random() % (random() % 9 == 0 ? 20000 : 2000)));
            largest = std::max(largest, one.size());
            chunks += one;
        }
        const QByteArray page = kHead + kTitle + chunks + kTail;
        const qsizetype bytes = 1 + static_cast<qsizetype>(random() % 12000);
        const std::vector<QByteArray> pieces = PageCuts(page).pieces(bytes);
        ASSERT_FALSE(pieces.empty());
        QByteArray joined;
        for (size_t i = 0; i < pieces.size(); ++i) {
            const QByteArray inside = body(pieces[i], i == 0);
            EXPECT_TRUE(pieces.size() == 1 || inside.startsWith("\n<div class=\"chunk\"")) << "no piece is empty";
            joined += inside;
        }
        EXPECT_EQ(joined, chunks);
        if (pieces.size() > 1) {
            EXPECT_LE(static_cast<qsizetype>(pieces.size()), chunks.size() / bytes);
        }
    }
}

TEST(PagePieces, OfAboutTheSameSize)
{
    QByteArray page = kHead + kTitle;
    for (int i = 0; i < 100; ++i)
        page += chunk(i, 1000);
    const std::vector<QByteArray> pieces = PageCuts(page + kTail).pieces(24000);
    ASSERT_EQ(pieces.size(), 4U);
    for (const QByteArray &piece : pieces) {
        EXPECT_GT(piece.size(), 23000);
        EXPECT_LT(piece.size(), 28000);
    }
}

TEST(PagePieces, ShortPagesAndPagesWithoutChunksStayAsTheyAre)
{
    const QByteArray none = kHead + "\n<p>plain</p>" + kTail;
    EXPECT_EQ(PageCuts(none).pieces(4), std::vector<QByteArray>{none});
    const QByteArray one = kHead + chunk(0, 5000) + kTail;
    EXPECT_EQ(PageCuts(one).pieces(100), std::vector<QByteArray>{one});
    const QByteArray two = kHead + chunk(0, 500) + chunk(1, 500) + kTail;
    EXPECT_EQ(PageCuts(two).pieces(900), std::vector<QByteArray>{two});
    EXPECT_EQ(PageCuts(two).pieces(0), std::vector<QByteArray>{two});
    EXPECT_EQ(PageCuts(two).pieces(400).size(), 2U);
    EXPECT_EQ(PageCuts(QByteArray()).pieces(10), std::vector<QByteArray>{QByteArray()});
}

TEST(PagePieces, StretchesMeetAtTheSameCut)
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        QByteArray chunks;
        const int count = 1 + static_cast<int>(random() % 30);
        for (int i = 0; i < count; ++i)
            chunks += chunk(i, static_cast<qsizetype>(random() % 3000));
        const QByteArray page = kHead + kTitle + chunks + kTail;
        const double cut = static_cast<double>(random() % 1000) / 1000;
        const QByteArray before = PageCuts(page).stretch({0, cut});
        const QByteArray behind = PageCuts(page).stretch({cut, 1});
        QByteArray joined = before.isEmpty() ? QByteArray() : body(before, true);
        if (!behind.isEmpty())
            joined += body(behind, before.isEmpty());
        EXPECT_EQ(joined, chunks) << cut;
    }
    EXPECT_EQ(PageCuts(kHead + kTail).chunkBytes(), 0);
}

TEST(PagePieces, TextThatLooksLikeAChunkIsNone)
{
    const QByteArray page =
        kHead + chunk(0, 300) + "\n<p>&lt;div class=\"chunk\"&gt; <code>&lt;/main&gt;</code></p>" + chunk(1, 300) + kTail;
    const std::vector<QByteArray> pieces = PageCuts(page).pieces(100);
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_TRUE(pieces[0].contains("&lt;div class"));
}

} // namespace lectern::exporting
