// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_properties.h"

namespace lectern::exporting {

PdfProperties pdfProperties(const document::Document &article, const QString &fallbackTitle)
{
    PdfProperties properties;
    properties.title = article.title().isEmpty() ? fallbackTitle : article.title();
    properties.authors = article.metadata().authors;
    properties.subject =
        article.metadata().description.isEmpty() ? article.metadata().subtitle : article.metadata().description;
    properties.keywords = article.metadata().tags;
    properties.language = article.language();
    properties.license = article.metadata().license;
    properties.rightToLeft = article.direction() == document::TextDirection::RightToLeft;
    return properties;
}

} // namespace lectern::exporting
