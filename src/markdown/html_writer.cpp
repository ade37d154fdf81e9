// SPDX-License-Identifier: GPL-3.0-or-later
// The walk, blocks' addresses, sections and chunks. What the walk meets is written by the html_writer_*.cpp beside this file.
#include "markdown/html_writer.h"

#include "markdown/cmark_tree.h"
#include "markdown/escape.h"
#include "markdown/words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace lectern::markdown {

namespace {

// Deeper nesting than this is not shown as such: its text stays, its frames are left out. Engines lay out nested boxes
// recursively, and no reader sees a hundredth indent.
constexpr int kDeepest = 100;

// Layout is contained per chunk (content-visibility). Measured on 10 MB with 10,000 headings: 16 to 64 KB of Markdown a
// chunk load fastest.
constexpr size_t kChunkBytes = 32 * 1024;
constexpr size_t kLargestChunkBytes = 96 * 1024;
constexpr size_t kPortionBytes = 512 * 1024; // enough to keep the engine busy while the next is written
constexpr double kLinesPerHeightStep = 25;

} // namespace

bool HtmlWriter::emits(int depth) const
{
    return !addressed() || depth <= kDeepest;
}

void HtmlWriter::write(cmark_node *root)
{
    if (addressed()) {
        openChunk();
        openSection(false);
    }
    cmark_node *node = cmark_node_first_child(root);
    int level = 1;
    while (node) {
        if (level == 1 && addressed())
            topLevelBorder(node);
        m_depth = level;
        enter(node);
        cmark_node *child = cmark_node_first_child(node);
        if (child) {
            node = child;
            ++level;
            continue;
        }
        for (;;) {
            m_depth = level;
            leave(node);
            if (cmark_node *next = cmark_node_next(node)) {
                node = next;
                break;
            }
            node = cmark_node_parent(node);
            --level;
            if (!node || node == root) {
                node = nullptr;
                break;
            }
        }
    }
    leaveRaw(root);
    if (m_noteNumber > 0)
        m_html += addressed() ? "</ol></section>\n" : "</ol>\n</section>\n";
    if (addressed()) {
        closeSection();
        closeChunk();
        givePortion(1);
    }
}

HtmlWriter::Output HtmlWriter::take()
{
    Output out;
    out.blocks = m_collector.finish(out.text);
    out.html = std::move(m_html);
    out.headings = std::move(m_headings);
    out.words = m_words;
    out.hasMath = m_hasMath;
    out.hasCode = m_hasCode;
    out.hasRawHtml = m_hasRawHtml;
    return out;
}

void HtmlWriter::enter(cmark_node *node)
{
    const ExtensionTypes &types = extensionTypes();
    const cmark_node_type type = cmark_node_get_type(node);
    if (!m_raw.empty() && type != CMARK_NODE_HTML_BLOCK)
        leaveRawTable(cmark_node_parent(node));
    switch (type) {
    case CMARK_NODE_HEADING:
        return enterHeading(node);
    case CMARK_NODE_PARAGRAPH:
        return enterParagraph(node);
    case CMARK_NODE_BLOCK_QUOTE:
        return enterQuote(node);
    case CMARK_NODE_LIST:
        return enterList(node);
    case CMARK_NODE_ITEM:
        return enterItem(node);
    case CMARK_NODE_CODE_BLOCK:
        return codeBlock(node);
    case CMARK_NODE_HTML_BLOCK:
        return htmlBlock(node);
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return enterFootnote(node);
    case CMARK_NODE_THEMATIC_BREAK:
        newline();
        m_html += "<hr />\n";
        return;
    default:
        break;
    }
    if (type == types.table)
        return table(node, true);
    if (type == types.tableRow)
        return tableRow(node, true);
    if (type == types.tableCell)
        return tableCell(node, true);
    enterInline(node);
}

void HtmlWriter::leave(cmark_node *node)
{
    const ExtensionTypes &types = extensionTypes();
    const cmark_node_type type = cmark_node_get_type(node);
    if (!m_raw.empty())
        leaveRaw(node);
    switch (type) {
    case CMARK_NODE_HEADING:
        return leaveHeading(node);
    case CMARK_NODE_PARAGRAPH:
        return leaveParagraph(node);
    case CMARK_NODE_BLOCK_QUOTE:
        return leaveQuote();
    case CMARK_NODE_LIST:
        --m_listDepth;
        if (emits(m_depth))
            m_html += cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n";
        return;
    case CMARK_NODE_ITEM:
        if (emits(m_depth))
            m_html += "</li>\n";
        return;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return leaveFootnote(node);
    default:
        break;
    }
    if (type == types.table)
        return table(node, false);
    if (type == types.tableRow)
        return tableRow(node, false);
    if (type == types.tableCell)
        return tableCell(node, false);
    leaveInline(node);
}

