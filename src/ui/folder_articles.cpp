// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder_articles.h"

#include "ui/link_resolver.h"
#include "ui/plain_text.h"

#include <QCollator>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace lectern::ui {

namespace {

constexpr qint64 largestSummary = 1 << 20; // bytes; a table of contents, not an article

/// README and index come first in their folder.
bool opensFolder(const QString &name)
{
    const QString base = QFileInfo(name).completeBaseName().toLower();
    return base == QLatin1String("readme") || base == QLatin1String("index");
}

void collect(const QDir &folder, const QDir &root, int depth, const QCollator &names, QList<ArticleEntry> &found)
{
    QFileInfoList entries = folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable);
    std::sort(entries.begin(), entries.end(), [&](const QFileInfo &a, const QFileInfo &b) {
        if (a.isDir() != b.isDir())
            return b.isDir(); // the folder's own articles before its sub-folders'
        if (opensFolder(a.fileName()) != opensFolder(b.fileName()))
            return opensFolder(a.fileName());
        return names.compare(a.fileName(), b.fileName()) < 0;
    });
    for (const QFileInfo &entry : entries) {
        if (found.size() >= FolderArticles::mostArticles)
            return;
        if (entry.isDir()) {
            if (depth > 0 && !entry.isSymLink())
                collect(QDir(entry.filePath()), root, depth - 1, names, found);
        } else if (LinkResolver::isArticleName(entry.filePath()) && entry.fileName() != QLatin1String("SUMMARY.md")) {
            QString label = root.relativeFilePath(entry.filePath());
            label.chop(entry.suffix().size() + 1);
            found << ArticleEntry{entry.absoluteFilePath(), withVisibleControls(label)};
        }
    }
}

} // namespace

QList<ArticleEntry> FolderArticles::fromSummary(const QString &text, const QString &folder)
{
    static const QRegularExpression link(QStringLiteral(R"(\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?([^)>\s]+)>?\s*\))"));
    static const QRegularExpression markup(QStringLiteral(R"([`*_]|\\(?=[^\w\s]))"));
    const LinkResolver resolver(folder + QStringLiteral("/SUMMARY.md"), folder);
    QList<ArticleEntry> entries;
    QSet<QString> seen;
    for (auto found = link.globalMatch(text); found.hasNext() && entries.size() < mostArticles;) {
        const QRegularExpressionMatch match = found.next();
        const LinkTarget target = resolver.resolveWritten(match.captured(2));
        if (target.kind != LinkKind::Article || !target.path.startsWith(folder + u'/') || seen.contains(target.path))
            continue;
        seen << target.path;
        QString label = match.captured(1);
        entries << ArticleEntry{target.path, withVisibleControls(label.remove(markup).simplified())};
    }
    return entries;
}

base::Result<QList<ArticleEntry>> FolderArticles::list(const QString &folder)
{
    const QDir root(folder);
    if (!root.exists())
        return base::failure(base::ErrorCode::NotFound, folder);
    if (!root.isReadable())
        return base::failure(base::ErrorCode::NotReadable, folder);
    // mdBook keeps its chapters and their order in src/.
    for (const QString &place : {root.absolutePath(), root.absoluteFilePath(QStringLiteral("src"))}) {
        QFile summary(place + QStringLiteral("/SUMMARY.md"));
        if (!QFileInfo(summary).isFile() || summary.size() > largestSummary || !summary.open(QIODevice::ReadOnly))
            continue;
        QList<ArticleEntry> entries = fromSummary(QString::fromUtf8(summary.readAll()), QDir::cleanPath(place));
        if (!entries.isEmpty())
            return entries;
    }
    // The C locale would compare bytes.
    QCollator names(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    names.setNumericMode(true);
    names.setCaseSensitivity(Qt::CaseInsensitive);
    QList<ArticleEntry> found;
    collect(root, root, deepest, names, found);
    return found;
}

} // namespace lectern::ui
