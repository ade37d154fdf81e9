// SPDX-License-Identifier: GPL-3.0-or-later
// The one tree behind bookmarks and table of contents. For this room only: knows QPDF's places.
#pragma once

#include "exporting/pdf_assembly.h"
#include "exporting/pdf_marks.h"

namespace lectern::exporting {

/// An article's pages among all pages.
struct PlacedPart {
    PaperPart part;
    PdfMarks marks;
    int firstPage = 0;
    int pageCount = 0;
};

/// A heading, or an article whose title is none.
struct BookEntry {
    QString title;
    QString number;
    int parent = -1;
    int level = 0; ///< 0-based depth in the tree
    PdfPlace place;
    size_t part = 0;
    QString slug; ///< empty for an article's own entry
};

/// All entries in reading order. `isBook`: each article is one entry, nested as the book's list is; `pageTop`: upper edge of the
/// text in points.
[[nodiscard]] std::vector<BookEntry> bookEntries(const std::vector<PlacedPart> &parts, bool isBook, double pageTop);

/// The id that leads to a heading of a part in the whole file: `2/slug`.
[[nodiscard]] QString fullId(size_t part, const QString &slug);

} // namespace lectern::exporting
