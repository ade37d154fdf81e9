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

/// A page and the places where it can be cut: between its chunks (markdown::HtmlWriter), which end between blocks.
class PageCuts {
public:
    /// Looks through the page once. A page without chunks is not cut.
    explicit PageCuts(const QByteArray &page);

    /// Bytes of the page's chunks.
    [[nodiscard]] qsizetype chunkBytes() const;
    /// A whole page that holds a stretch of the chunks, with the page's head and tail; what stands before the first chunk, the title
    /// block, belongs to the stretch that begins at 0. Cut is at the first chunk that begins at the share or behind it, the same for all
    /// stretches. Empty where no chunk begins in the stretch.
    [[nodiscard]] QByteArray stretch(const PageStretch &stretch) const;
    /// A stretch in pages of about the same size that hold its chunks in order; none is much smaller than `bytes` unless the stretch is.
    [[nodiscard]] std::vector<QByteArray> pieces(qsizetype bytes, const PageStretch &stretch = {}) const;
    /// The page in stretches that begin with chapters (chapters.h), those that are nearest to the wanted shares; these rise.
    [[nodiscard]] std::vector<PageStretch> chapters(const std::vector<double> &wanted) const;

private:
    QByteArray m_page;
    std::vector<qsizetype> m_chunks;   ///< where each begins, and where the last one ends
    std::vector<qsizetype> m_chapters; ///< those of them that begin chapters
};

} // namespace lectern::exporting
