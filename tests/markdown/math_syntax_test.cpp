// SPDX-License-Identifier: GPL-3.0-or-later
// Where $…$ and $$…$$ are math, and where they are not.
#include "markdown/article_parser.h"
#include "markdown/cmark_tree.h"
#include "markdown/math_syntax.h"

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

/// What is known of one text must not be taken for another's, which the allocator likes to put at the same address.
TEST(MathSyntax, EveryArticleIsReadAfresh)
{
    for (int i = 0; i < 50; ++i) {
        for (int k = 0; k < i % 5; ++k)
            static_cast<void>(markdown::parseTree(k % 2 != 0 ? "it is $x$ and more\n" : "nothing here at all\n"));
        static_cast<void>(markdown::parseTree("$5 is all\n"));
        for (int k = 0; k < i / 10; ++k)
            static_cast<void>(markdown::parseTree("nothing\n\nhere\n"));
        const markdown::NodePointer tree = markdown::parseTree("it is $x$\n");
        EXPECT_TRUE(markdown::isMath(cmark_node_last_child(cmark_node_first_child(tree.get()))));
    }
}

} // namespace
