// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/paper.h"

#include "support/environment.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lectern::test {

Ended runTool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    Ended ended;
    if (!process.waitForFinished(240000))
        ADD_FAILURE() << program.toStdString() << " did not end";
    ended.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ended.output = QString::fromUtf8(process.readAllStandardOutput());
    ended.errors = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

Ended lecternExport(const QStringList &arguments)
{
    return runTool(QStringLiteral(LECTERN_PROGRAM), QStringList{u"export"_s} + arguments);
}

QStringList ownLines(const QString &errors)
{
    return errors.split(u'\n').filter(QRegularExpression(u"^lectern: "_s));
}

QStringList pagesOf(const QString &pdf)
{
    QStringList pages = runTool(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}).output.split(u'\f');
    pages.removeLast();
    return pages;
}

int pageCount(const QString &pdf)
{
    static const QRegularExpression count(u"Pages:\\s+(\\d+)"_s);
    return count.match(runTool(u"pdfinfo"_s, {pdf}).output).captured(1).toInt();
}

QList<PaperBookmark> bookmarksOf(const QString &pdf)
{
    static const QRegularExpression bookmark(u"\"([^\"]+)\"\\s+#page=(\\d+)"_s);
    QList<PaperBookmark> bookmarks;
    for (auto found = bookmark.globalMatch(runTool(u"mutool"_s, {u"show"_s, pdf, u"outline"_s}).output); found.hasNext();) {
        const auto match = found.next();
        bookmarks.append({match.captured(1), match.captured(2).toInt()});
    }
    return bookmarks;
}

QString Paper::file(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    writeFile(path, bytes);
    return path;
}

} // namespace lectern::test
