// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_request.h"

#include "base/file_bytes.h"

#include <QFileInfo>
#include <QThread>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::ui {

int usualRenderers()
{
    return std::clamp(QThread::idealThreadCount(), 1, 4);
}

std::optional<ExportFormat> exportFormatOf(const QString &fileName)
{
    static const struct {
        QLatin1String ending;
        ExportFormat format;
    } endings[] = {{"pdf"_L1, ExportFormat::Pdf},     {"html"_L1, ExportFormat::Html},
                   {"htm"_L1, ExportFormat::Html},    {"epub"_L1, ExportFormat::Epub},
                   {"txt"_L1, ExportFormat::Text},    {"text"_L1, ExportFormat::Text},
                   {"md"_L1, ExportFormat::Markdown}, {"markdown"_L1, ExportFormat::Markdown}};
    const QString ending = QFileInfo(fileName).suffix();
    for (const auto &[name, format] : endings) {
        if (ending.compare(name, Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

QString endingOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return u"pdf"_s;
    case ExportFormat::Html:
        return u"html"_s;
    case ExportFormat::Epub:
        return u"epub"_s;
    case ExportFormat::Text:
        return u"txt"_s;
    case ExportFormat::Markdown:
        return u"md"_s;
    }
    return {};
}

base::Result<void> allowedTarget(const QString &target, const QStringList &articles)
{
    const std::optional<base::FileStamp> there = base::fileStamp(target);
    for (const QString &article : articles) {
        const std::optional<base::FileStamp> source = there ? base::fileStamp(article) : std::nullopt;
        if (source && source->device == there->device && source->inode == there->inode)
            return base::failure(base::ErrorCode::IsSource, target);
    }
    return {};
}

} // namespace lectern::ui
