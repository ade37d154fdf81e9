// SPDX-License-Identifier: GPL-3.0-or-later
// Placeholders, dropped lines, escaping.
#include "page/template.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::page {

TEST(Template, PutsValuesInAndDropsLinesWithoutAny)
{
    const QByteArray text = "<a>\n<b>{{one}}</b>\n<c>{{two}}</c>\n</a>\n";
    EXPECT_EQ(fillTemplate(text, {{"one", "1"}}), QByteArray("<a>\n<b>1</b>\n</a>\n"));
}

TEST(Template, ALineWithOneOfTwoValuesStays)
{
    EXPECT_EQ(fillTemplate("{{a}}-{{b}}", {{"b", "x"}}), QByteArray("-x"));
}

TEST(Template, ValuesAreNotReadForPlaceholders)
{
    EXPECT_EQ(fillTemplate("{{a}}{{b}}", {{"a", "{{b}}"}, {"b", "x"}}), QByteArray("{{b}}x"));
}

TEST(Template, AnUnclosedPlaceholderIsText)
{
    EXPECT_EQ(fillTemplate("a {{b", {{"b", "x"}}), QByteArray("a {{b"));
}

TEST(Escaping, HtmlSignsQuotesAndNul)
{
    EXPECT_EQ(escaped(u"<b a=\"1\" c='2'>&"_s), QByteArray("&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;"));
    EXPECT_EQ(escaped(u"a"_s + QChar(u'\0') + u"b"_s),
              QByteArray("a\xEF\xBF\xBD"
                         "b"));
    EXPECT_EQ(escaped(u"السلام 😀"_s), u"السلام 😀"_s.toUtf8());
}

TEST(Escaping, CssStringsCannotBeLeft)
{
    const QByteArray css = cssString(u"a\"}</style>\\\n'b"_s);
    EXPECT_EQ(css.count('"'), 2);
    EXPECT_TRUE(css.startsWith('"') && css.endsWith('"'));
    for (const char sign : {'<', '>', '}', '\n', '\'', '/'})
        EXPECT_FALSE(css.contains(sign)) << sign;
    EXPECT_EQ(cssString(u"ملاحظة 😀 x1"_s), u"\"ملاحظة 😀 x1\""_s.toUtf8());
}

} // namespace lectern::page
