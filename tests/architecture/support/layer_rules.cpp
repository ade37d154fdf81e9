// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/support/layer_rules.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace lectern::test {

using namespace Qt::StringLiterals;

namespace {

/// Arrows of the plan. A room may include what it points to and whatever can be reached from there.
const QMap<QString, QStringList> &arrows()
{
    static const QMap<QString, QStringList> table{
        {u"base"_s, {}},
        {u"document"_s, {u"base"_s}},
        {u"markdown"_s, {u"document"_s}},
        {u"page"_s, {u"document"_s}},
        {u"find"_s, {u"document"_s}},
        {u"library"_s, {u"document"_s}},
        {u"reading"_s, {u"document"_s}},
        {u"exporting"_s, {u"document"_s}},
        {u"web"_s, {u"base"_s}},
        {u"services"_s, {u"markdown"_s, u"page"_s, u"find"_s, u"library"_s, u"reading"_s, u"exporting"_s}},
        {u"ui"_s, {u"services"_s, u"web"_s}},
        {u"app"_s, {u"ui"_s}},
        {u"helpers/parser"_s, {u"markdown"_s}},
        {u"helpers/drawing"_s, {u"base"_s}},         // frames and sandbox alone: the program is without Qt
        {u"helpers/highlighter"_s, {u"markdown"_s}}, // the protocol alone; the rest does not compile with Qt 5
    };
    return table;
}

/// Headers of third-party libraries, and of Qt modules with one purpose, against the rooms that may know them.
struct Home {
    QRegularExpression header;
    QStringList rooms;
};

const std::vector<Home> &homes()
{
    const auto home = [](const QString &pattern, const QStringList &rooms) {
        return Home{QRegularExpression(u"^(?:"_s + pattern + u")"_s), rooms};
    };
    static const std::vector<Home> table{
        home(u"cmark"_s, {u"markdown"_s}),
        home(u"yaml-cpp/"_s, {u"markdown"_s}),
        home(u"uchardet"_s, {u"markdown"_s}),
        home(u"gumbo"_s, {u"markdown"_s}),
        home(u"unicode/ucnv|unicode/ucsdet"_s, {u"markdown"_s}),
        home(u"unicode/"_s, {u"markdown"_s, u"find"_s, u"library"_s}),
        home(u"qpdf/"_s, {u"exporting"_s}),
        home(u"zip\\.h"_s, {u"exporting"_s}),
        home(u"librsvg/|cairo"_s, {u"helpers/drawing"_s}),
        home(u"(?:KF[56]/)?KSyntaxHighlighting"_s, {u"helpers/highlighter"_s}),
        home(u"(?:QtSql/)?QSql|QtSql"_s, {u"reading"_s}),
        home(u"sqlite3|fts5"_s, {u"library"_s}),
        home(u"(?:QtWebEngine\\w*/)?QWebEngine|QtWebEngine|(?:QtWebChannel/)?QWebChannel|QtWebChannel"_s, {u"web"_s}),
        home(u"(?:QtConcurrent/)?(?:QtConcurrent|qtconcurrent)"_s, {u"services"_s}),
    };
    return table;
}

QSet<QString> reachableFrom(const QString &room)
{
    QSet<QString> reached;
    QStringList open = arrows().value(room);
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (!reached.contains(next)) {
            reached.insert(next);
            open += arrows().value(next);
        }
    }
    return reached;
}

} // namespace

std::vector<Include> includesOf(const QString &source)
{
    static const QRegularExpression comments(u"//[^\\n]*|/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression directive(u"^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"]+)[>\"]"_s);
    // Comments go, their line ends stay, so that the numbers are those of the file.
    QString code;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : comments.globalMatch(source)) {
        code += QStringView(source).sliced(end, match.capturedStart() - end);
        code += QString(match.capturedView().count(u'\n'), u'\n');
        end = match.capturedEnd();
    }
    code += QStringView(source).sliced(end);

    std::vector<Include> includes;
    int line = 0;
    for (const QStringView text : QStringView(code).split(u'\n')) {
        ++line;
        if (const QRegularExpressionMatch match = directive.match(text.toString()); match.hasMatch())
            includes.push_back({match.captured(1), line});
    }
    return includes;
}

QStringList rooms()
{
    return arrows().keys();
}

QString roomOf(QStringView path)
{
    const qsizetype parts = path.startsWith(u"helpers/") ? 2 : 1;
    if (path.count(u'/') < parts)
        return {};
    const QString room = path.toString().section(u'/', 0, parts - 1);
    return arrows().contains(room) ? room : QString();
}

std::optional<QString> violation(const QString &room, const QString &header)
{
    if (header.startsWith(u"../") || header.startsWith(u"./"))
        return u"%1 is not rooted at src/"_s.arg(header);
    const QString target = roomOf(header);
    if (!target.isEmpty() && target != room && !reachableFrom(room).contains(target))
        return u"%1 may not include %2: no arrow leads from %1 to %3"_s.arg(room, header, target);
    for (const Home &home : homes()) {
        if (home.header.match(header).hasMatch()) {
            if (home.rooms.contains(room))
                return std::nullopt;
            return u"%1 may not include %2: its home is %3"_s.arg(room, header, home.rooms.join(u", "_s));
        }
    }
    return std::nullopt;
}

} // namespace lectern::test
