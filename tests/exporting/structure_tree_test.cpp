// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/structure_tree.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

/// "Type#block(…)" by nesting; labels as "^index".
QByteArray told(const std::vector<StructureNode> &nodes, int parent = -1)
{
    QByteArray text;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const StructureNode &node = nodes[i];
        EXPECT_LT(node.parent, static_cast<int>(i));
        if (node.parent != parent)
            continue;
        text += (text.isEmpty() ? "" : " ") + node.type;
        if (node.block >= 0)
            text += '#' + QByteArray::number(node.block);
        if (node.label >= 0)
            text += '^' + QByteArray::number(node.label);
        if (const QByteArray within = told(nodes, static_cast<int>(i)); !within.isEmpty())
            text += '(' + within + ')';
    }
    return text;
}

std::vector<StructureNode> nodesOf(const QByteArray &body)
{
    return structureOf("<html><head><title>x</title></head><body><p data-b=\"99\">outside</p><main id=\"article\">" + body
                       + "</main><p data-b=\"98\">behind</p></body></html>");
}

QByteArray toldOf(const QByteArray &body)
{
    return told(nodesOf(body));
}

} // namespace

TEST(StructureTree, OnlyTheArticleCounts)
{
    EXPECT_EQ(toldOf("<div class=\"chunk\"><section><h2 data-b=\"0\" id=\"a\">A</h2><p data-b=\"1\">b "
                     "<em>c</em><br>d</p></section></div>"),
              "H2#0 P#1");
    EXPECT_EQ(toldOf(""), "");
    EXPECT_EQ(told(structureOf("no page")), "");
}

TEST(StructureTree, ListsInLists)
{
    EXPECT_EQ(toldOf("<ul><li><p class=\"t\" data-b=\"1\">a</p><ol><li><p class=\"t\" data-b=\"2\">b</p></li></ol></li>"
                     "<li><p data-b=\"3\">c</p><p data-b=\"4\">d</p></li></ul>"),
              "L(LI(Lbl LBody(P#1^2 L(LI(Lbl LBody(P#2^7))))) LI(Lbl LBody(P#3^11 P#4)))");
    const auto nodes = nodesOf("<ol><li data-b=\"5\">x</li></ol>");
    EXPECT_EQ(told(nodes), "L(LI(Lbl LBody#5^2))");
    EXPECT_TRUE(nodes[0].isOrdered);
}

TEST(StructureTree, TablesOfRawHtmlSpan)
{
    const auto nodes =
        nodesOf("<table><caption data-b=\"1\">c</caption><colgroup><col><col></colgroup><tr><th colspan=\"2\" data-b=\"2\">h"
                "</th></tr><tr><td rowspan=\"3\" data-b=\"3\">a</td><td colspan=\"x\" data-b=\"4\">b</td></tr></table><p "
                "data-b=\"5\">e</p>");
    EXPECT_EQ(told(nodes), "Table(Caption#1 TR(TH#2) TR(TD#3 TD#4)) P#5");
    EXPECT_EQ(nodes[3].columns, 2);
    EXPECT_EQ(nodes[5].rows, 3);
    EXPECT_EQ(nodes[6].columns, 1);
}

TEST(StructureTree, CalloutsQuotesAndFigures)
{
    EXPECT_EQ(
        toldOf("<aside class=\"callout note\"><p class=\"callout-title\" data-b=\"9\">N</p><p data-b=\"1\">x</p></aside>"
               "<blockquote><p data-b=\"2\">q</p></blockquote>"),
        "Div(P#9 P#1) BlockQuote(P#2)");
    const auto nodes =
        nodesOf("<figure><img src=\"a\" alt=\"a &lt;b&gt; &amp; c\" data-b=\"3\"><figcaption data-b=\"4\">c</figcaption>"
                "</figure><p data-b=\"5\" lang=\"ar\">t <img alt=\"\" data-b=\"6\"> t</p>");
    EXPECT_EQ(told(nodes), "Div(Figure#3 Caption#4) P#5(Figure#6)");
    EXPECT_EQ(nodes[1].alternative, u"a <b> & c"_s);
    EXPECT_EQ(nodes[3].language, u"ar"_s);
}

TEST(StructureTree, CodeAndFormulas)
{
    EXPECT_EQ(
        toldOf(
            "<div class=\"code\"><pre><code class=\"language-c\" data-b=\"1\"><span class=\"hl\">x</span></code></pre></div>"
            "<pre data-b=\"2\"><code>y</code></pre>"),
        "P(Code#1) P(Code#2)");
    const auto nodes =
        nodesOf("<div class=\"math display\" data-b=\"1\">a &lt; b</div><p data-b=\"2\"><span class=\"math display\">\\int"
                "</span></p><p data-b=\"3\"><span class=\"math display\">c</span> and text</p>");
    EXPECT_EQ(told(nodes), "Formula#1 Formula#2 P#3");
    EXPECT_EQ(nodes[0].alternative, u"a < b"_s);
    EXPECT_EQ(nodes[1].alternative, u"\\int"_s);
    EXPECT_EQ(nodes[2].alternative, QString());
}

TEST(FurtherBlocks, EachIsNumberedOnceInOrder)
{
    const QByteArray page =
        "<h1 class=\"article-title\">T</h1><p class=\"subtitle\">s</p><p class=\"callout-title\" data-skip></p>"
        "<p class=\"callout-title\" data-b=\"2\">own</p><p class=\"callout-title\" data-skip></p>";
    const QByteArray made = withFurtherBlocks(page, 7);
    EXPECT_EQ(made,
              "<h1 class=\"article-title\" data-b=\"7\">T</h1><p class=\"subtitle\" data-b=\"8\">s</p><p "
              "class=\"callout-title\" data-b=\"9\" "
              "data-skip></p><p class=\"callout-title\" data-b=\"2\">own</p><p class=\"callout-title\" data-b=\"10\" "
              "data-skip></p>");
    EXPECT_EQ(withFurtherBlocks(made, 50), made);
    EXPECT_EQ(withFurtherBlocks("<p>plain</p>", 1), "<p>plain</p>");
}

} // namespace lectern::exporting
