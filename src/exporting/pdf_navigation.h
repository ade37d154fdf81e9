// SPDX-License-Identifier: GPL-3.0-or-later
// Bookmarks, named destinations and links of a PDF. For this room only: knows QPDF.
#pragma once

#include "exporting/pdf_marks.h"

#include <QString>
#include <qpdf/QPDF.hh>
#include <vector>

namespace lectern::exporting {

/// One bookmark; bookmarks stand in document order.
struct Bookmark {
    QString title;
    int parent = -1; ///< index of the bookmark that encloses it, -1 at the top
    PdfPlace place;
};

/// `[page /XYZ …]` a little above a place, so that what stands there is not glued to the window's edge.
[[nodiscard]] QPDFObjectHandle destination(const std::vector<QPDFObjectHandle> &pages, const PdfPlace &place);

/// Writes /Outlines. Bookmarks without a place take that of the one before them.
void writeBookmarks(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, const std::vector<Bookmark> &bookmarks);

/// Writes the name tree of destinations. Names are text strings, as viewers expect that look for `file.pdf#name`.
void writeDestinations(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, const QHash<QString, PdfPlace> &places);

/// Gives a link annotation a target in this file.
void pointTo(QPDFObjectHandle annotation, const QPDFObjectHandle &target);

/// Takes a link annotation's action away, so that it does nothing.
void disarm(QPDFObjectHandle annotation);

} // namespace lectern::exporting
