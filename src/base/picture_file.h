// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures an article may show, for the window and for every export alike.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace lectern::base {

/// A picture that may be shown, read.
struct PictureFile {
    QByteArray mimeType;
    QByteArray bytes;
};

/// Largest picture that is read, in bytes.
inline constexpr qint64 kLargestPicture = 32 * 1024 * 1024;

/// Type by the first bytes (png, jpeg, gif, webp, avif, svg); empty for anything else.
[[nodiscard]] QByteArray pictureType(QByteArrayView bytes);

/// The picture in these bytes when it may be shown: a known type, at most 32 MB and 64 megapixels, a drawing within its budget.
/// Errors: Unsupported, TooLargeRefused. `name` is for the error.
[[nodiscard]] Result<PictureFile> checkedPicture(QByteArray bytes, const QString &name);

/// Reads the picture `relativePath` (decoded) below `rootFolder`. Symlinks and `..` are resolved first; only regular files
/// whose content is a known picture type of at most 64 megapixels, or a drawing within its budget, are given out. Errors: NotFound (also for a path outside of the folder),
/// NotRegularFile, TooLargeRefused, Unsupported.
[[nodiscard]] Result<PictureFile> readPicture(const QString &rootFolder, const QString &relativePath);

} // namespace lectern::base
