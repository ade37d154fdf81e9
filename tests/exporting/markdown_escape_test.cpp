// SPDX-License-Identifier: GPL-3.0-or-later
// Single rules; that whole articles read back as themselves is held by markdown_text_test.cpp.
#include "exporting/markdown_escape.h"

#include "exporting/support/parsed.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

/// The text of the article that this Markdown is.
QString readBack(const QString &markdown)
{
    const document::Document article = test::parsed(markdown.toUtf8());
    return article.blockCount() == 1 ? article.blockText(0).toString() : u"not one block"_s;
}

} // namespace

TEST(MarkdownEscape, WhatCouldBeMarkupGetsABackslash)
{
    EXPECT_EQ(escapedMarkdown(u"a * b _c_ [d] <e> f | $2 `g` \\ ~h~"),
              u"a \\* b \\_c\\_ \\[d\\] \\<e> f \\| \\$2 \\`g\\` \\\\ \\~h\\~");
    EXPECT_EQ(escapedMarkdown(u"snake_case & co"), u"snake_case & co");
    EXPECT_EQ(escapedMarkdown(u"&amp; &#65;"), u"\\&amp; \\&#65;");
    for (const QString &text :
         {u"a *b* **c** _d_ ~~e~~"_s, u"[x](y) ![z](q) [^1]"_s, u"&lt; &copy; <b> <!-- -->"_s, u"`c` ``d`` \\ $x$ |"_s})
        EXPECT_EQ(readBack(escapedMarkdown(text)), text);
}

TEST(MarkdownEscape, LinesOfAParagraphBeginNoBlock)
{
    for (const QString &line : {u"# no heading"_s, u"> no quote"_s, u"- no item"_s, u"+ no item"_s, u"12. no item"_s,
                                u"3) no item"_s, u"=== no rule"_s, u"--- no rule"_s})
        EXPECT_EQ(readBack(withPlainLineStarts(u"words\n"_s + line)).section(u'\n', -1).section(u"words "_s, -1), line);
    EXPECT_EQ(withPlainLineStarts(u"   words"_s), u"words");
}

TEST(MarkdownEscape, AddressesThatNeedItStandBetweenAngleBrackets)
{
    EXPECT_EQ(linkDestination(u"a/b.md#c"_s, {}), u"a/b.md#c");
    EXPECT_EQ(linkDestination(u"a b(c)"_s, {}), u"<a b(c)>");
    EXPECT_EQ(linkDestination({}, {}), u"<>");
    EXPECT_EQ(linkDestination(u"a<b>"_s, {}), u"<a\\<b\\>>");
    EXPECT_EQ(linkDestination(u"a?b&copy;"_s, {}), u"a?b&amp;copy;");
    EXPECT_EQ(linkDestination(u"a"_s, u"say \"b\""_s), u"a \"say \\\"b\\\"\"");
    EXPECT_EQ(linkDestination(u"a"_s, u"b\n \n c"_s), u"a \"b\n c\"") << "an empty line would end the paragraph";
}

TEST(MarkdownEscape, CodeStandsBetweenEnoughBackticks)
{
    for (const QString &code : {u"a"_s, u"`"_s, u"a`b``c"_s, u" a "_s, u"`a`"_s})
        EXPECT_EQ(readBack(codeSpan(code)), code);
    EXPECT_EQ(codeSpan(u"a``b"_s), u"```a``b```");
    EXPECT_EQ(fenceFor(u"a"_s), u"```");
    EXPECT_EQ(fenceFor(u"````"_s), u"`````");
}

TEST(MarkdownEscape, PrefixesLeaveNoSpaceAtTheEndOfEmptyLines)
{
    EXPECT_EQ(prefixed(u"a\n\nb"_s, u"> "_s), u"> a\n>\n> b");
    EXPECT_EQ(prefixed(u"a\n\nb"_s, u"    "_s), u"    a\n\n    b");
}

} // namespace lectern::exporting
