// SPDX-License-Identifier: GPL-3.0-or-later
// Holds every #include of src/ against the plan of the rooms, and the checker itself against made-up sources.
#include "architecture/support/layer_rules.h"
#include "support/environment.h"

#include <QDir>
#include <QDirIterator>
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
            if (!roomOf(include.header).isEmpty())
                EXPECT_TRUE(QFile::exists(sourceRoot() + u'/' + include.header)) << qPrintable(path) << ':' << include.line;
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
    const char16_t *room;
    const char16_t *header;
    bool allowed;
};

TEST(LayerRules, JudgeIncludes)
{
    const Case cases[] = {
        {u"document", u"base/result.h", true},
        {u"base", u"document/block.h", false},
        {u"find", u"base/folding.h", true}, // through document
        {u"find", u"find/query.h", true},
        {u"find", u"markdown/slug.h", false}, // siblings
        {u"page", u"find/query.h", false},
        {u"markdown", u"services/open_service.h", false}, // upwards
        {u"services", u"find/finder.h", true},
        {u"services", u"web/article_view.h", false},
        {u"web", u"base/result.h", true},
        {u"web", u"document/document.h", false},
        {u"ui", u"web/article_view.h", true},
        {u"ui", u"document/outline.h", true},
        {u"services", u"ui/main_window.h", false},
        {u"ui", u"app/command_line.h", false},
        {u"app", u"ui/main_window.h", true},
        {u"helpers/parser", u"markdown/article_parser.h", true},
        {u"helpers/parser", u"page/page_builder.h", false},
        {u"app", u"helpers/parser/protocol.h", false}, // helpers are other programs
        {u"find", u"../base/folding.h", false},
        {u"markdown", u"cmark-gfm.h", true},
        {u"page", u"cmark-gfm.h", false},
        {u"services", u"yaml-cpp/yaml.h", false},
        {u"find", u"unicode/brkiter.h", true},
        {u"find", u"unicode/ucnv.h", false},
        {u"exporting", u"qpdf/QPDF.hh", true},
        {u"services", u"qpdf/QPDF.hh", false},
        {u"helpers/highlighter", u"KSyntaxHighlighting/Repository", true},
        {u"markdown", u"KSyntaxHighlighting/Repository", false},
        {u"reading", u"QSqlQuery", true},
        {u"ui", u"QtSql/QSqlQuery", false},
        {u"web", u"QWebEngineView", true},
        {u"ui", u"QWebEngineView", false},
        {u"exporting", u"QtWebEngineCore/QWebEnginePage", false},
        {u"find", u"QtConcurrentRun", false},
        {u"document", u"tl/expected.hpp", false},
        {u"ui", u"QWidget", true},
        {u"base", u"sys/stat.h", true},
    };
    for (const Case &item : cases) {
        const QString room(item.room);
        const QString header(item.header);
        EXPECT_EQ(!violation(room, header), item.allowed) << qPrintable(room) << " includes " << qPrintable(header);
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