document::Block HtmlWriter::describe(document::BlockKind kind, cmark_node *node) const
{
    document::Block block;
    block.kind = kind;
    block.section = m_section;
    block.context = m_noteNumber > 0 ? document::BlockContext::Footnote
        : m_listDepth > 0            ? document::BlockContext::ListItem
        : m_calloutDepth > 0         ? document::BlockContext::Callout
        : m_quoteDepth > 0           ? document::BlockContext::Quote
                                     : document::BlockContext::Body;
    block.depth = static_cast<quint8>(std::min(m_quoteDepth + m_calloutDepth + m_listDepth, 255));
    block.ordinal = m_itemOrdinal;
    const int line = cmark_node_get_start_line(node);
    block.sourceLine = line > 0 ? line + m_options.firstLine - 1 : 0;
    return block;
}

void HtmlWriter::attributeB(document::BlockId id)
{
    char attribute[24];
    const int length = std::snprintf(attribute, sizeof attribute, " data-b=\"%d\"", id);
    m_html.append(attribute, static_cast<size_t>(length));
}

/// Call after the start tag's name: writes data-b and the tag's end.
void HtmlWriter::openBlock(document::BlockKind kind, cmark_node *node)
{
    attributeB(m_collector.open(describe(kind, node)));
    m_itemOrdinal = -1;
    m_tagEnd = m_html.size();
    m_html += '>';
    m_hasOwnDirection = false;
    const bool isProse = kind == document::BlockKind::Paragraph || kind == document::BlockKind::Heading
        || kind == document::BlockKind::TableCell;
    if (!m_raw.empty() && isProse)
        writeRawInlines();
}

/// Call before the end tag is written.
void HtmlWriter::closeBlock()
{
    if (!m_collector.isOpen())
        return;
    if (!m_raw.empty())
        unwriteRawInlines();
    const document::BlockId id = m_collector.openBlock();
    const std::string_view text = m_collector.openText();
    const document::Block &block = m_collector.at(id);
    const bool prose = block.kind != document::BlockKind::Code && block.kind != document::BlockKind::Math;
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (prose && !m_hasOwnDirection && (!ascii || m_options.direction == document::TextDirection::RightToLeft)) {
        const document::TextDirection own = majorityDirection(text);
        if (own != document::TextDirection::Auto && own != m_options.direction)
            m_html.insert(m_tagEnd, own == document::TextDirection::RightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"");
    }
    if (prose) {
        const int words = countWords(text);
        m_words += words;
        if (!m_headings.empty() && m_section > 0)
            m_headings[static_cast<size_t>(m_section) - 1].words += words;
        m_chunkLines += 1.0 + static_cast<double>(text.size()) / 72.0;
    } else {
        m_chunkLines += 2.0 + 0.9 * static_cast<double>(std::count(text.begin(), text.end(), '\n'));
    }
    m_collector.close();
}

void HtmlWriter::topLevelBorder(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    const size_t size = m_html.size() - m_chunkStart;
    if (type == CMARK_NODE_HEADING) {
        if (rawAllowsBorder())
            beginHeadingSection();
    } else if (type == CMARK_NODE_FOOTNOTE_DEFINITION) {
        leaveRaw(cmark_node_parent(node));
        if (m_noteNumber == 0)
            closeSection();
    } else if (size >= kLargestChunkBytes && rawAllowsBorder()) {
        closeSection();
        closeChunk();
        openChunk();
        openSection(true);
    }
}

void HtmlWriter::beginHeadingSection()
{
    closeSection();
    if (m_html.size() - m_chunkStart >= kChunkBytes) {
        closeChunk();
        openChunk();
    }
    m_section = static_cast<document::SectionId>(m_headings.size()) + 1;
    openSection(false);
}

void HtmlWriter::openChunk()
{
    m_chunkStart = m_html.size();
    m_chunkLines = 0;
    m_chunkOpen = true;
    if (m_options.containedLayout) {
        m_html += "<div class=\"chunk cv h";
        m_chunkHeightAt = m_html.size();
        m_html += "    \">\n";
    } else {
        m_html += "<div class=\"chunk\">\n";
    }
}

void HtmlWriter::closeChunk()
{
    if (!m_chunkOpen)
        return;
    m_chunkOpen = false;
    m_html += "</div>\n";
    if (m_options.containedLayout) {
        const int steps = std::clamp(static_cast<int>(std::lround(m_chunkLines / kLinesPerHeightStep)), 1, 400);
        const std::string digits = std::to_string(steps);
        m_html.replace(m_chunkHeightAt, digits.size(), digits);
    }
    givePortion(kPortionBytes);
}

/// Hands on what has become complete, when it is at least so many bytes.
void HtmlWriter::givePortion(size_t least)
{
    if (!m_options.portion || m_html.size() - m_portionStart < least)
        return;
    m_options.portion(std::string_view(m_html).substr(m_portionStart));
    m_portionStart = m_html.size();
}

void HtmlWriter::openSection(bool continued)
{
    m_html += "<section data-s=\"";
    m_html += std::to_string(m_section);
    m_html += continued ? "\" data-cont>\n" : "\">\n";
    m_sectionOpen = true;
    resumeRaw();
}

void HtmlWriter::closeSection()
{
    if (!m_sectionOpen)
        return;
    m_sectionOpen = false;
    suspendRaw();
    m_html += "</section>\n";
}

void HtmlWriter::newline()
{
    if (!m_html.empty() && m_html.back() != '\n')
        m_html += '\n';
}

} // namespace lectern::markdown
