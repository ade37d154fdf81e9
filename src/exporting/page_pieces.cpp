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
    if (chunks.size() < 3 || bytes <= 0)
        return {page};
    const qsizetype whole = chunks.back() - chunks.front();
    const qsizetype count = std::max(qsizetype(1), whole / bytes);
    if (count < 2)
        return {page};
    const QByteArrayView all(page);
    const QByteArrayView head = all.first(chunks.front());
    const QByteArrayView tail = all.sliced(chunks.back());
    // What stands in `main` before the first chunk, the title block, belongs to the first piece only.
    const qsizetype main = head.lastIndexOf("<main");
    const qsizetype opened = main < 0 ? head.size() : head.indexOf('>', main) + 1;
    std::vector<QByteArray> pieces;
    size_t from = 0;
    for (qsizetype i = 0; i < count && from + 1 < chunks.size(); ++i) {
        const qsizetype aim = chunks.front() + whole / count * (i + 1);
        size_t to = from + 1;
        while (to + 1 < chunks.size() && (i + 1 == count || chunks[to] < aim))
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
