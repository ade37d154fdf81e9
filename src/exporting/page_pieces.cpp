// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/page_pieces.h"

#include <QByteArrayView>
#include <algorithm>

namespace lectern::exporting {

namespace {

constexpr QByteArrayView kChunk = "\n<div class=\"chunk"; // text can't hold it: it is escaped, and raw HTML keeps no classes
constexpr QByteArrayView kEnd = "\n</main>";

/// Where each chunk begins, and where the last one ends.
std::vector<qsizetype> borders(const QByteArray &page)
{
    std::vector<qsizetype> found;
    const qsizetype end = page.lastIndexOf(kEnd);
    for (qsizetype at = page.indexOf(kChunk); at >= 0 && at < end; at = page.indexOf(kChunk, at + 1))
        found.push_back(at + 1);
    if (!found.empty())
        found.push_back(end + 1);
    return found;
}

} // namespace

QByteArray pageStretch(const QByteArray &page, const PageStretch &stretch)
{
    const std::vector<qsizetype> chunks = borders(page);
    if (chunks.empty())
        return stretch.from <= 0 ? page : QByteArray();
    const auto cut = [&chunks](double share) {
        const double at = static_cast<double>(chunks.front()) + share * static_cast<double>(chunks.back() - chunks.front());
        return *std::find_if(chunks.begin(), chunks.end() - 1,
                             [at](qsizetype chunk) { return static_cast<double>(chunk) >= at - 0.5; });
    };
    const qsizetype from = cut(stretch.from);
    const qsizetype to = stretch.to >= 1 ? chunks.back() : cut(stretch.to);
    if (from >= to)
        return {};
    const QByteArrayView all(page);
    const QByteArrayView head = all.first(chunks.front());
    const QByteArrayView tail = all.sliced(chunks.back());
    const qsizetype main = head.lastIndexOf("<main");
    const qsizetype opened = main < 0 ? head.size() : head.indexOf('>', main) + 1;
    const bool isFirst = from == chunks.front();
    const QByteArrayView before = isFirst ? head : head.first(opened);
    QByteArray piece;
    piece.reserve(before.size() + to - from + tail.size() + 1);
    piece.append(before).append(isFirst ? "" : "\n").append(all.sliced(from, to - from));
    return piece.append(tail);
}

std::vector<QByteArray> pagePieces(const QByteArray &page, qsizetype bytes, const PageStretch &stretch)
{
    if (borders(page).empty())
        return {page};
    const double share = stretch.to - stretch.from;
    const auto whole = static_cast<qsizetype>(static_cast<double>(chunkBytes(page)) * share);
    const qsizetype count = bytes <= 0 ? 1 : std::max(qsizetype(1), whole / bytes);
    std::vector<QByteArray> pieces;
    for (qsizetype i = 0; i < count; ++i) {
        const auto at = [&](qsizetype piece) {
            return piece == count ? stretch.to
                                  : stretch.from + share * static_cast<double>(piece) / static_cast<double>(count);
        };
        QByteArray piece = pageStretch(page, {at(i), at(i + 1)});
        if (!piece.isEmpty())
            pieces.push_back(std::move(piece));
    }
    return pieces;
}

qsizetype chunkBytes(const QByteArray &page)
{
    const std::vector<qsizetype> chunks = borders(page);
    return chunks.empty() ? 0 : chunks.back() - chunks.front();
}

} // namespace lectern::exporting
