// SPDX-License-Identifier: GPL-3.0-or-later
// Holds every #include of src/ against the plan of the rooms, and the checker itself against made-up sources.
#include "architecture/support/layer_rules.h"
#include "support/environment.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <gtest/gtest.h>

namespace lectern::test {

using namespace Qt::StringLiterals;

namespace {

const QString &sourceRoot()
{
    static const QString root = QStringLiteral(LECTERN_SOURCE_DIR "/src");
    return root;
}

QStringList sources()
{
    QStringList found;
    QDirIterator files(sourceRoot(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found += QDir(sourceRoot()).relativeFilePath(files.next());
    found.sort();
    return found;
}

TEST(Layers, EverySourceLiesInARoomOfThePlan)
{
    const QStringList all = sources();
    ASSERT_GT(all.size(), 50) << "the sources were not found";
    for (const QString &path : all)
        EXPECT_FALSE(roomOf(path).isEmpty()) << qPrintable(path);
}

TEST(Layers, IncludesPointDownAndLibrariesStayAtHome)
{
    int seen = 0;
    for (const QString &path : sources()) {
        const QString text = QString::fromUtf8(readFile(sourceRoot() + u'/' + path));
        for (const Include &include : includesOf(text)) {
            ++seen;
            const std::optional<QString> problem = violation(roomOf(path), include.header);
            EXPECT_FALSE(problem) << qPrintable(path) << ':' << include.line << ": " << qPrintable(*problem);
        }
    }
    EXPECT_GT(seen, 200) << "the includes were not found";
}

TEST(Layers, OwnHeadersAreQuotedAndRootedAtSrc)
{
    for (const QString &path : sources()) {
        const QString text = QString::fromUtf8(readFile(sourceRoot() + u'/' + path));
        EXPECT_FALSE(text.contains(u"#include \"Q"_s)) << qPrintable(path) << " quotes a header of Qt";
        for (const Include &include : includesOf(text)) {
            const bool exists = roomOf(include.header).isEmpty() || QFile::exists(sourceRoot() + u'/' + include.header);
            EXPECT_TRUE(exists) << qPrintable(path) << ':' << include.line << ": " << qPrintable(include.header);
        }
    }
}

TEST(Layers, HeadersBeginWithLicencePurposeAndPragma)
{
    for (const QString &path : sources()) {
        const QStringList lines = QString::fromUtf8(readFile(sourceRoot() + u'/' + path)).split(u'\n');
        EXPECT_EQ(lines.value(0), u"// SPDX-License-Identifier: GPL-3.0-or-later") << qPrintable(path);
        if (path.endsWith(u".h")) {
            EXPECT_TRUE(lines.value(1).startsWith(u"// ")) << qPrintable(path) << " does not say its purpose";
            EXPECT_TRUE(lines.contains(u"#pragma once"_s)) << qPrintable(path);
        }
    }
}

/// What the environment can change of Lectern; anything else would be a switch that no one was told of.
TEST(Layers, OnlyTheKnownVariablesOfTheEnvironmentAreRead)
{
    const QSet<QString> known{
        u"LECTERN_HELPER_DIR"_s,   u"LIBGL_ALWAYS_SOFTWARE"_s, u"XDG_RUNTIME_DIR"_s, u"WAYLAND_DISPLAY"_s,
        u"XDG_ACTIVATION_TOKEN"_s, u"XDG_CONFIG_HOME"_s,       u"DISPLAY"_s};
    static const QRegularExpression reading(uR"re((?:getenv|qEnvironmentVariable\w*)\(\s*"(\w+)")re"_s);
    QSet<QString> read;
    for (const QString &path : sources()) {
        const QString text = QString::fromUtf8(readFile(sourceRoot() + u'/' + path));
        for (const QRegularExpressionMatch &match : reading.globalMatch(text)) {
            EXPECT_TRUE(known.contains(match.captured(1))) << qPrintable(path) << " reads " << qPrintable(match.captured(1));
            read.insert(match.captured(1));
        }
    }
    EXPECT_EQ(read, known);
}

TEST(LayerRules, FindIncludesWithTheirLines)
{
    const auto includes = includesOf(u"#pragma once\n\n#include \"find/finder.h\"\n  #  include <QString> // text\n"_s);
    ASSERT_EQ(includes.size(), 2U);
    EXPECT_EQ(includes[0].header, u"find/finder.h");
    EXPECT_EQ(includes[0].line, 3);
    EXPECT_EQ(includes[1].header, u"QString");
    EXPECT_EQ(includes[1].line, 4);
}

TEST(LayerRules, IncludesInCommentsDoNotCount)
{
    const auto includes = includesOf(u"// #include <QSqlQuery>\n/* #include <a>\n#include <b> */\n#include <c>\n"_s);
    ASSERT_EQ(includes.size(), 1U);
    EXPECT_EQ(includes[0].header, u"c");
    EXPECT_EQ(includes[0].line, 4);
}

TEST(LayerRules, RoomsOfPaths)
{
    EXPECT_EQ(roomOf(u"find/finder.cpp"), u"find");
    EXPECT_EQ(roomOf(u"helpers/parser/main.cpp"), u"helpers/parser");
    EXPECT_EQ(roomOf(u"helpers/parser"), QString());
    EXPECT_EQ(roomOf(u"helpers/unknown/main.cpp"), QString());
    EXPECT_EQ(roomOf(u"sys/stat.h"), QString());
    EXPECT_EQ(roomOf(u"QString"), QString());
}

struct Case {
    QString room;
    QString header;
    bool allowed;
};

TEST(LayerRules, JudgeIncludes)
{
    const Case cases[] = {
        {u"document"_s, u"base/result.h"_s, true},
        {u"base"_s, u"document/block.h"_s, false},
        {u"find"_s, u"base/folding.h"_s, true}, // through document
        {u"find"_s, u"find/query.h"_s, true},
        {u"find"_s, u"markdown/slug.h"_s, false}, // siblings
        {u"page"_s, u"find/query.h"_s, false},
        {u"markdown"_s, u"services/open_service.h"_s, false}, // upwards
        {u"services"_s, u"find/finder.h"_s, true},
        {u"services"_s, u"web/article_view.h"_s, false},
        {u"web"_s, u"base/result.h"_s, true},
        {u"web"_s, u"document/document.h"_s, false},
        {u"ui"_s, u"web/article_view.h"_s, true},
        {u"ui"_s, u"document/outline.h"_s, true},
        {u"services"_s, u"ui/main_window.h"_s, false},
        {u"ui"_s, u"app/command_line.h"_s, false},
        {u"app"_s, u"ui/main_window.h"_s, true},
        {u"helpers/parser"_s, u"markdown/article_parser.h"_s, true},
        {u"helpers/parser"_s, u"page/page_builder.h"_s, false},
        {u"app"_s, u"helpers/parser/protocol.h"_s, false}, // helpers are other programs
        {u"find"_s, u"../base/folding.h"_s, false},
        {u"markdown"_s, u"cmark-gfm.h"_s, true},
        {u"page"_s, u"cmark-gfm.h"_s, false},
        {u"services"_s, u"yaml-cpp/yaml.h"_s, false},
        {u"find"_s, u"unicode/brkiter.h"_s, true},
        {u"find"_s, u"unicode/ucnv.h"_s, false},
        {u"exporting"_s, u"qpdf/QPDF.hh"_s, true},
        {u"services"_s, u"qpdf/QPDF.hh"_s, false},
        {u"helpers/highlighter"_s, u"KSyntaxHighlighting/Repository"_s, true},
        {u"markdown"_s, u"KSyntaxHighlighting/Repository"_s, false},
        {u"reading"_s, u"QSqlQuery"_s, true},
        {u"ui"_s, u"QtSql/QSqlQuery"_s, false},
        {u"web"_s, u"QWebEngineView"_s, true},
        {u"ui"_s, u"QWebEngineView"_s, false},
        {u"exporting"_s, u"QtWebEngineCore/QWebEnginePage"_s, false},
        {u"find"_s, u"QtConcurrentRun"_s, false},
        {u"helpers/highlighter"_s, u"markdown/highlight_protocol.h"_s, true},
        {u"helpers/highlighter"_s, u"cmark-gfm.h"_s, false},
        {u"ui"_s, u"QWidget"_s, true},
        {u"base"_s, u"sys/stat.h"_s, true},
    };
    for (const Case &item : cases) {
        EXPECT_EQ(!violation(item.room, item.header), item.allowed)
            << qPrintable(item.room) << " includes " << qPrintable(item.header);
    }
}

TEST(LayerRules, ArrowsNeverLeadBack)
{
    for (const QString &from : rooms()) {
        for (const QString &to : rooms()) {
            if (from == to)
                continue;
            const bool there = !violation(from, to + u"/x.h"_s);
            const bool back = !violation(to, from + u"/x.h"_s);
            EXPECT_FALSE(there && back) << qPrintable(from) << " and " << qPrintable(to) << " include each other";
        }
    }
}

} // namespace
} // namespace lectern::test
