// SPDX-License-Identifier: GPL-3.0-or-later
// EPUB 3: articles as chapters, navigation from their outlines, pictures and formulas inside.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "exporting/pdf_properties.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace lectern::exporting {

/// One article of a book.
struct EpubPart {
    document::Document article;
    QByteArray fragment;       ///< its markup with title block and coloured code
    document::Outline outline; ///< headings of the fragment
    QString title;
    QString path;  ///< absolute; empty: no pictures beside it
    QString root;  ///< folder that pictures are taken from
    int depth = 0; ///< nesting in the book's list
};

struct EpubBook {
    std::vector<EpubPart> parts;
    PdfProperties properties; ///< title, authors, language …
    QString date;             ///< as the article has it
    QString contentsTitle;    ///< of the navigation page
    QString missingPicture;   ///< "Missing picture: %1"
    QByteArray stylesheet;
    QByteArray calloutTitles[5]; ///< escaped words for note, tip, important, warning, caution
};

/// The file. Errors: BadData.
[[nodiscard]] base::Result<QByteArray> epubFile(const EpubBook &book);

} // namespace lectern::exporting
