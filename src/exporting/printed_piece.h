// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of an article as the engine printed it.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QPageLayout>
#include <optional>
#include <vector>

namespace lectern::exporting {

struct PrintedPiece {
    QByteArray pdf;
    bool continuesPage = false; ///< its first page is the last one of the piece before it
    int firstPage = 0;          ///< pages before it are left out
    int endPage = -1;           ///< and those from here on; -1: none
};

/// What is read off a printed piece.
struct MeasuredPiece {
    int pages = 0;
    std::vector<QByteArray>
        texts; ///< by page: a digest of what it says; empty for one that says too little to be known by it
    /// Where its text ends: CSS pixels below the upper margin of its last page; -1: it was printed without a tail.
    double end = -1;
};

/// Where two prints of the same text come together: page `page` of the one says the same as page `other` of the other, so that all
/// further pages are the same as well.
struct PageMatch {
    int page = 0;
    int other = 0;
};
[[nodiscard]] std::optional<PageMatch> firstMatch(const std::vector<QByteArray> &texts,
                                                  const std::vector<QByteArray> &others);

/// Whether the digests of the pages are wanted, which takes as long as all the rest.
enum class Digests { Wanted, Unwanted };

/// Measures a piece that web::PdfPrinter printed on this layout. Errors: BadData.
[[nodiscard]] base::Result<MeasuredPiece> measuredPiece(const QByteArray &pdf, const QPageLayout &layout, Digests digests);

} // namespace lectern::exporting
