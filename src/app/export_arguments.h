// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of `lectern export` as a value.
#pragma once

#include "ui/export_request.h"

#include <QString>
#include <QStringList>

namespace lectern::app {

struct ExportArguments {
    QStringList paths; ///< as given: files, folders, "-"
    QString target;    ///< a file; or a folder, where several files are made
    ui::ExportFormat format = ui::ExportFormat::Pdf;
    services::ExportOptions options;
    QString title; ///< of a book
    bool isBook = false;
    bool wantsProof = false;
    bool intoFolder = false;         ///< `target` is a folder
    int jobs = ui::usualRenderers(); ///< renderers, at least 1
};

/// Reads what follows the verb. Looks at the file system only to see whether paths and the target are folders.
/// The error is one line that says what is wrong.
[[nodiscard]] tl::expected<ExportArguments, QString> readExportArguments(const QStringList &arguments);

} // namespace lectern::app
