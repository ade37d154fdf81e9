// SPDX-License-Identifier: GPL-3.0-or-later
// Raw HTML: what is kept, what becomes text, what vanishes, and that nothing changes when it is sanitized again.
#include "markdown/raw_html_sanitizer.h"
#include "markdown/text_decoder.h"
#include "support/environment.h"

#include <QDir>
#include <gtest/gtest.h>
#include <random>
#include <regex>

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace lectern::markdown {
namespace {

struct Case {
    const char *html;
    const char *expected;
};

void check(const std::vector<Case> &cases)
{
    for (const Case &c : cases)
        EXPECT_EQ(sanitizeHtml(c.html), c.expected) << c.html;
}

TEST(RawHtmlSanitizer, KeepsWhatArticlesUse)
{
    check({
        {"plain", "plain"},
        {"a &amp; b &lt; c &copy; &nbsp;", "a &amp; b &lt; c © \u00a0"},
        {"<p align=\"center\">x</p>", "<p align=\"center\">x</p>"},
        {"<p align='CENTER'><img src=logo.png width=200 alt=\"Logo\"></p>",
         "<p align=\"center\"><img src=\"logo.png\" width=\"200\" alt=\"Logo\"></p>"},
        {"<h1 align=center>Name</h1>", "<h1 align=\"center\">Name</h1>"},
        {"<div align=right>x</div>", "<div align=\"right\">x</div>"},
        {"<center>x</center>", "<div align=\"center\">x</div>"},
        {"<details><summary>More</summary>text</details>", "<details><summary>More</summary>text</details>"},
        {"<details open><summary><b>More</b></summary></details>",
         "<details open=\"\"><summary><b>More</b></summary></details>"},
        {"Press <kbd>Ctrl</kbd>+<kbd>F</kbd>", "Press <kbd>Ctrl</kbd>+<kbd>F</kbd>"},
        {"H<sub>2</sub>O x<sup>2</sup>", "H<sub>2</sub>O x<sup>2</sup>"},
        {"<b>b</b><i>i</i><em>e</em><strong>s</strong><u>u</u><s>s</s><strike>k</strike>",
         "<b>b</b><i>i</i><em>e</em><strong>s</strong><u>u</u><s>s</s><strike>k</strike>"},
        {"<mark>m</mark> <ins>i</ins> <del>d</del> <small>s</small>",
         "<mark>m</mark> <ins>i</ins> <del>d</del> <small>s</small>"},
        {"<abbr title=\"HyperText\">HT</abbr>", "<abbr title=\"HyperText\">HT</abbr>"},
        {"<q cite=https://example.org/>x</q><cite>y</cite><dfn>z</dfn>",
         "<q cite=\"https://example.org/\">x</q><cite>y</cite><dfn>z</dfn>"},
        {"<var>x</var><samp>y</samp><code>z</code><tt>t</tt>", "<var>x</var><samp>y</samp><code>z</code><tt>t</tt>"},
        {"<time datetime=2024-05-06>today</time>", "<time datetime=\"2024-05-06\">today</time>"},
        {"<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>"},
        {"<bdo dir=rtl>abc</bdo><bdi>x</bdi>", "<bdo dir=\"rtl\">abc</bdo><bdi>x</bdi>"},
        {"<span lang=ar dir=RTL>س</span>", "<span lang=\"ar\" dir=\"rtl\">س</span>"},
        {"one<br>two<br/>three<BR clear=all>", "one<br>two<br>three<br clear=\"all\">"},
        {"a<wbr>b<hr>", "a<wbr>b<hr>"},
        {"<pre>\n\nx\n</pre>", "<pre>\n\nx\n</pre>"},
        {"<pre>x\n y</pre>", "<pre>x\n y</pre>"},
        {"<blockquote>x</blockquote>", "<blockquote>x</blockquote>"},
        {"<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"},
        {"<ol start=3 type=a reversed><li value=-2>x</li></ol>",
         "<ol start=\"3\" type=\"a\" reversed=\"\"><li value=\"-2\">x</li></ol>"},
        {"<dl><dt>t<dd>d</dl>", "<dl><dt>t</dt><dd>d</dd></dl>"},
        {"<table><tr><td>1<td>2</table>", "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"},
        {"<table border=1 cellpadding=4><caption>c</caption><thead><tr><th scope=col colspan=2 "
         "align=left>h</th></tr></thead></table>",
         "<table border=\"1\" cellpadding=\"4\"><caption>c</caption><thead><tr><th scope=\"col\" colspan=\"2\" "
         "align=\"left\">h</th></tr></thead></table>"},
        {"<figure><img src=a.png alt=A><figcaption>Cap</figcaption></figure>",
         "<figure><img src=\"a.png\" alt=\"A\"><figcaption>Cap</figcaption></figure>"},
        {"<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"dark.svg 1x, dark2.svg 2x\"><img "
         "src=light.svg></picture>",
         "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"dark.svg 1x, dark2.svg 2x\"><img "
         "src=\"light.svg\"></picture>"},
        {"<a href=https://example.org/?a=1&amp;b=2>x</a>", "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>"},
        {"<a href=\"other.md#part\" title='T \"q\"'>x</a>", "<a href=\"other.md#part\" title=\"T &quot;q&quot;\">x</a>"},
        {"<a href=mailto:a@example.org>m</a><a href=#top>t</a>",
         "<a href=\"mailto:a@example.org\">m</a><a href=\"#top\">t</a>"},
        {"<img src=https://example.org/badge.svg height=20px>",
         "<img src=\"https://example.org/badge.svg\" height=\"20px\">"},
        {"<img src=\"data:image/png;base64,AAAA\">", "<img src=\"data:image/png;base64,AAAA\">"},
        {"<img width=50% hspace=4 src=a.png>", "<img width=\"50%\" hspace=\"4\" src=\"a.png\">"},
        {"<IMG SRC=A.PNG>", "<img src=\"A.PNG\">"},
        {"<a name=part>x</a>", "<a name=\"user-content-part\">x</a>"},
        {"<h2 id=\"own\">x</h2>", "<h2 id=\"user-content-own\">x</h2>"},
        {"<h2 id=\"user-content-own\">x</h2>", "<h2 id=\"user-content-own\">x</h2>"},
        {"<p>one<p>two", "<p>one</p><p>two</p>"},
        {"<b><p>x</b></p>", "<b></b><p><b>x</b></p>"},
        {"<a href=a>x<a href=b>y</a>", "<a href=\"a\">x</a><a href=\"b\">y</a>"},
        {"x</p></div></td>y", "xy"},
        {"1 < 2 and a<b>c", "1 &lt; 2 and a<b>c</b>"},
        {"<div>open", "<div>open</div>"},
        {"<table><tr><td>a</td></tr>x</table>", "x<table><tbody><tr><td>a</td></tr></tbody></table>"},
    });
}

TEST(RawHtmlSanitizer, ShowsWhatGfmDisallowsAsText)
{
    check({
        {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"<SCRIPT SRC=//x/>", "&lt;SCRIPT SRC=//x/&gt;"},
        {"<style>p{color:red}</style>", "&lt;style&gt;p{color:red}&lt;/style&gt;"},
        {"<iframe src=x></iframe>", "&lt;iframe src=x&gt;&lt;/iframe&gt;"},
        {"<title>t</title><textarea>a<b>b</b></textarea>",
         "&lt;title&gt;t&lt;/title&gt;&lt;textarea&gt;a<b>b</b>&lt;/textarea&gt;"},
        {"<plaintext>a</plaintext><xmp><b>x</b></xmp>",
         "&lt;plaintext&gt;a&lt;/plaintext&gt;&lt;xmp&gt;<b>x</b>&lt;/xmp&gt;"},
        {"<noembed>x<noframes>y", "&lt;noembed&gt;x&lt;noframes&gt;y"},
        {"<scriptx>y</scriptx>", "y"},
        {"<p title=\"<script>\">x</p>", "<p title=\"&lt;script&gt;\">x</p>"},
    });
}

TEST(RawHtmlSanitizer, LeavesTheTextOfOtherElements)
{
    check({
        {"<form action=x><input name=a value=b>f<button>go</button></form>", "fgo"},
        {"<svg><text>s</text><circle/></svg>", "s"},
        {"<math><mi>m</mi></math>", "m"},
        {"<object data=x>o</object><embed src=x><applet>a</applet>", "oa"},
        {"<video src=x>v</video><audio src=x autoplay>a</audio>", "va"},
        {"<select><option>1<option>2</select>", "12"},
        {"<font color=red>f</font><blink>b</blink><marquee>m</marquee>", "fbm"},
        {"<section class=x><article>a</article></section>", "a"},
        {"<my-element>x</my-element>", "x"},
        {"<template><b>t</b></template>", "<b>t</b>"},
        {"<noscript><b>n</b></noscript>", "<b>n</b>"},
        {"<html><head></head><body onload=x><b>y</b></body></html>", "<b>y</b>"},
        {"<base href=//x><link rel=stylesheet href=x><meta http-equiv=refresh content=0>x", "x"},
        {"a<!-- comment -->b<!-->c<!--->d<!-- x --!>e<?php x ?>f<!DOCTYPE html>g</ >h", "abcdefgh"},
        {"a<![CDATA[x]]>b", "ab"},
        {"a<!-- open", "a"},
        {"a<b", "a"},
        {"<table><tr><td><svg><desc><table><tr><td>x</table>",
         "<table><tbody><tr><td><table><tbody><tr><td>x</td></tr></tbody></table></td></tr></tbody></table>"},
    });
}

TEST(RawHtmlSanitizer, DropsAttributesThatDoAnything)
{
    check({
        {"<p onclick=x() OnMouseOver='y' style='position:fixed' class=chunk data-b=1 data-s=2 hidden contenteditable "
         "draggable>x</p>",
         "<p>x</p>"},
        {"<b accesskey=a tabindex=0 autofocus role=button aria-hidden=true>x</b>", "<b>x</b>"},
        {"<a href=x target=_blank rel=opener ping=//y download>x</a>", "<a href=\"x\">x</a>"},
        {"<img src=x onerror=y srcset='//z 2x' usemap=#m longdesc=x loading=eager crossorigin>", "<img src=\"x\">"},
        {"<div id='a b' dir=up lang='<x>' width=1e9 align=x>x</div>", "<div>x</div>"},
        {"<td colspan=2>x", "x"},
        {"<table><td colspan=99999 rowspan=-1>x</table>", "<table><tbody><tr><td>x</td></tr></tbody></table>"},
        {"<ol start=9999999999 type=z><li>x</ol>", "<ol><li>x</li></ol>"},
        {"<p xml:lang=en xmlns:x=y :z=1 @click=x v-html=y>x</p>", "<p>x</p>"},
        {"<details ontoggle=x open=false><summary onclick=y>s</summary></details>",
         "<details open=\"\"><summary>s</summary></details>"},
        {"<picture><source srcset=https://x/y.png><source media=print><img src=a.png></picture>",
         "<picture><img src=\"a.png\"></picture>"},
        {"<picture><source srcset='a.png, javascript:x'><source srcset='a.png,//x/y'><source srcset='a,,//x 2x'></picture>",
         "<picture></picture>"},
        {"<bdo style='x' dir=ltr>y</bdo>", "<bdo dir=\"ltr\">y</bdo>"},
        {"<p title=\"a\x1b[31mb\">x</p>", "<p title=\"a\xef\xbf\xbd[31mb\">x</p>"},
        {"&#27;[31m &#0; &#13; &#x85;", "\xef\xbf\xbd[31m \xef\xbf\xbd \n …"},
    });
}

TEST(RawHtmlSanitizer, RefusesAddressesByScheme)
{
    for (const char *address : {"javascript:x",
                                "JaVaScRiPt:x",
                                " javascript:x",
                                "&#1;javascript:x",
                                "java&#10;script:x",
                                "java&Tab;script:x",
                                "javascript&colon;x",
                                "vbscript:x",
                                "data:text/html,x",
                                "data:image/svg+xml,x",
                                "file:///etc/passwd",
                                "blob:x",
                                "filesystem:x",
                                "view-source:x",
                                "chrome://kill",
                                "devtools://x",
                                "qrc:/x",
                                "lectern:x",
                                "//host/x",
                                "\\\\host\\x",
                                "/\\host",
                                "/&Tab;/host",
                                "ftp://x",
                                "x:y",
                                "about:blank"}) {
        EXPECT_EQ(sanitizeHtml("<a href=\""s + address + "\">x</a>"), "<a>x</a>") << address;
        EXPECT_EQ(sanitizeHtml("<img src=\""s + address + "\">"), "<img>") << address;
    }
    EXPECT_EQ(sanitizeHtml("<img src=\"mailto:x\">"), "<img>");
    EXPECT_EQ(sanitizeHtml("<img src=\"\">"), "<img>");
    EXPECT_EQ(sanitizeHtml("<a href=\"data:image/png;base64,AA\">x</a>"), "<a>x</a>");
}

/// Events of a piece on one line: <b> </b> "text".
std::string events(std::string_view html)
{
    std::string line;
    for (const HtmlEvent &event : sanitizePiece(html)) {
        line += line.empty() ? "" : " ";
        if (event.kind == HtmlEvent::Kind::Text)
            line += '"' + event.text + '"';
        else
            line += (event.kind == HtmlEvent::Kind::Open ? "<" : "</") + event.name + ">";
    }
    return line;
}

TEST(RawHtmlSanitizer, PiecesGoOnPastTheirEnds)
{
    const std::vector<Case> cases = {
        {"<kbd>", "<kbd>"},
        {"</kbd>", "</kbd>"},
        {"<br>", "<br>"},
        {"<!-- x -->", ""},
        {"<x-y>", ""},
        {"</x-y>", ""},
        {"<script>", "\"<script>\""},
        {"</script>", "\"</script>\""},
        {"<details>\n<summary>S</summary>\n", "<details> \"\n\" <summary> \"S\" </summary> \"\n\""},
        {"</details>\n", "</details> \"\n\""},
        {"<div align=center>\n", "<div> \"\n\""},
        {"</center>", "</div>"},
        {"<p align=center>\n", "<p> \"\n\" </p>"},
        {"</p>", ""},
        {"<table>\n<tr>\n<td>\n", "<table> \"\n\" <tbody> <tr> \"\n\" <td> \"\n\""},
        {"</td>\n<td>\n", "</td> \"\n\" <td> \"\n\""},
        {"</td>\n</tr>\n</table>", "</td> \"\n\" </tr> \"\n\" </table>"},
        {"</tr><tr><td>a</td>", "</tr> <tr> <td> \"a\" </td>"},
        {"<tbody><tr><th>a", "<tbody> <tr> <th> \"a\""},
        {"<ul><li>a<li>", "<ul> <li> \"a\" </li> <li>"},
        {"</li><li>", "</li> <li>"},
        {"<div>a</td>b</div>", "<div> \"a\" </td> \"b\" </div>"},
        {"<table><tr></b><td>x</td></tr></table>", "<table> <tbody> <tr> </b> <td> \"x\" </td> </tr> </table>"},
        {"<a href=x><img src=y></a> <b>", "<a> <img> </a> \" \" <b>"},
        {"<div><b>x", "<div> <b> \"x\""},
        {"<p><b>x", "<p> <b> \"x\" </b> </p>"},
        {"<div><x-y><span>", "<div> <span>"},
        {"text", "\"text\""},
        {"", ""},
    };
    for (const Case &c : cases)
        EXPECT_EQ(events(c.html), c.expected) << c.html;
}

TEST(RawHtmlSanitizer, NestingIsBounded)
{
    const auto nested = [](int depth) {
        std::string html;
        for (int i = 0; i < depth; ++i)
            html += "<div>";
        return html + "x";
    };
    const std::string clean = sanitizeHtml(nested(400));
    EXPECT_EQ(clean.find('x'), 500U);
    EXPECT_EQ(clean.size(), 1U + 100 * 11);
    EXPECT_EQ(sanitizeHtml(nested(5000)).find("&lt;div"), 0U);
    // Items in a row are not nested.
    std::string list = "<ul>";
    for (int i = 0; i < 5000; ++i)
        list += "<li>x";
    EXPECT_EQ(sanitizeHtml(list).size(), 9U + 5000 * 10);
}

TEST(RawHtmlSanitizer, FloodsBecomeTextOrEndSoon)
{
    for (const char *unit : {"<b id=%>",
                             "<a href=%>",
                             "<b id=%><table></b>",
                             "<b id=%><svg><desc></b></desc></svg>",
                             "<div id=%>",
                             "<p id=%>",
                             "<table>",
                             "<td>",
                             "<li>",
                             "<svg>",
                             "</b>",
                             "</td>",
                             "<!--",
                             "<!",
                             "<",
                             "&amp",
                             "<b a=",
                             "<select>",
                             "<template>",
                             "<b/%/c/d",
                             "<button>",
                             "<h1>",
                             "<a><table><td>"}) {
        std::string flood;
        for (int i = 0; flood.size() < 200'000; ++i) {
            std::string part = unit;
            if (const size_t at = part.find('%'); at != std::string::npos)
                part.replace(at, 1, std::to_string(i));
            flood += part;
        }
        for (int i = 0; i < 5000; ++i)
            flood += "<p>x";
        const std::string clean = sanitizeHtml(flood);
        EXPECT_LT(clean.size(), 40 * flood.size()) << unit;
        EXPECT_EQ(sanitizeHtml(clean), clean) << unit;
    }
    const std::string large(3 << 20, '<');
    ASSERT_EQ(sanitizePiece(large).size(), 1U);
    EXPECT_EQ(sanitizePiece(large)[0].text, large);
}

/// What must hold of any output: only allowed names in the only form that the serializer writes.
void expectHarmless(const std::string &clean, const std::string &source)
{
    static const std::regex tag("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>");
    static const std::regex attribute(" ([a-z-]+)=\"([^\"]*)\"");
    static const std::string attributes =
        " href name src alt srcset media type cite datetime open start value reversed colspan rowspan scope abbr nowrap "
        "valign border cellpadding "
        "cellspacing summary hspace vspace clear align width height dir lang id title aria-label ";
    for (size_t at = clean.find('<'); at != std::string::npos; at = clean.find('<', at + 1)) {
        std::smatch found;
        ASSERT_TRUE(std::regex_search(clean.begin() + static_cast<std::ptrdiff_t>(at), clean.end(), found, tag,
                                      std::regex_constants::match_continuous))
            << source;
        const std::string name = found[2];
        for (const char *bad :
             {"script", "style",    "iframe",   "svg",      "math",  "object", "embed",    "form",  "input", "base",  "link",
              "meta",   "template", "noscript", "textarea", "title", "frame",  "frameset", "video", "audio", "select"})
            ASSERT_NE(name, bad) << source;
        const std::string all = found[3];
        for (std::sregex_iterator i(all.begin(), all.end(), attribute), end; i != end; ++i) {
            ASSERT_NE(attributes.find(" " + (*i)[1].str() + " "), std::string::npos) << source;
            std::string value = (*i)[2];
            std::erase_if(value, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
            std::ranges::transform(value, value.begin(),
                                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            if ((*i)[1] == "href" || (*i)[1] == "src" || (*i)[1] == "cite") {
                ASSERT_FALSE(value.starts_with("javascript:") || value.starts_with("vbscript:") || value.starts_with("file:")
                             || value.starts_with("//"))
                    << source;
                ASSERT_FALSE(value.starts_with("data:") && !value.starts_with("data:image/")) << source;
            }
            if ((*i)[1] == "id" || (*i)[1] == "name") {
                ASSERT_TRUE(value.starts_with(kUserIdPrefix)) << source;
            }
        }
    }
}

TEST(RawHtmlSanitizer, IsAFixedPointOnRandomMarkup)
{
    const std::vector<std::string> pieces = {"<b>",
                                             "</b>",
                                             "<i>",
                                             "</i>",
                                             "<a href=x>",
                                             "</a>",
                                             "<p>",
                                             "</p>",
                                             "<div>",
                                             "</div>",
                                             "<table>",
                                             "</table>",
                                             "<tr>",
                                             "<td>",
                                             "</td>",
                                             "<caption>",
                                             "<ul>",
                                             "<li>",
                                             "</ul>",
                                             "<dl><dt>",
                                             "<dd>",
                                             "<pre>\n",
                                             "</pre>",
                                             "<h1>",
                                             "</h1>",
                                             "<svg>",
                                             "</svg>",
                                             "<math>",
                                             "<mi>",
                                             "<mtext>",
                                             "<mglyph>",
                                             "<foreignObject>",
                                             "<desc>",
                                             "<annotation-xml encoding=text/html>",
                                             "<style>",
                                             "</style>",
                                             "<script>",
                                             "</script>",
                                             "<title>",
                                             "<textarea>",
                                             "<noscript>",
                                             "</noscript>",
                                             "<select>",
                                             "<option>",
                                             "<template>",
                                             "</template>",
                                             "<form>",
                                             "</form>",
                                             "<object>",
                                             "<button>",
                                             "<img src=x onerror=y>",
                                             "<br>",
                                             "<hr>",
                                             "<!--",
                                             "-->",
                                             "<!-->",
                                             "--!>",
                                             "<![CDATA[",
                                             "]]>",
                                             "text",
                                             "\n",
                                             "\"",
                                             "'",
                                             "<",
                                             ">",
                                             "&lt;",
                                             "&amp;lt;",
                                             "&quot;",
                                             "<b id=\"",
                                             "<p title='</b><script>",
                                             "<center>",
                                             "</center>",
                                             "<ruby>",
                                             "<rt>",
                                             "<rp>",
                                             "<details>",
                                             "<summary>",
                                             "</details>",
                                             "<span>",
                                             "<font>",
                                             "<nobr>",
                                             "<frameset>",
                                             "<body>",
                                             "<html>",
                                             "<head>",
                                             "<tbody>",
                                             "<col>",
                                             "</br>",
                                             "<u>",
                                             "é",
                                             "<picture>",
                                             "<source srcset=a>"};
    std::mt19937 random(17);
    for (int round = 0; round < 5'000; ++round) {
        std::string html;
        for (size_t count = 1 + random() % 25; count > 0; --count)
            html += pieces[random() % pieces.size()];
        const std::string clean = sanitizeHtml(html);
        ASSERT_EQ(sanitizeHtml(clean), clean) << html;
        expectHarmless(clean, html);
        // A single piece has no rounds to settle, but is harmless too.
        expectHarmless(serializeHtml(sanitizePiece(html)), html);
    }
}

TEST(RawHtmlSanitizer, SharedPayloadsAreHarmless)
{
    const QString folder = test::sharedPath(u"hostile/xss/open/files"_s);
    if (folder.isEmpty())
        GTEST_SKIP() << "no shared test material beside the checkout";
    const QDir files(folder);
    const QStringList names = files.entryList({u"*.md"_s}, QDir::Files);
    EXPECT_GT(names.size(), 200);
    for (const QString &name : names) {
        SCOPED_TRACE(name.toStdString());
        const std::string text = decodeText(test::readFile(files.filePath(name))).utf8;
        const std::string whole = sanitizeHtml(text);
        expectHarmless(whole, text);
        EXPECT_EQ(sanitizeHtml(whole), whole);
        // Block by block, as CommonMark hands it out: the text after the payload must not be swallowed.
        std::string blocks;
        size_t at = 0;
        while (at < text.size()) {
            const size_t end = std::min(text.find("\n\n", at), text.size());
            blocks += sanitizeHtml(std::string_view(text).substr(at, end - at)) + "\n";
            at = end + 2;
        }
        expectHarmless(blocks, text);
        EXPECT_NE(blocks.find("before-marker-"), std::string::npos);
        EXPECT_NE(blocks.find("after-marker-"), std::string::npos);
    }
}

} // namespace
} // namespace lectern::markdown
