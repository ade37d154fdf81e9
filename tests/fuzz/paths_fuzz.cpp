// SPDX-License-Identifier: GPL-3.0-or-later
// Names and addresses from strangers: what is read lies in the folder, what leaves is http, https or mailto.
#include "app/command_line.h"
#include "base/native_path.h"
#include "base/picture_file.h"
#include "check.h"
#include "entry.h"
#include "markdown/link_policy.h"
#include "ui/link_resolver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace lectern;

/// A folder with a picture and an article in it, others beside it and links that lead there.
static const QString &folder()
{
    static const QTemporaryDir made;
    static const QString root = [] {
        const QString inside = QFileInfo(made.path()).canonicalFilePath() + QStringLiteral("/in");
        QDir().mkpath(inside);
        for (const QString &path : {QString(inside + QStringLiteral("/a.gif")), QString(inside + QStringLiteral("/b.md")),
                                    made.filePath(QStringLiteral("out.gif")), made.filePath(QStringLiteral("out.md"))}) {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write(path.endsWith(QStringLiteral("out.gif")) ? "GIF89a\1\0\1\0OUT" : "GIF89a\1\0\1\0IN");
        }
        QFile::link(QStringLiteral("../out.gif"), inside + QStringLiteral("/link.gif"));
        QFile::link(QStringLiteral("../out.md"), inside + QStringLiteral("/link.md"));
        return inside;
    }();
    return root;
}

LECTERN_FUZZ_ENTRY(paths)(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString text = QString::fromUtf8(bytes);
    fuzz::check(base::nativePath(base::pathFromNative(bytes)) == bytes, "a path's bytes survive");
    if (const auto picture = base::readPicture(folder(), text))
        fuzz::check(!picture->bytes.contains("OUT"), "nothing outside of the folder is read");
    static_cast<void>(markdown::addressKind(std::string_view(bytes.constData(), size)));

    const ui::LinkResolver resolver(folder() + QStringLiteral("/a.md"), folder());
    for (const ui::LinkTarget &target : {resolver.resolveWritten(text), resolver.resolve(QUrl(text))}) {
        const QString scheme = target.url.scheme();
        if (target.kind == ui::LinkKind::Web)
            fuzz::check(scheme == QLatin1String("http") || scheme == QLatin1String("https")
                            || scheme == QLatin1String("mailto"),
                        "only three schemes leave");
        if (target.kind == ui::LinkKind::Article)
            fuzz::check(QFileInfo(target.path).canonicalFilePath().startsWith(folder() + u'/'),
                        "an article without a question lies in the folder");
    }
    static_cast<void>(app::readCommandLine(text.split(QChar(u'\0')))); // as the system parts them
    return 0;
}
