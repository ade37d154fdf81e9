// SPDX-License-Identifier: GPL-3.0-or-later
// Text, emphasis, links, images, inline code, math and footnote marks.
#include "markdown/html_writer.h"

#include "markdown/bidi_marks.h"
#include "markdown/cmark_tree.h"
#include "markdown/escape.h"
#include "markdown/link_policy.h"
#include "markdown/math_syntax.h"
#include "markdown/node_view.h"
#include "markdown/utf8_scan.h"

#include <algorithm>
#include <array>

namespace lectern::markdown {

namespace {

/// cmark-gfm cuts the label of a footnote that nobody defined by its columns, and gets them wrong where it spans lines: perhaps
/// inside of a character. What is left of that one is left out.
std::string wholeCharacters(std::string_view literal)
{
    std::string whole;
    while (!literal.empty()) {
        const Utf8Sequence sequence = measureSequence(literal);
        if (sequence.isWellFormed)
            whole += literal.substr(0, sequence.length);
        literal.remove_prefix(sequence.length);
    }
    return whole;
}

} // namespace

void HtmlWriter::text(std::string_view literal)
{
    if (m_image) {
        m_alt += literal;
        return;
    }
    if (addressed() && literal.find('\xe2') != std::string_view::npos)
        appendEscapedWithMarks(m_html, literal, m_isCode || isInLink() ? BidiMarks::All : BidiMarks::Overrides);
    else
        appendEscaped(m_html, literal);
    m_collector.append(literal);
}

void HtmlWriter::enterInline(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    switch (type) {
    case CMARK_NODE_TEXT: {
        const std::string_view literal = literalOf(node);
        return literal.find("[^") == std::string_view::npos ? text(literal) : text(wholeCharacters(literal));
    }
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
        if (m_image) {
            m_alt += ' ';
            return;
        }
        m_html += type == CMARK_NODE_LINEBREAK ? "<br />\n" : "\n";
        m_collector.append("\n");
        return;
    case CMARK_NODE_CODE:
        if (isMath(node))
            return inlineMath(node);
        if (!m_image)
            m_html += "<code>";
        m_isCode = true;
        text(literalOf(node));
        m_isCode = false;
        if (!m_image)
            m_html += "</code>";
        return;
    case CMARK_NODE_HTML_INLINE:
        return inlineHtml(node);
    case CMARK_NODE_LINK:
        return m_image ? void() : enterLink(node);
    case CMARK_NODE_IMAGE:
        return enterImage(node);
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        return m_image ? void() : footnoteReference(node);
    default:
        break;
    }
    if (!m_image && emits(m_depth))
        m_html += type == CMARK_NODE_EMPH            ? "<em>"
            : type == CMARK_NODE_STRONG              ? "<strong>"
            : type == extensionTypes().strikethrough ? "<del>"
                                                     : "";
}

void HtmlWriter::leaveInline(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_IMAGE)
        return leaveImage(node);
    if (m_image)
        return;
    if (type == CMARK_NODE_LINK)
        return leaveLink(node);
    if (emits(m_depth))
        m_html += type == CMARK_NODE_EMPH            ? "</em>"
            : type == CMARK_NODE_STRONG              ? "</strong>"
            : type == extensionTypes().strikethrough ? "</del>"
                                                     : "";
}

void HtmlWriter::enterLink(cmark_node *node)
{
    const std::string_view url = urlOf(node);
    if (addressed()) {
        const AddressKind kind = addressKind(url);
        const bool allowed = kind == AddressKind::Relative || kind == AddressKind::Web || kind == AddressKind::Mail;
        if (!allowed || !emits(m_depth) || (!m_raw.empty() && isInLink())) {
            m_html += allowed ? "<span>" : "<span class=\"refused-link\">";
            m_linkStack.push_back(0);
            return;
        }
        m_linkStack.push_back(1);
    }
    m_html += "<a href=\"";
    appendEscapedAddress(m_html, url);
    if (const std::string_view title = titleOf(node); !title.empty()) {
        m_html += "\" title=\"";
        appendEscaped(m_html, title);
    }
    m_html += "\">";
}

void HtmlWriter::leaveLink(cmark_node *)
{
    if (!addressed()) {
        m_html += "</a>";
        return;
    }
    m_html += m_linkStack.back() ? "</a>" : "</span>";
    m_linkStack.pop_back();
}

void HtmlWriter::enterImage(cmark_node *node)
{
    if (m_image)
        return;
    m_image = node;
    m_alt.clear();
}

