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

/// Largest picture that is served, in bytes.
inline constexpr qint64 kLargestPicture = 32 * 1024 * 1024;

/// Reads the picture `relativePath` (decoded path of the request, beginning with '/') below `rootFolder`. Symlinks and `..` are
/// resolved first; only regular files whose content is a known picture type are given out (png, jpeg, gif, webp, avif, svg).
/// Errors: NotFound (also for a path outside of the folder), NotRegularFile, TooLargeRefused, Unsupported.
[[nodiscard]] base::Result<ServedFile> readPicture(const QString &rootFolder, const QString &relativePath);

/// Reads one of KaTeX's files (stylesheet or font) by its name below the KaTeX folder.
[[nodiscard]] base::Result<ServedFile> readMathFile(const QString &name);

/// Folder that holds katex.min.js.
[[nodiscard]] QString mathFolder();

} // namespace lectern::web
