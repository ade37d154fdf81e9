// SPDX-License-Identifier: GPL-3.0-or-later
// Tables, rows and cells.
#include "markdown/html_writer.h"

#include <cmark-gfm-core-extensions.h>

namespace lectern::markdown {

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
