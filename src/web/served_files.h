// SPDX-License-Identifier: GPL-3.0-or-later
// Which files an article may show.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace lectern::web {

/// A file that may be served, opened.
struct ServedFile {
    QByteArray mimeType;
    QByteArray bytes;
};

/// base::readPicture() for the decoded path of a request, beginning with '/'.
[[nodiscard]] base::Result<ServedFile> readPicture(const QString &rootFolder, const QString &relativePath);

/// Reads one of KaTeX's files (stylesheet or font) by its name below the KaTeX folder.
[[nodiscard]] base::Result<ServedFile> readMathFile(const QString &name);

/// Folder that holds katex.min.js.
[[nodiscard]] QString mathFolder();

} // namespace lectern::web
