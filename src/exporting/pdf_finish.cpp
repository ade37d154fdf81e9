// SPDX-License-Identifier: GPL-3.0-or-later
// What an article says of itself, and the plainest way to a finished file.
#include "exporting/pdf_finish.h"

#include "exporting/pdf_assembly.h"
#include "exporting/section_choice.h"

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

base::Result<QByteArray> finishPdf(const PrintedArticle &printed, const PdfProperties &properties)
{
    PaperPlan plan;
    plan.properties = properties;
    PdfAssembly assembly(plan);
    PaperPart part;
    part.article = printed.article;
    part.outline = printed.article.outline();
    part.title = properties.title;
    part.opensWithTitle = hasTitleHeading(part.outline, part.title);
    if (const auto added = assembly.add({{printed.pdf}}, part); !added)
        return tl::unexpected(added.error());
    return assembly.finished({});
}

} // namespace lectern::exporting
