// SPDX-License-Identifier: GPL-3.0-or-later
// Where raw HTML ends: with its end tag, with the Markdown around it, and for a while at the border of a section.
#include "markdown/html_writer.h"

#include "markdown/raw_html_elements.h"

#include <algorithm>
#include <utility>

namespace lectern::markdown {

void HtmlWriter::closeRaw(std::string_view name, cmark_node *owner)
{
    size_t i = m_raw.size();
    while (i > 0 && m_raw[i - 1].owner == owner && m_raw[i - 1].name != name)
        --i;
    if (i == 0 || m_raw[i - 1].owner != owner)
        return; // of an element that is not here
    while (m_raw.size() >= i)
        popRaw();
}

void HtmlWriter::popRaw()
{
    const RawElement element = std::move(m_raw.back());
    switch (element.role) {
    case RawRole::Dropped:
        break;
    case RawRole::Inline:
        if (element.isWritten)
            m_html += "</" + element.tag + '>';
        break;
    case RawRole::Leaf:
        unwriteRawInlines();
        if (element.isOutlined)
            nameHeading({});
        closeRawLeaf();
        m_html += "</" + element.tag + ">\n";
        break;
    case RawRole::Container:
        if (m_rawLeafOpen)
            closeRawLeaf();
        m_html += "</" + element.tag + (element.tag == "table" ? "></div>\n" : ">\n");
        m_quoteDepth -= element.tag == "blockquote" ? 1 : 0;
        m_listDepth -= element.tag == "ul" || element.tag == "ol" ? 1 : 0;
        break;
    }
    m_raw.pop_back();
}

/// Ends everything that was opened right inside of a Markdown node.
void HtmlWriter::leaveRaw(const cmark_node *owner)
{
    while (!m_raw.empty() && m_raw.back().owner == owner)
        popRaw();
}

/// Ends a table where something comes that is none of its parts.
void HtmlWriter::leaveRawTable(const cmark_node *owner)
{
    size_t keep = m_raw.size();
    for (size_t i = m_raw.size(); i > 0 && m_raw[i - 1].owner == owner; --i) {
        if (m_raw[i - 1].role == RawRole::Container && !isRawTablePart(m_raw[i - 1].tag))
            break;
        if (m_raw[i - 1].role == RawRole::Container)
            keep = i - 1;
    }
    while (m_raw.size() > keep)
        popRaw();
}

void HtmlWriter::writeRawInlines()
{
    for (RawElement &element : m_raw) {
        if (element.role != RawRole::Inline || element.isWritten)
            continue;
        m_html += '<' + element.tag + element.attributes + '>';
        element.isWritten = true;
    }
}

void HtmlWriter::unwriteRawInlines()
{
    for (size_t i = m_raw.size(); i-- > 0;) {
        if (m_raw[i].role == RawRole::Inline && std::exchange(m_raw[i].isWritten, false))
            m_html += "</" + m_raw[i].tag + '>';
    }
}

/// Before the end of a section: the containers around it end, and go on in the next (resumeRaw).
void HtmlWriter::suspendRaw()
{
    for (size_t i = m_raw.size(); i-- > 0;) {
        if (m_raw[i].role == RawRole::Container)
            m_html += "</" + m_raw[i].tag + ">\n";
    }
}

void HtmlWriter::resumeRaw()
{
    for (const RawElement &element : m_raw) {
        if (element.role == RawRole::Container)
            m_html += '<' + element.tag + element.attributes + '>';
    }
}

/// A section may begin in plain divisions, which go on after its border, but not in what is folded, listed or tabled.
bool HtmlWriter::rawAllowsBorder() const
{
    return std::ranges::all_of(
        m_raw, [](const RawElement &e) { return e.role != RawRole::Container || (e.tag == "div" && e.name == "div"); });
}

bool HtmlWriter::isInLink() const
{
    return std::ranges::any_of(m_linkStack, [](char isLink) { return isLink != 0; })
        || std::ranges::any_of(m_raw, [](const RawElement &e) { return e.tag == "a" && e.role == RawRole::Inline; });
}

} // namespace lectern::markdown
