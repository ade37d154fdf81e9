// SPDX-License-Identifier: GPL-3.0-or-later
// Code is coloured by helpers that serve one article after the other, and several at once.
#include "services/code_colourers.h"

#include "markdown/article_parser.h"

#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace lectern::services {
namespace {

document::Document article(const QByteArray &markdown)
{
    return markdown::parseArticle(markdown).value();
}

TEST(CodeColourers, ColourOneArticleAfterTheOther)
{
    CodeColourers colourers;
    const document::Document first = article("```cpp\nreturn 1;\n```\n");
    const QByteArray made = colourers.coloured(first, first.html());
    EXPECT_TRUE(made.contains("<span class=\"")) << made.constData();
    EXPECT_NE(made, first.html());
    EXPECT_EQ(colourers.coloured(first, first.html()), made);
    const document::Document second = article("```python\nreturn None\n```\n");
    EXPECT_TRUE(colourers.coloured(second, second.html()).contains("<span class=\""));
}

TEST(CodeColourers, WhatHasNoColoursStaysAsItIs)
{
    CodeColourers colourers;
    for (const char *markdown : {"no code", "```\nplain\n```\n", "```no-such-language\nplain\n```\n"}) {
        const document::Document plain = article(markdown);
        EXPECT_EQ(colourers.coloured(plain, plain.html()), plain.html()) << markdown;
    }
}

TEST(CodeColourers, ServeSeveralThreads)
{
    CodeColourers colourers;
    const document::Document one = article("```cpp\nint a = 1;\n```\n\n```cpp\nint b = 2;\n```\n");
    const QByteArray expected = colourers.coloured(one, one.html());
    std::vector<QByteArray> made(6);
    {
        std::vector<std::jthread> threads;
        for (QByteArray &each : made)
            threads.emplace_back([&] { each = colourers.coloured(one, one.html()); });
    }
    for (const QByteArray &each : made)
        EXPECT_EQ(each, expected);
}

} // namespace
} // namespace lectern::services
