// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures by the rule of base/, KaTeX by name.
#include "web/served_files.h"

#include "base/file_bytes.h"
#include "base/picture_file.h"

#include <QDir>

namespace lectern::web {

QString mathFolder()
{
    return QStringLiteral(LECTERN_KATEX_DIR);
}

base::Result<ServedFile> readPicture(const QString &rootFolder, const QString &relativePath)
{
    auto picture = base::readPicture(rootFolder, relativePath);
    if (!picture)
        return tl::unexpected(picture.error());
    return ServedFile{picture->mimeType, std::move(picture->bytes)};
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
    const QByteArray type = !font                ? "text/css"
        : name.endsWith(QLatin1String(".woff2")) ? "font/woff2"
        : name.endsWith(QLatin1String(".woff"))  ? "font/woff"
                                                 : "font/ttf";
    return ServedFile{type, *std::move(bytes)};
}

} // namespace lectern::web
