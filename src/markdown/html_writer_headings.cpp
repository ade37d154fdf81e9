// SPDX-License-Identifier: GPL-3.0-or-later
// Headings: their title in the outline, their slug and their id.
#include "markdown/html_writer.h"

#include "base/text_clean.h"
#include "markdown/escape.h"

#include <QString>
#include <algorithm>

namespace lectern::markdown {

namespace {

/// In UTF-16 code units; a heading is seldom over a hundred.
constexpr qsizetype kLongestTitle = 8192;

/// Length of a trailing "{#own-id}" with the spaces before it, and the id; 0 without one.
size_t ownIdLength(std::string_view text, std::string_view &id)
{
    if (text.empty() || text.back() != '}')
        return 0;
    const size_t open = text.rfind("{#");
    if (open == std::string_view::npos || open + 3 > text.size())
        return 0;
    id = text.substr(open + 2, text.size() - open - 3);
    const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](unsigned char c) {
        return c >= 0x80 || std::isalnum(c) || c == '-' || c == '_' || c == '.' || c == ':';
    });
    if (!plain)
        return 0;
    size_t start = open;
    while (start > 0 && text[start - 1] == ' ')
        --start;
    return text.size() - start;
}

} // namespace

void HtmlWriter::enterHeading(cmark_node *node)
{
    newline();
    m_html += "<h";
    m_html += static_cast<char>('0' + cmark_node_get_heading_level(node));
    if (!addressed()) {
        m_html += '>';
        return;
    }
    if (m_depth == 1 && rawAllowsBorder()) {
        document::Heading heading;
        heading.level = cmark_node_get_heading_level(node);
        m_headings.push_back(std::move(heading));
    }
    openBlock(document::BlockKind::Heading, node);
    m_collector.at(m_collector.openBlock()).headingLevel = static_cast<quint8>(cmark_node_get_heading_level(node));
}

void HtmlWriter::leaveHeading(cmark_node *node)
{
    if (addressed()) {
        std::string_view id;
        std::string own;
        if (const size_t length = ownIdLength(m_collector.openText(), id); length > 0 && m_html.size() >= length
            && std::string_view(m_html).substr(m_html.size() - length)
                == m_collector.openText().substr(m_collector.openText().size() - length)) {
            own = id;
            m_html.resize(m_html.size() - length);
            m_collector.chop(length);
        }
        if (m_depth == 1 && rawAllowsBorder())
            nameHeading(own);
        closeBlock();
        m_chunkLines += 1.5;
    }
    m_html += "</h";
    m_html += static_cast<char>('0' + cmark_node_get_heading_level(node));
    m_html += ">\n";
}

/// The open block is an outlined heading's, with its whole text: it gets its title, its slug and its id.
void HtmlWriter::nameHeading(std::string_view ownId)
{
    document::Heading &heading = m_headings.back();
    const std::string_view text = m_collector.openText();
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
    heading.title = base::cleanLine(whole, kLongestTitle); // leaves the page: for outline, tabs and menus
    heading.block = m_collector.openBlock();
    heading.slug = ownId.empty() ? m_slugs.take(whole)
                                 : m_slugs.takeOwn(QString::fromUtf8(ownId.data(), static_cast<qsizetype>(ownId.size())));
    std::string attribute = " id=\"";
    appendEscaped(attribute, heading.slug.toStdString());
    attribute += '"';
    m_html.insert(m_tagEnd, attribute);
    m_tagEnd += attribute.size();
}

} // namespace lectern::markdown
