// SPDX-License-Identifier: GPL-3.0-or-later
// Raw HTML that is a block: containers hold blocks, leaves have an address, and each stands where a parser leaves it.
#include "markdown/html_writer.h"

#include "markdown/escape.h"
#include "markdown/raw_html_elements.h"

#include <cstdlib>

namespace lectern::markdown {

void HtmlWriter::openRawContainer(const RawStep &step, cmark_node *node)
{
    const HtmlEvent &event = step.event;
    const bool isLeaf = isRawLeaf(event.name) && event.name != "summary" && event.name != "figcaption";
    newline();
    m_raw.push_back({.name = event.name,
                     .tag = isLeaf ? "div" : event.name, // what holds blocks is not a paragraph or a heading
                     .attributes = rawAttributes(event),
                     .role = RawRole::Container,
                     .owner = cmark_node_parent(node),
                     .staysOpen = step.staysOpen});
    if (event.name == "table")
        m_html += "<div class=\"table\" tabindex=\"0\">";
    m_html += '<' + m_raw.back().tag + m_raw.back().attributes + '>';
    if (event.name == "blockquote")
        ++m_quoteDepth;
    if (event.name == "ul" || event.name == "ol")
        ++m_listDepth;
    if (event.name == "tr") {
        ++m_tableRows;
        m_column = -1;
        m_chunkLines += 0.6;
    }
    if (event.name == "td" || event.name == "th")
        ++m_column;
    if (event.name == "li" && m_raw.size() > 1) {
        RawElement &list = m_raw[m_raw.size() - 2];
        const std::string start = rawValue(event, "value");
        list.counter = start.empty() ? list.counter + 1 : std::atoi(start.c_str());
        m_itemOrdinal = list.tag == "ol" ? list.counter : 0;
    }
    if (event.name == "ol") {
        const std::string start = rawValue(event, "start");
        m_raw.back().counter = start.empty() ? 0 : std::atoi(start.c_str()) - 1;
    }
}

void HtmlWriter::openRawLeaf(const RawStep &step, cmark_node *node)
{
    const HtmlEvent &event = step.event;
    const bool heading = isRawHeading(event.name);
    const bool outlined = heading && m_depth == 1 && rawAllowsBorder();
    if (outlined)
        beginHeadingSection();
    newline();
    m_raw.push_back({.name = event.name,
                     .tag = event.name,
                     .attributes = rawAttributes(event, outlined ? "id" : ""),
                     .role = RawRole::Leaf,
                     .owner = cmark_node_parent(node),
                     .isOutlined = outlined});
    m_html += '<' + event.name + m_raw.back().attributes;
    if (outlined) {
        document::Heading entry;
        entry.level = event.name[1] - '0';
        m_headings.push_back(std::move(entry));
    }
    using document::BlockKind;
    openBlock(heading                                                     ? BlockKind::Heading
                  : event.name == "summary"                               ? BlockKind::Summary
                  : event.name == "pre"                                   ? BlockKind::Code
                  : event.name == "caption" || event.name == "figcaption" ? BlockKind::Caption
                                                                          : BlockKind::Paragraph,
              node);
    if (heading)
        m_collector.at(m_collector.openBlock()).headingLevel = static_cast<quint8>(event.name[1] - '0');
    m_hasOwnDirection = !rawValue(event, "dir").empty();
    if (const std::string id = outlined ? rawValue(event, "id") : std::string(); !id.empty()) {
        m_html += "<span id=\""; // its own name, beside the one that the outline gives it
        appendEscaped(m_html, id);
        m_html += "\"></span>";
    }
    m_rawLeafOpen = true;
    m_rawLeafIsOwn = false;
    m_rawLeafStart = m_html.size();
}

/// Closes what has to end before an element can stand here. False when it has no place.
bool HtmlWriter::isRawPlaceFor(std::string_view name, cmark_node *owner)
{
    if (!needsRawParent(name)) {
        leaveRawTable(owner);
        return true;
    }
    for (size_t i = m_raw.size(); i > 0 && m_raw[i - 1].owner == owner; --i) {
        const std::string_view tag = m_raw[i - 1].tag;
        const bool isParent = isRawParent(name, tag);
        if (!isParent && tag != "table")
            continue;
        if (!isParent)
            return false; // another table's part
        if (name == "summary" && i != m_raw.size())
            return false;
        while (m_raw.size() > i)
            popRaw();
        if (name == "tr" && tag == "table")
            openRawContainer({{HtmlEvent::Kind::Open, "tbody", {}, {}}, m_raw.back().staysOpen},
                             cmark_node_first_child(owner));
        return true;
    }
    return false;
}

} // namespace lectern::markdown
