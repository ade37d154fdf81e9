// SPDX-License-Identifier: GPL-3.0-or-later
// Every block's text in the Document is its element's text in the page, whatever the bytes. All of these were found by fuzzing.
#include "markdown/article_parser.h"
#include "markdown/support/page_tree.h"

#include <gtest/gtest.h>

namespace lectern::markdown {
namespace {

document::Document documentOf(const std::string &markdown, const ParseOptions &options = {})
{
    auto document = parseArticle(QByteArrayView(markdown.data(), static_cast<qsizetype>(markdown.size())), options);
    EXPECT_TRUE(document.has_value());
    return document ? *document : document::Document();
}

TEST(Addresses, AByteOrderMarkInTheTextIsACharacter)
{
    // The first is dropped by the decoder, the second by the parser; the third is text.
    const document::Document document = documentOf("\xef\xbb\xbf\xef\xbb\xbf\xef\xbb\xbfword\n\nnext");
    EXPECT_EQ(test::faultOfPage(document), "");
    EXPECT_EQ(document.blockText(0), QStringLiteral("\ufeffword"));
    EXPECT_EQ(document.blockText(1), QStringLiteral("next"));
    const std::string plain = "\xef\xbb\xbf\xef\xbb\xbfword";
    EXPECT_EQ(plainTextArticle(QByteArrayView(plain.data(), static_cast<qsizetype>(plain.size())))->blockText(0),
              QStringLiteral("\ufeffword"));
}

TEST(Addresses, ALabelOverTwoLinesIsNotCutInsideOfACharacter)
{
    EXPECT_EQ(test::faultOfPage(documentOf("%=c\ufffd[^\n\ufffd\ufffd\ufffd0<]<\n\nnext")), "");
}

TEST(Addresses, WhatIsNoFootnoteKeepsItsText)
{
    for (const char *text : {"see [^\nlong words here] more", "a long line before [^of words\nhere] more",
                             "[^a [b] *c*\nd] more", "[^one\n[^two\nthree]]", "*[^a\nb]* (c)", "[^a\n\\]b] c"}) {
        const document::Document document = documentOf(text);
        EXPECT_EQ(test::faultOfPage(document), "");
        const QString wanted = QString::fromUtf8(text).remove(u'*').remove(u'\\');
        EXPECT_EQ(document.blockText(0), wanted) << text;
    }
    EXPECT_TRUE(documentOf("a[^b] [^e]\n\n[^b]: note").html().contains("href=\"#fn"));
    EXPECT_EQ(documentOf("[^a\nb](c)").html().count("href=\"c\""), 1);
}

TEST(Addresses, APreviewIsNotCutInsideOfACharacter)
{
    ParseOptions options;
    options.onlyFirst = 4;
    const document::Document document = documentOf("abc\u00e9 and more of it", options);
    EXPECT_EQ(test::faultOfPage(document), "");
    EXPECT_EQ(document.blockText(0), QStringLiteral("abc"));
}

} // namespace
} // namespace lectern::markdown
