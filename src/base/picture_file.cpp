// SPDX-License-Identifier: GPL-3.0-or-later
// Path check and type by content.
#include "base/picture_file.h"

#include "base/file_bytes.h"
#include "base/picture_size.h"
#include "base/svg_check.h"

#include <QFileInfo>
#include <algorithm>

namespace lectern::base {

QByteArray pictureType(QByteArrayView bytes)
{
    const auto part = [&](qsizetype from, qsizetype length) {
        return bytes.size() < from + length ? QByteArrayView() : bytes.sliced(from, length);
    };
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "image/gif";
    if (bytes.startsWith("RIFF") && part(8, 4) == "WEBP")
        return "image/webp";
    if (part(4, 4) == "ftyp" && (part(8, 4) == "avif" || part(8, 4) == "avis"))
        return "image/avif";
    const QByteArray opening = bytes.first(std::min<qsizetype>(bytes.size(), 1024)).toByteArray().trimmed();
    if ((opening.startsWith("<?xml") || opening.startsWith("<svg") || opening.startsWith("<!--")
         || opening.startsWith("<!DOCTYPE svg") || opening.startsWith("\xef\xbb\xbf<"))
        && bytes.first(std::min<qsizetype>(bytes.size(), 64 * 1024)).contains("<svg"))
        return "image/svg+xml";
    return {};
}

Result<PictureFile> checkedPicture(QByteArray bytes, const QString &name)
{
    if (bytes.size() > kLargestPicture)
        return failure(ErrorCode::TooLargeRefused, name);
    const QByteArray type = pictureType(bytes);
    if (type == "image/svg+xml") {
        if (!isSafeDrawing(bytes))
            return failure(ErrorCode::Unsupported, name);
        return PictureFile{type, std::move(bytes)};
    }
    const auto size = type.isEmpty() ? std::nullopt : pictureSize(bytes);
    if (!size)
        return failure(ErrorCode::Unsupported, name);
    if (size->pixels() > kMostPixels)
        return failure(ErrorCode::TooLargeRefused, name);
    return PictureFile{type, std::move(bytes)};
}

Result<PictureFile> readPicture(const QString &rootFolder, const QString &relativePath)
{
    const auto missing = [&] { return failure(ErrorCode::NotFound, relativePath); };
    if (rootFolder.isEmpty() || relativePath.contains(QChar(u'\0')))
        return missing();
    const QString root = QFileInfo(rootFolder).canonicalFilePath();
    const QString file = QFileInfo(root + QLatin1Char('/') + relativePath).canonicalFilePath();
    const QString prefix = root.endsWith(QLatin1Char('/')) ? root : root + QLatin1Char('/');
    if (root.isEmpty() || file.isEmpty() || !file.startsWith(prefix))
        return missing();
    const QFileInfo info(file);
    if (!info.isFile())
        return failure(ErrorCode::NotRegularFile, file);
    if (info.size() > kLargestPicture)
        return failure(ErrorCode::TooLargeRefused, file);
    auto bytes = readArticleFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return checkedPicture(*std::move(bytes), file);
}

} // namespace lectern::base
