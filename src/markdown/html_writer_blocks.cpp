// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs and lists.
#include "markdown/html_writer.h"

#include "markdown/callout.h"
#include "markdown/cmark_tree.h"

#include <algorithm>

namespace lectern::markdown {

namespace {

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

} // namespace

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

} // namespace lectern::markdown
