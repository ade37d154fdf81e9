// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and changing tags of our own markup.
#include "exporting/html_markup.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

TEST(HtmlMarkup, ResolvesReferencesOnce)
{
    EXPECT_EQ(unescapedText("a &lt;b&gt; &quot;c&quot; &#39;d&#39; &amp;lt; & e"), u"a <b> \"c\" 'd' &lt; & e"_s);
    EXPECT_EQ(unescapedText(escapedText(u"<a href=\"x\">&amp;"_s)), u"<a href=\"x\">&amp;"_s);
}

TEST(HtmlMarkup, FindsAttributesOutsideOfOtherValues)
{
    const QByteArray tag = "<img alt=\" src=&quot;no&quot; x\" src=\"a&amp;b.png\" data-b=\"3\">";
    EXPECT_EQ(attributeOf(tag, "src"), u"a&b.png"_s);
    EXPECT_EQ(attributeOf(tag, "data-b"), u"3"_s);
    EXPECT_EQ(attributeOf(tag, "title"), std::nullopt);
    EXPECT_EQ(attributeOf("<img data-src=\"x\">", "src"), std::nullopt);
    EXPECT_EQ(attributeOf("<img src=\"unclosed", "src"), std::nullopt);
}

TEST(HtmlMarkup, ChangesTagsAndLeavesTheRest)
{
    const QByteArray html = "<p>a<img alt=\"1 > 0\" src=\"x\">b<imgx><img src=\"y\"></p>";
    int count = 0;
    const QByteArray changed = withTags(html, "img", [&](QByteArrayView tag) -> std::optional<QByteArray> {
        ++count;
        if (attributeOf(tag, "src") == u"y"_s)
            return {};
        return "[" + tag.toByteArray() + "]";
    });
    EXPECT_EQ(count, 2);
    EXPECT_EQ(changed, "<p>a[<img alt=\"1 > 0\" src=\"x\">]b<imgx><img src=\"y\"></p>");
    EXPECT_EQ(withTags("plain", "img", [](QByteArrayView) { return QByteArray("no"); }), "plain");
}

TEST(HtmlMarkup, ChangesElementsThatHoldText)
{
    const QByteArray html = "<p>1<span class=\"math\">a &lt; b</span>2</p><span class=\"other\">c</span>";
    const QByteArray changed =
        withElements(html, "<span class=\"math", [](const PlainElement &element) -> std::optional<QByteArray> {
            EXPECT_EQ(element.name, QByteArrayView("span"));
            return unescapedText(element.inside).toUtf8();
        });
    EXPECT_EQ(changed, "<p>1a < b2</p><span class=\"other\">c</span>");
    EXPECT_EQ(
        withElements("<span class=\"math\">no end", "<span class=\"math", [](const PlainElement &) { return QByteArray(); }),
        "<span class=\"math\">no end");
}

} // namespace lectern::exporting
