// SPDX-License-Identifier: GPL-3.0-or-later
// Headings, paragraphs, lists, code, quotes, footnotes and tables.
#include "markdown/html_writer.h"

#include "base/text_clean.h"
#include "markdown/callout.h"
#include "markdown/cmark_tree.h"
#include "markdown/escape.h"
#include "markdown/node_view.h"

#include <QString>
#include <algorithm>

namespace lectern::markdown {

namespace {

/// In UTF-16 code units; a heading is seldom over a hundred.
constexpr qsizetype kLongestTitle = 8192;

bool isInTightList(cmark_node *paragraph)
{
    cmark_node *item = cmark_node_parent(paragraph);
    cmark_node *list = item ? cmark_node_parent(item) : nullptr;
    return list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list);
}

bool isLoneImage(cmark_node *paragraph)
{
    cmark_node *child = cmark_node_first_child(paragraph);
    return child && !cmark_node_next(child) && cmark_node_get_type(child) == CMARK_NODE_IMAGE;
}

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

bool isMathInfo(std::string_view info)
{
    return info == "math" || info.substr(0, 5) == "math ";
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

void HtmlWriter::enterParagraph(cmark_node *node)
{
    if (!addressed()) {
        if (!isInTightList(node)) {
            newline();
            m_html += "<p>";
        }
        return;
    }
    newline();
    if (isLoneImage(node)) {
        m_html += "<figure>";
        m_chunkLines += 14; // an image of usual size
        return;
    }
    m_html += isCalloutTitle(node) ? "<p class=\"callout-title\"" : isInTightList(node) ? "<p class=\"t\"" : "<p";
    openBlock(document::BlockKind::Paragraph, node);
}

void HtmlWriter::leaveParagraph(cmark_node *node)
{
    if (!addressed()) {
        if (!isInTightList(node)) {
            cmark_node *parent = cmark_node_parent(node);
            if (parent && cmark_node_get_type(parent) == CMARK_NODE_FOOTNOTE_DEFINITION && !cmark_node_next(node)) {
                m_html += ' ';
                footnoteReturns(parent);
            }
            m_html += "</p>\n";
        }
        return;
    }
    if (isLoneImage(node)) {
        m_html += "</figure>\n";
        return;
    }
    closeBlock();
    cmark_node *parent = cmark_node_parent(node);
    if (parent && cmark_node_get_type(parent) == CMARK_NODE_FOOTNOTE_DEFINITION && !cmark_node_next(node))
        footnoteReturns(parent);
    m_html += "</p>\n";
}

void HtmlWriter::enterList(cmark_node *node)
{
    ++m_listDepth;
    newline();
    if (!emits(m_depth))
        return;
    const int start = cmark_node_get_list_start(node);
    if (cmark_node_get_list_type(node) == CMARK_BULLET_LIST)
        m_html += "<ul>\n";
    else if (start == 1)
        m_html += "<ol>\n";
    else
        m_html += "<ol start=\"" + std::to_string(start) + "\">\n";
}

void HtmlWriter::enterItem(cmark_node *node)
{
    cmark_node *list = cmark_node_parent(node);
    m_itemOrdinal = 0;
    if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST) {
        const auto depth = static_cast<size_t>(m_listDepth);
        m_ordinals.resize(std::max(m_ordinals.size(), depth + 1));
        m_itemOrdinal = cmark_node_previous(node) ? m_ordinals[depth] + 1 : cmark_node_get_list_start(list);
        m_ordinals[depth] = m_itemOrdinal;
    }
    newline();
    if (!emits(m_depth))
        return;
    const bool task = cmark_node_get_syntax_extension(node) == extensionTypes().taskList && extensionTypes().taskList;
    if (!task) {
        m_html += "<li>";
        return;
    }
    const bool checked = cmark_gfm_extensions_get_tasklist_item_checked(node);
    if (addressed())
        m_html += checked ? "<li class=\"task\"><input type=\"checkbox\" checked disabled>"
                          : "<li class=\"task\"><input type=\"checkbox\" disabled>";
    else
        m_html += checked ? "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
                          : "<li><input type=\"checkbox\" disabled=\"\" /> ";
}

void HtmlWriter::codeBlock(cmark_node *node)
{
    newline();
    const std::string_view info = fenceInfoOf(node);
    const std::string_view literal = literalOf(node);
    const std::string_view language = info.substr(0, std::min(info.find_first_of(" \t"), info.size()));
    if (!addressed()) {
        m_html += "<pre><code";
        if (!info.empty()) {
            m_html += " class=\"language-";
            appendEscaped(m_html, language);
            m_html += '"';
        }
        m_html += '>';
        appendEscaped(m_html, literal);
        m_html += "</code></pre>\n";
        return;
    }
    if (isMathInfo(info)) {
        m_hasMath = true;
        m_html += "<div class=\"math display\"";
        openBlock(document::BlockKind::Math, node);
        text(literal.substr(0, literal.size() - (literal.empty() || literal.back() != '\n' ? 0 : 1)));
        closeBlock();
        m_html += "</div>\n";
        return;
    }
    m_hasCode = m_hasCode || !language.empty();
    m_html += "<div class=\"code\"";
    if (!language.empty()) {
        m_html += " data-lang=\"";
        appendEscaped(m_html, language);
        m_html += '"';
    }
    m_html += "><pre><code";
    if (!language.empty()) {
        m_html += " class=\"language-";
        appendEscaped(m_html, language);
        m_html += '"';
    }
    openBlock(document::BlockKind::Code, node);
    m_isCode = true;
    text(literal);
    m_isCode = false;
    closeBlock();
    m_html += "</code></pre></div>\n";
}

void HtmlWriter::htmlBlock(cmark_node *node)
{
    newline();
    const std::string_view literal = literalOf(node);
    if (!addressed()) {
        appendRawHtml(literal);
        newline();
        return;
    }
    m_hasRawHtml = true;
    const cmark_node *owner = cmark_node_parent(node);
    for (const RawStep &step : m_rawPlan.take(node))
        rawStep(step, node);
    if (m_rawLeafOpen && m_rawLeafIsOwn)
        closeRawLeaf();
    while (m_rawLeafOpen || (!m_raw.empty() && m_raw.back().owner == owner && !m_raw.back().staysOpen))
        popRaw();
    newline();
}

void HtmlWriter::enterQuote(cmark_node *node)
{
    newline();
    const std::string_view kind = addressed() ? takeCallout(node) : std::string_view();
    m_quoteStack.push_back(!kind.empty());
    ++(kind.empty() ? m_quoteDepth : m_calloutDepth);
    if (!emits(m_depth))
        return;
    if (kind.empty()) {
        m_html += "<blockquote>\n";
        return;
    }
    m_html += "<aside class=\"callout ";
    m_html += kind;
    m_html += "\" role=\"note\">\n";
    cmark_node *first = cmark_node_first_child(node);
    if (!first || !isCalloutTitle(first))
        m_html += "<p class=\"callout-title\" data-skip></p>\n";
}

void HtmlWriter::leaveQuote()
{
    const bool callout = m_quoteStack.back();
    m_quoteStack.pop_back();
    --(callout ? m_calloutDepth : m_quoteDepth);
    newline();
    if (emits(m_depth))
        m_html += callout ? "</aside>\n" : "</blockquote>\n";
}

void HtmlWriter::enterFootnote(cmark_node *node)
{
    const bool first = m_noteNumber == 0;
    ++m_noteNumber;
    if (!addressed()) {
        if (first)
            m_html += "<section class=\"footnotes\" data-footnotes>\n<ol>\n";
        m_html += "<li id=\"fn-";
        appendEscapedAddress(m_html, literalOf(node));
        m_html += "\">\n";
        return;
    }
    const std::string number = std::to_string(m_noteNumber);
    if (first)
        m_html += "<section class=\"footnotes\" data-s=\"" + std::to_string(m_section) + "\" data-notes><ol>\n";
    m_html += "<li id=\"fn:" + number + "\">\n";
    m_itemOrdinal = m_noteNumber;
}

void HtmlWriter::leaveFootnote(cmark_node *node)
{
    cmark_node *last = cmark_node_last_child(node);
    if (!last || cmark_node_get_type(last) != CMARK_NODE_PARAGRAPH) {
        if (addressed())
            m_html += "<p data-skip>";
        footnoteReturns(node);
        m_html += addressed() ? "</p>\n" : "\n";
    }
    m_html += "</li>\n";
}

void HtmlWriter::footnoteReturns(cmark_node *definition)
{
    const int count = std::max(1, footnoteReferenceCount(definition));
    if (addressed())
        m_html += "<span data-skip>";
    for (int i = 1; i <= count; ++i) {
        const std::string index = std::to_string(i);
        if (addressed()) {
            m_html +=
                " <a class=\"fnback\" href=\"#fnref:" + std::to_string(m_noteNumber) + (i > 1 ? ":" + index : "") + "\">↩";
            if (i > 1)
                m_html += "<sup>" + index + "</sup>";
            m_html += "</a>";
            continue;
        }
        if (i > 1)
            m_html += ' ';
        m_html += "<a href=\"#fnref-";
        appendEscapedAddress(m_html, literalOf(definition));
        m_html += (i > 1 ? "-" + index : "")
            + "\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩";
        m_html += (i > 1 ? "<sup class=\"footnote-ref\">" + index + "</sup>" : "") + "</a>";
    }
    if (addressed())
        m_html += "</span>";
}

void HtmlWriter::table(cmark_node *, bool entering)
{
    newline();
    m_bodyRowSeen = entering ? false : m_bodyRowSeen;
    if (entering) {
        m_html += addressed() ? "<div class=\"table\" tabindex=\"0\"><table>" : "<table>";
        return;
    }
    if (m_bodyRowSeen)
        m_html += "</tbody>\n";
    m_bodyRowSeen = false;
    m_html += addressed() ? "</table></div>\n" : "</table>\n";
}

void HtmlWriter::tableRow(cmark_node *node, bool entering)
{
    newline();
    const bool head = cmark_gfm_extensions_get_table_row_is_header(node);
    if (!entering) {
        m_html += "</tr>";
        if (head)
            m_html += "\n</thead>";
        return;
    }
    ++m_tableRows;
    m_column = 0;
    m_headRow = head;
    m_chunkLines += 0.6;
    if (head) {
        m_html += "<thead>\n";
    } else if (!m_bodyRowSeen) {
        m_html += "<tbody>\n";
        m_bodyRowSeen = true;
    }
    m_html += "<tr>";
}

void HtmlWriter::tableCell(cmark_node *node, bool entering)
{
    if (!entering) {
        const double lines = m_chunkLines;
        closeBlock();
        m_chunkLines = lines; // cells stand side by side; the row is counted once
        m_html += m_headRow ? "</th>" : "</td>";
        ++m_column;
        return;
    }
    newline();
    m_html += m_headRow ? "<th" : "<td";
    cmark_node *grid = cmark_node_parent(cmark_node_parent(node));
    const int columns = cmark_gfm_extensions_get_table_columns(grid);
    const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(grid);
    const char alignment = m_column < columns && alignments ? static_cast<char>(alignments[m_column]) : '\0';
    m_html += alignment == 'c' ? " align=\"center\""
        : alignment == 'l'     ? " align=\"left\""
        : alignment == 'r'     ? " align=\"right\""
                               : "";
    if (!addressed()) {
        m_html += '>';
        return;
    }
    openBlock(document::BlockKind::TableCell, node);
    document::Block &block = m_collector.at(m_collector.openBlock());
    block.ordinal = m_column;
    block.group = m_tableRows;
}

} // namespace lectern::markdown
