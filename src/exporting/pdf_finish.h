// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what the engine printed into a finished PDF: bookmarks, links, metadata.
#pragma once

#include "base/result.h"
#include "document/document.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace lectern::exporting {

/// What the PDF says of itself.
struct PdfProperties {
    QString title;
    QStringList authors;
    QString subject;
    QStringList keywords;
    QString language; ///< BCP 47; may be empty
    QString license;
    bool rightToLeft = false;
    QDateTime created; ///< invalid: now
};

/// Properties from an article's metadata. `fallbackTitle` where it names no title.
[[nodiscard]] PdfProperties pdfProperties(const document::Document &article, const QString &fallbackTitle);

/// An article that web::PdfPrinter printed, with its marks.
struct PrintedArticle {
    QByteArray pdf;
    document::Document article;
};

/// Finishes one article without furniture (pdf_assembly.h does the whole): bookmarks of all headings, nested, at the places of the
/// headings; links inside the article; each heading's slug as a named destination; metadata (information dictionary and XMP),
/// language, title in the viewer's bar. The marks are gone afterwards. Errors: BadData when the printed PDF can't be read.
[[nodiscard]] base::Result<QByteArray> finishPdf(const PrintedArticle &printed, const PdfProperties &properties);

} // namespace lectern::exporting
