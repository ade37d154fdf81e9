// SPDX-License-Identifier: GPL-3.0-or-later
// Path check and type by content.
#include "web/served_files.h"

#include "base/file_bytes.h"

#include <QDir>
#include <QFileInfo>

namespace lectern::web {

namespace {

/// Type by the first bytes; empty for anything that is not a picture.
QByteArray pictureType(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "image/gif";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "image/webp";
    if (bytes.mid(4, 4) == "ftyp" && (bytes.mid(8, 4) == "avif" || bytes.mid(8, 4) == "avis"))
        return "image/avif";
    const QByteArray opening = bytes.left(1024).trimmed();
    if ((opening.startsWith("<?xml") || opening.startsWith("<svg") || opening.startsWith("<!--") || opening.startsWith("<!DOCTYPE svg")
         || opening.startsWith("\xef\xbb\xbf<"))
        && bytes.left(64 * 1024).contains("<svg"))
        return "image/svg+xml";
    return {};
}

} // namespace

QString mathFolder()
{
    return QStringLiteral(LECTERN_KATEX_DIR);
}

base::Result<ServedFile> readPicture(const QString &rootFolder, const QString &relativePath)
{
    const auto missing = [&] { return base::failure(base::ErrorCode::NotFound, relativePath); };
    if (rootFolder.isEmpty() || relativePath.contains(QChar(u'\0')))
        return missing();
    const QString root = QFileInfo(rootFolder).canonicalFilePath();
    const QString file = QFileInfo(root + QLatin1Char('/') + relativePath).canonicalFilePath();
    const QString prefix = root.endsWith(QLatin1Char('/')) ? root : root + QLatin1Char('/');
    if (root.isEmpty() || file.isEmpty() || !file.startsWith(prefix))
        return missing();
    const QFileInfo info(file);
    if (!info.isFile())
        return base::failure(base::ErrorCode::NotRegularFile, file);
    if (info.size() > kLargestPicture)
        return base::failure(base::ErrorCode::TooLargeRefused, file);
    auto bytes = base::readArticleFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QByteArray type = pictureType(*bytes);
    if (type.isEmpty())
        return base::failure(base::ErrorCode::Unsupported, file);
    return ServedFile{type, *std::move(bytes)};
}

base::Result<ServedFile> readMathFile(const QString &name)
{
    const QString folder = QDir(mathFolder()).canonicalPath();
    const QString file = folder + QLatin1Char('/') + name;
    const bool font = name.startsWith(QLatin1String("fonts/")) && !name.mid(6).contains(QLatin1Char('/'));
    if (name.contains(QLatin1String("..")) || (!font && name != QLatin1String("katex.min.css")))
        return base::failure(base::ErrorCode::NotFound, name);
    auto bytes = base::readArticleFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QByteArray type = !font ? "text/css" : name.endsWith(QLatin1String(".woff2")) ? "font/woff2" : name.endsWith(QLatin1String(".woff")) ? "font/woff" : "font/ttf";
    return ServedFile{type, *std::move(bytes)};
}

} // namespace lectern::web
