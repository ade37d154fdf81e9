// SPDX-License-Identifier: GPL-3.0-or-later
// Where $…$ and $$…$$ are math, and where they are not.
#include "markdown/article_parser.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace {

using namespace lectern;

document::Document parsed(const QByteArray &markdown)
{
    auto document = markdown::parseArticle(markdown);
    return document ? *document : document::Document();
}

class InlineMath : public testing::TestWithParam<const char *> {};

TEST_P(InlineMath, IsFoundEverywhere)
{
    const document::Document document = parsed(GetParam());
    EXPECT_TRUE(document.hasMath());
    EXPECT_EQ(document.html().count("<span class=\"math\">x^2</span>"), 1) << document.html().constData();
    EXPECT_TRUE(document.text().contains(u"x^2"_s));
    EXPECT_FALSE(document.text().contains(u'$'));
}

INSTANTIATE_TEST_SUITE_P(Places, InlineMath,
                         testing::Values("a $x^2$ b\n", "# The $x^2$ title\n", "*so $x^2$ is*\n", "[the $x^2$ link](y)\n",
                                         "| a | b |\n|---|---|\n| $x^2$ | y |\n", "| $x^2$ | b |\n|---|---|\n| a | y |\n",
                                         "- [ ] do $x^2$\n", "> quoted $x^2$\n", "~~gone $x^2$~~\n",
                                         "a[^1]\n\n[^1]: note $x^2$\n", "**$x^2$**\n"));

TEST(MathSyntax, PricesAndCodeAreNone)
{
    for (const char *text :
         {"from $5 to $10\n", "`$x$`\n", "$ x$\n", "$x $\n", "\\$x$\n", "$x$5\n", "```\n$x$\n```\n", "$$\n"}) {
        const document::Document document = parsed(text);
        EXPECT_FALSE(document.hasMath()) << text;
        EXPECT_TRUE(document.text().contains(u'$')) << text;
    }
}

TEST(MathSyntax, BlocksAndDisplayInALine)
{
    const document::Document block = parsed("before\n\n$$\na_1\n\nb\n$$\n\nafter\n");
    EXPECT_TRUE(block.html().contains("<div class=\"math display\"")) << block.html().constData();
    EXPECT_TRUE(block.text().contains(u"a_1\n\nb"_s));
    EXPECT_TRUE(parsed("so $$a$$ is\n").html().contains("<span class=\"math display\">a</span>"));
}

} // namespace
