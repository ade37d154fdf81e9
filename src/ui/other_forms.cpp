// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/other_forms.h"

namespace lectern::ui {

namespace {

base::Result<QByteArray> html(const PaperJob &job)
{
    if (job.request.parts.size() != 1)
        return base::failure(base::ErrorCode::Unsupported, job.request.parts.front().path);
    const auto article = articleOf(job, 0);
    if (!article)
        return tl::unexpected(article.error());
    return services::standalonePage(*article, pageOptions(job, 0));
}

} // namespace

base::Result<QByteArray> otherForm(const PaperJob &job)
{
    switch (job.request.format) {
    case ExportFormat::Html:
        return html(job);
    case ExportFormat::Pdf:
    case ExportFormat::Epub:
    case ExportFormat::Text:
    case ExportFormat::Markdown:
        break;
    }
    return base::failure(base::ErrorCode::Unsupported, job.request.parts.front().path);
}

} // namespace lectern::ui
