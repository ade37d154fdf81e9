// SPDX-License-Identifier: GPL-3.0-or-later
// Code blocks, and formulas that stand in one.
#include "markdown/html_writer.h"

#include "markdown/escape.h"
#include "markdown/node_view.h"

#include <algorithm>

namespace lectern::markdown {

namespace {

bool isMathInfo(std::string_view info)
{
    return info == "math" || info.substr(0, 5) == "math ";
}

} // namespace

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

} // namespace lectern::markdown
