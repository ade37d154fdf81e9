// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the page of a long article into pages of some of its sections each, which are printed one after the other or side by side.
#pragma once

#include <QByteArray>
#include <vector>

namespace lectern::exporting {

/// A stretch of a page, in shares of its chunks: 0 is the page's beginning, 1 its end.
struct PageStretch {
    double from = 0;
    double to = 1;
};

/// A whole page that holds a stretch of the page's chunks, with the page's head and tail; what stands before the first chunk, the title
/// block, belongs to the stretch that begins at 0. Cuts lie between chunks (markdown::HtmlWriter), which end between blocks: at the first
/// one that begins at the share or behind it, the same for all stretches. Empty where no chunk begins in the stretch. A page without
/// chunks is one.
[[nodiscard]] QByteArray pageStretch(const QByteArray &page, const PageStretch &stretch);

/// A stretch in pages of about the same size that hold its chunks in order; none is much smaller than `bytes` unless the stretch is.
[[nodiscard]] std::vector<QByteArray> pagePieces(const QByteArray &page, qsizetype bytes, const PageStretch &stretch = {});

/// Bytes of the page's chunks.
[[nodiscard]] qsizetype chunkBytes(const QByteArray &page);

} // namespace lectern::exporting