void HtmlWriter::leaveImage(cmark_node *node)
{
    if (node != m_image)
        return;
    m_image = nullptr;
    const std::string_view title = titleOf(node);
    const std::string_view url = urlOf(node);
    if (!addressed()) {
        m_html += "<img src=\"";
        appendEscapedAddress(m_html, url);
        m_html += "\" alt=\"";
        appendEscaped(m_html, m_alt);
        if (!title.empty()) {
            m_html += "\" title=\"";
            appendEscaped(m_html, title);
        }
        m_html += "\" />";
        return;
    }
    const bool figure = !m_collector.isOpen();
    const AddressKind kind = addressKind(url);
    m_html += "<img";
    if (kind == AddressKind::Relative || (kind == AddressKind::RasterData && !isOversizedRaster(url))) {
        m_html += " src=\"";
        appendEscapedAddress(m_html, url);
        m_html += '"';
    } else if (kind == AddressKind::Web) {
        m_html += " data-remote=\""; // not fetched: the page shows a placeholder
        appendEscapedAddress(m_html, url);
        m_html += '"';
    }
    m_html += " alt=\"";
    appendEscaped(m_html, m_alt);
    m_html += '"';
    if (!title.empty() && !figure) {
        m_html += " title=\"";
        appendEscaped(m_html, title);
        m_html += '"';
    }
    m_html += " loading=\"lazy\" decoding=\"async\"";
    document::Block block = describe(document::BlockKind::AltText, node);
    block.ordinal = -1;
    attributeB(m_collector.addAside(block, m_alt));
    m_html += '>';
    if (figure && !title.empty()) {
        m_html += "<figcaption";
        openBlock(document::BlockKind::Caption, node);
        text(title);
        closeBlock();
        m_html += "</figcaption>";
    }
}

void HtmlWriter::appendRawHtml(std::string_view literal)
{
    if (!m_options.tagFilter) {
        m_html += literal;
        return;
    }
    // GFM 6.11: the leading < of these elements becomes &lt;
    constexpr std::array<std::string_view, 9> kTags = {"title",   "textarea", "style",  "xmp",      "iframe",
                                                       "noembed", "noframes", "script", "plaintext"};
    for (size_t i = 0; i < literal.size(); ++i) {
        bool filtered = false;
        if (literal[i] == '<') {
            const size_t name = i + 1 < literal.size() && literal[i + 1] == '/' ? i + 2 : i + 1;
            for (const std::string_view tag : kTags) {
                const std::string_view here = literal.substr(std::min(name, literal.size()), tag.size());
                const char after = name + tag.size() < literal.size() ? literal[name + tag.size()] : '\0';
                filtered = filtered
                    || (std::equal(here.begin(), here.end(), tag.begin(), tag.end(),
                                   [](char a, char b) { return (a | 32) == b; })
                        && std::string_view(" \t\n\r\f\v>/").find(after) != std::string_view::npos);
            }
        }
        if (filtered)
            m_html += "&lt;";
        else
            m_html += literal[i];
    }
}

void HtmlWriter::inlineHtml(cmark_node *node)
{
    if (m_image) {
        m_alt += literalOf(node);
        return;
    }
    if (!addressed()) {
        appendRawHtml(literalOf(node));
        return;
    }
    m_hasRawHtml = true;
    for (HtmlEvent &event : sanitizePiece(literalOf(node)))
        rawStep({std::move(event)}, node);
}

void HtmlWriter::inlineMath(cmark_node *node)
{
    const std::string_view literal = literalOf(node);
    if (!addressed() || m_image) {
        text(literal);
        return;
    }
    m_hasMath = true;
    bool display = false;
    const std::string_view tex = texOf(literal, display);
    m_html += display ? "<span class=\"math display\">" : "<span class=\"math\">";
    text(tex);
    m_html += "</span>";
}

void HtmlWriter::footnoteReference(cmark_node *node)
{
    const std::string_view number = literalOf(node);
    const int index = footnoteReferenceIndex(node);
    if (!addressed()) {
        cmark_node *definition = footnoteDefinition(node);
        const std::string_view label = definition ? literalOf(definition) : number;
        m_html += "<sup class=\"footnote-ref\"><a href=\"#fn-";
        appendEscapedAddress(m_html, label);
        m_html += "\" id=\"fnref-";
        appendEscapedAddress(m_html, label);
        if (index > 1)
            m_html += "-" + std::to_string(index);
        m_html += "\" data-footnote-ref>";
        appendEscaped(m_html, number);
        m_html += "</a></sup>";
        return;
    }
    const bool isLink = !isInLink(); // links do not nest
    m_html += "<sup class=\"fnref\" data-skip>";
    if (isLink) {
        m_html += "<a href=\"#fn:";
        m_html += number;
        m_html += '"';
    } else {
        m_html += "<span";
    }
    m_html += " id=\"fnref:";
    m_html += number;
    if (index > 1)
        m_html += ":" + std::to_string(index);
    m_html += "\">";
    m_html += number;
    m_html += isLink ? "</a></sup>" : "</span></sup>";
}

} // namespace lectern::markdown
