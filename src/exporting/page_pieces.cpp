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

std::vector<QByteArray> pagePieces(const QByteArray &page, qsizetype bytes)
{
    const std::vector<qsizetype> chunks = borders(page);
    const qsizetype count = chunks.empty() || bytes <= 0 ? 1 : (chunks.back() - chunks.front()) / bytes;
    return pageShares(
        page, std::vector<double>(static_cast<size_t>(std::max(qsizetype(1), count)), 1.0 / std::max(1.0, double(count))));
}

std::vector<QByteArray> pageShares(const QByteArray &page, const std::vector<double> &shares)
{
    const std::vector<qsizetype> chunks = borders(page);
    if (chunks.size() < 3 || shares.size() < 2)
        return {page};
    const auto whole = static_cast<double>(chunks.back() - chunks.front());
    const QByteArrayView all(page);
    const QByteArrayView head = all.first(chunks.front());
    const QByteArrayView tail = all.sliced(chunks.back());
    // What stands in `main` before the first chunk, the title block, belongs to the first piece only.
    const qsizetype main = head.lastIndexOf("<main");
    const qsizetype opened = main < 0 ? head.size() : head.indexOf('>', main) + 1;
    std::vector<QByteArray> pieces;
    double aim = static_cast<double>(chunks.front());
    size_t from = 0;
    for (size_t i = 0; i < shares.size() && from + 1 < chunks.size(); ++i) {
        aim += whole * shares[i];
        size_t to = from + 1;
        while (to + 1 < chunks.size() && (i + 1 == shares.size() || static_cast<double>(chunks[to]) < aim))
            ++to;
        const QByteArrayView before = pieces.empty() ? head : head.first(opened);
        QByteArray piece;
        piece.reserve(before.size() + chunks[to] - chunks[from] + tail.size() + 1);
        piece.append(before).append(pieces.empty() ? "" : "\n").append(all.sliced(chunks[from], chunks[to] - chunks[from]));
        pieces.push_back(piece.append(tail));
        from = to;
    }
    return pieces;
}

} // namespace lectern::exporting
