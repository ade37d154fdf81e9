// SPDX-License-Identifier: GPL-3.0-or-later
// What an exported file says of itself.
#pragma once

#include "document/document.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace lectern::exporting {

/// Of a PDF or EPUB.
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

} // namespace lectern::exporting
