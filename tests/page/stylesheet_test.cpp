// SPDX-License-Identifier: GPL-3.0-or-later
// The stylesheets: complete, small, and of one mind with the variables.
#include "page/stylesheet.h"

#include <QRegularExpression>
#include <QSet>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::page {

namespace {

constexpr Purpose allPurposes[] = {Purpose::Screen, Purpose::Print, Purpose::StandaloneHtml};

QSet<QString> matches(const QByteArray &css, const QString &pattern)
{
    QSet<QString> found;
    QRegularExpressionMatchIterator it = QRegularExpression(pattern).globalMatch(QString::fromUtf8(css));
    while (it.hasNext())
        found.insert(it.next().captured(1));
    return found;
}

} // namespace

TEST(Stylesheet, SqueezingKeepsTheMeaning)
{
    EXPECT_EQ(squeezedCss("/* a */ p , q {\n  margin : 0 ;\n}\n\na b{c:calc(1px + 2px)}"),
              QByteArray("p ,q{margin : 0 ;}a b{c:calc(1px + 2px)}"));
    EXPECT_EQ(squeezedCss("a{content:\"  /* { \";b:'  '}"), QByteArray("a{content:\"  /* { \";b:'  '}"));
    EXPECT_EQ(squeezedCss("a{} /* open"), QByteArray("a{}"));
}

TEST(Stylesheet, ScreenStaysSmall)
{
    // It is part of every page and is read before the first line of the article.
    EXPECT_LT(stylesheet(Purpose::Screen).size(), 20 * 1024);
}

TEST(Stylesheet, BracesBalanceAndNothingIsFetched)
{
    for (const Purpose purpose : allPurposes) {
        const QByteArray css = stylesheet(purpose);
        ASSERT_FALSE(css.isEmpty());
        EXPECT_EQ(css.count('{'), css.count('}'));
        EXPECT_FALSE(css.contains("@import"));
        EXPECT_FALSE(css.contains("</"
                                  "style"));
        for (const QString &address : matches(css, u"url\\(\"?(.{5})"_s))
            EXPECT_EQ(address, u"data:"_s);
    }
}

TEST(Stylesheet, EveryVariableThatIsUsedIsSet)
{
    for (const Purpose purpose : allPurposes) {
        const QByteArray css = stylesheet(purpose);
        QSet<QString> set =
            matches(css, u"[{;](--[a-z0-9-]+):"_s) + matches(variablesCss({}, purpose), u"(--[a-z0-9-]+):"_s);
        // Set by the page builder from its labels, by the rules of chunkHeightsCss, and by the export from its paper.
        set += QSet<QString>{u"--label-note"_s,    u"--label-tip"_s,     u"--label-important"_s,
                             u"--label-warning"_s, u"--label-caution"_s, u"--n"_s,
                             u"--paper-width"_s,   u"--text-height"_s,   u"--picture-height"_s};
        for (const QString &used : matches(css, u"var\\((--[a-z0-9-]+)"_s))
            EXPECT_TRUE(set.contains(used)) << qPrintable(used);
    }
}

TEST(Stylesheet, EveryTextStyleOfTheHighlighterHasAColor)
{
    // The names of KSyntaxHighlighting::Theme::TextStyle.
    const QStringList styles =
        u"Normal Keyword Function Variable ControlFlow Operator BuiltIn Extension Preprocessor Attribute Char "
        "SpecialChar String VerbatimString SpecialString Import DataType DecVal BaseN Float Constant Comment "
        "Documentation Annotation CommentVar RegionMarker Information Warning Alert Error Others"_s.split(u' ');
    const QSet<QString> colored = matches(stylesheet(Purpose::Screen), u"\\.hl-([A-Za-z]+)(?=[^{}]*\\{[^}]*color:)"_s);
    for (const QString &style : styles)
        EXPECT_TRUE(colored.contains(style)) << qPrintable(style);
    EXPECT_EQ(colored.size(), styles.size());
}

TEST(Stylesheet, PaperHasNoLazyLayoutAndNoTools)
{
    for (const Purpose purpose : {Purpose::Print, Purpose::StandaloneHtml})
        EXPECT_FALSE(stylesheet(purpose).contains("content-visibility"));
}

TEST(Stylesheet, StandaloneFollowsTheBrowsersDarkSetting)
{
    const QByteArray css = variablesCss({}, Purpose::StandaloneHtml);
    EXPECT_TRUE(css.startsWith(":root{"));
    EXPECT_TRUE(css.contains("--paper:#fdfcfa"));
    EXPECT_TRUE(css.contains("(prefers-color-scheme:dark){:root{"));
    EXPECT_TRUE(css.contains("--paper:#1d1c1b"));
    EXPECT_FALSE(variablesCss({}, Purpose::Screen).contains("prefers-color-scheme"));
}

TEST(Stylesheet, ChunkHeightsOnlyWhereAChunkWaits)
{
    EXPECT_TRUE(chunkHeightsCss("<div class=\"chunk\"><p>chunk cv</p></div>").isEmpty());
    const QByteArray css = chunkHeightsCss("<div class=\"chunk\"></div><div class=\"chunk cv h37\"></div>");
    EXPECT_TRUE(css.startsWith(".h1{--n:1}"));
    EXPECT_TRUE(css.contains(".h37{--n:37}"));
    EXPECT_TRUE(css.endsWith(".h400{--n:400}"));
}

} // namespace lectern::page
