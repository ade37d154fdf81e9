// SPDX-License-Identifier: GPL-3.0-or-later
// Raw HTML without content of its own, its text, and the block that the writer puts around what has none.
#include "markdown/html_writer.h"

#include "markdown/escape.h"
#include "markdown/link_policy.h"
#include "markdown/raw_html_elements.h"

#include <algorithm>

namespace lectern::markdown {

void HtmlWriter::openRawVoid(const HtmlEvent &event, cmark_node *node)
{
    const bool isInMarkdown = m_collector.isOpen() && !m_rawLeafOpen;
    if (event.name == "hr") {
        if (isInMarkdown || (m_rawLeafOpen && !m_rawLeafIsOwn))
            return;
        if (m_rawLeafOpen)
            closeRawLeaf();
        leaveRawTable(cmark_node_parent(node));
        newline();
        m_html += "<hr" + rawAttributes(event) + ">\n";
        return;
    }
    if (event.name == "source") {
        if (!m_raw.empty() && m_raw.back().tag == "picture" && m_raw.back().role == RawRole::Inline) {
            ensureRawLeaf(node);
            m_html += "<source" + rawAttributes(event) + '>';
        }
        return;
    }
    if (event.name == "img")
        return rawImage(event, node);
    if (!m_collector.isOpen() && event.name == "wbr")
        return;
    ensureRawLeaf(node);
    m_html += '<' + event.name + rawAttributes(event) + '>';
    if (event.name == "br")
        text("\n");
}

void HtmlWriter::rawImage(const HtmlEvent &event, cmark_node *node)
{
    ensureRawLeaf(node);
    const std::string source = rawValue(event, "src");
    const std::string alternative = rawValue(event, "alt");
    m_html += "<img";
    const bool isBomb = addressKind(source) == AddressKind::RasterData && isOversizedRaster(source);
    if (!source.empty() && !isBomb) {
        m_html += addressKind(source) == AddressKind::Web ? " data-remote=\"" : " src=\"";
        appendEscapedAddress(m_html, source);
        m_html += '"';
    }
    HtmlEvent others = event;
    std::erase_if(others.attributes, [](const HtmlAttribute &a) { return a.name == "src" || a.name == "alt"; });
    m_html += rawAttributes(others) + " alt=\"";
    appendEscaped(m_html, alternative);
    m_html += "\" loading=\"lazy\" decoding=\"async\"";
    document::Block block = describe(document::BlockKind::AltText, node);
    block.ordinal = -1;
    attributeB(m_collector.addAside(block, alternative));
    m_html += '>';
}

/// Text of raw HTML. White space is folded as the page would show it, so that what is found is what is seen.
void HtmlWriter::rawText(std::string_view literal, cmark_node *node)
{
    const bool isInMarkdown = m_collector.isOpen() && !m_rawLeafOpen;
    const bool isPre = m_rawLeafOpen && m_collector.at(m_collector.openBlock()).kind == document::BlockKind::Code;
    if (isInMarkdown || isPre) {
        if (isPre && m_html.size() == m_rawLeafStart && literal.starts_with('\n'))
            m_html += '\n'; // a parser drops the first line end in a pre
        return text(literal);
    }
    if (std::ranges::all_of(literal, isRawSpace) && !m_rawLeafOpen)
        return;
    ensureRawLeaf(node);
    for (size_t at = 0; at < literal.size();) {
        const size_t end = std::min(literal.find_first_of(" \n\t", at), literal.size());
        if (end > at) {
            text(literal.substr(at, end - at));
            at = end;
            continue;
        }
        const size_t next = std::min(literal.find_first_not_of(" \n\t", at), literal.size());
        const bool hasLineEnd = literal.substr(at, next - at).find('\n') != std::string_view::npos;
        if (m_html.size() > m_rawLeafStart && !isRawSpace(m_html.back()))
            text(hasLineEnd ? "\n" : " ");
        at = next;
    }
}

/// A block for text, an image or an element of a line: the one that is open, or one of its own.
void HtmlWriter::ensureRawLeaf(cmark_node *node)
{
    if (!m_collector.isOpen()) {
        leaveRawTable(cmark_node_parent(node));
        const bool isCell = std::ranges::any_of(m_raw, [](const RawElement &e) { return e.tag == "td" || e.tag == "th"; });
        newline();
        m_html += "<span class=\"raw\"";
        openBlock(isCell ? document::BlockKind::TableCell : document::BlockKind::Paragraph, node);
        if (isCell) {
            document::Block &block = m_collector.at(m_collector.openBlock());
            block.ordinal = std::max(m_column, 0);
            block.group = m_tableRows;
        }
        m_rawLeafOpen = true;
        m_rawLeafIsOwn = true;
        m_rawLeafStart = m_html.size();
    }
    writeRawInlines();
}

/// Ends the open block of raw HTML; when the writer made the element for it, that too.
void HtmlWriter::closeRawLeaf()
{
    closeBlock();
    m_rawLeafOpen = false;
    if (m_rawLeafIsOwn)
        m_html += "</span>\n";
}

} // namespace lectern::markdown
