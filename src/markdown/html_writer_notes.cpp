// SPDX-License-Identifier: GPL-3.0-or-later
// Quotes, callouts and footnotes.
#include "markdown/html_writer.h"

#include "markdown/callout.h"
#include "markdown/escape.h"
#include "markdown/node_view.h"

#include <algorithm>

namespace lectern::markdown {

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

} // namespace lectern::markdown
