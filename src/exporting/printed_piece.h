// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of an article as the engine printed it.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QPageLayout>

namespace lectern::exporting {

struct PrintedPiece {
    QByteArray pdf;
    bool continuesPage = false; ///< its first page is the last one of the piece before it
};

/// What is read off a printed piece.
struct MeasuredPiece {
    int pages = 0;
    /// Where its text ends: CSS pixels below the upper margin of its last page; -1: it was printed without a tail.
    double end = -1;
};

/// Pages of a file that the engine printed, counted in its bytes.
[[nodiscard]] int printedPages(const QByteArray &pdf);

/// Measures a piece that web::PdfPrinter printed on this layout. Errors: BadData.
[[nodiscard]] base::Result<MeasuredPiece> measuredPiece(const QByteArray &pdf, const QPageLayout &layout);

} // namespace lectern::exporting
