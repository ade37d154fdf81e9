// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/book_order.h"

#include "ui/folder_articles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace lectern::ui {

namespace {

constexpr qint64 kLargestSummary = 1 << 20; ///< bytes
constexpr qint64 kFrontMatterRead = 8192;   ///< bytes of an article that are looked into for its order
constexpr int kTab = 4;                     ///< columns

int indentOf(QStringView line)
{
    int columns = 0;
    for (const QChar c : line) {
        if (c == u'\t')
            columns += kTab - columns % kTab;
        else if (c == u' ')
            ++columns;
        else
            break;
    }
    return columns;
}

/// `order:` of the front matter; the largest number where there is none.
int orderOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return INT_MAX;
    const QString head = QString::fromUtf8(file.read(kFrontMatterRead));
    if (!head.startsWith("---"_L1))
        return INT_MAX;
    static const QRegularExpression end(u"^(?:---|\\.\\.\\.)\\s*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression order(u"^order:\\s*[\"']?(-?\\d{1,8})[\"']?\\s*$"_s,
                                          QRegularExpression::MultilineOption);
    const auto close = end.match(head, 3);
    const auto found = order.match(head.left(close.hasMatch() ? close.capturedStart() : 0));
    return found.hasMatch() ? found.captured(1).toInt() : INT_MAX;
}

} // namespace

BookParts BookOrder::fromSummary(const QString &text, const QString &folder)
{
    // FolderArticles knows which links are articles below the folder; the lines tell how deep they stand.
    BookParts book;
    book.root = folder;
    static const QRegularExpression heading(u"^#\\s+(.+?)\\s*#*\\s*$"_s);
    static const QRegularExpression item(u"^\\s*(?:[-*+]|\\d+[.)])\\s"_s);
    QHash<QString, bool> seen;
    std::vector<int> indents;
    for (const QString &line : text.split(u'\n')) {
        if (const auto title = heading.match(line); title.hasMatch() && book.title.isEmpty() && book.parts.empty()) {
            book.title = title.captured(1);
            if (book.title.compare("summary"_L1, Qt::CaseInsensitive) == 0)
                book.title.clear();
        }
        for (const ArticleEntry &entry : FolderArticles::fromSummary(line, folder)) {
            if (seen.contains(entry.path) || !QFileInfo(entry.path).isFile())
                continue;
            seen.insert(entry.path, true);
            ExportPart part;
            part.path = entry.path;
            part.label = entry.label;
            part.isNumbered = item.match(line).hasMatch();
            if (part.isNumbered) {
                const int indent = indentOf(line);
                while (!indents.empty() && indents.back() >= indent)
                    indents.pop_back();
                part.depth = static_cast<int>(indents.size());
                indents.push_back(indent);
            } else {
                indents.clear();
            }
            book.parts.push_back(std::move(part));
        }
    }
    return book;
}

base::Result<BookParts> BookOrder::ofFolder(const QString &folder)
{
    const QDir root(folder);
    BookParts book;
    for (const QString &place : {root.absolutePath(), root.absoluteFilePath(u"src"_s)}) {
        QFile summary(place + u"/SUMMARY.md"_s);
        if (QFileInfo(summary).isFile() && summary.size() <= kLargestSummary && summary.open(QIODevice::ReadOnly))
            book = fromSummary(QString::fromUtf8(summary.readAll()), QDir::cleanPath(place));
        if (!book.parts.empty())
            break;
    }
    if (book.title.isEmpty())
        book.title = root.dirName() == "src"_L1 ? QFileInfo(root.absolutePath()).dir().dirName() : root.dirName();
    if (!book.parts.empty())
        return book;
    const auto listed = FolderArticles::list(root.absolutePath());
    if (!listed)
        return tl::unexpected(listed.error());
    book.root = root.absolutePath();
    QHash<QString, int> orders;
    for (const ArticleEntry &entry : *listed) {
        ExportPart part;
        part.path = entry.path;
        orders.insert(entry.path, orderOf(entry.path));
        book.parts.push_back(std::move(part));
    }
    std::stable_sort(book.parts.begin(), book.parts.end(), [&orders](const ExportPart &a, const ExportPart &b) {
        return orders.value(a.path) < orders.value(b.path);
    });
    if (book.parts.empty())
        return base::failure(base::ErrorCode::NotFound, folder);
    return book;
}

} // namespace lectern::ui
