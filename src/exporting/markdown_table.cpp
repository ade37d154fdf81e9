// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/markdown_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

using Row = QList<const MarkupNode *>;

bool holdsBlocks(const MarkupNode &cell)
{
    return std::ranges::any_of(cell.children,
                               [](const MarkupNode &child) { return child.tag.has("data-b") && !child.is("img"); });
}

/// Rows of the table and how many of them are its head; false when something else stands in it.
bool takeRows(const MarkupNode &node, bool isHead, QList<Row> &rows, qsizetype &heads)
{
    for (const MarkupNode &child : node.children) {
        if (child.isText())
            continue;
        if (child.is("thead") || child.is("tbody")) {
            if (!takeRows(child, child.is("thead"), rows, heads))
                return false;
            continue;
        }
        if (!child.is("tr"))
            return false;
        Row row;
        for (const MarkupNode &cell : child.children) {
            if (cell.isText())
                continue;
            if (cell.hasAnyOf({"colspan", "rowspan"}) || holdsBlocks(cell))
                return false;
            row.append(&cell);
        }
        rows.append(row);
        heads += isHead ? 1 : 0;
    }
    return true;
}

QString ruleOf(const MarkupNode &cell)
{
    const QString align = cell.tag.value("align").value_or(QString());
    return align == "center"_L1 ? u":-:"_s : align == "right"_L1 ? u"--:"_s : align == "left"_L1 ? u":--"_s : u"---"_s;
}

} // namespace

std::optional<QString> markdownTable(const MarkupNode &table, const MarkdownPlace &place)
{
    QList<Row> rows;
    qsizetype heads = 0;
    if (!takeRows(table, false, rows, heads) || heads != 1 || rows.first().isEmpty())
        return {};
    const qsizetype columns = rows.first().size();
    QStringList lines;
    MarkdownPlace inCell = place;
    inCell.isCell = true;
    for (const Row &row : std::as_const(rows)) {
        if (row.size() > columns)
            return {};
        QString line = u"|"_s;
        for (const MarkupNode *cell : row)
            line += u' ' + markdownInlines(cell->children, inCell).trimmed() + u" |"_s;
        lines.append(line + u"  |"_s.repeated(columns - row.size()));
        if (lines.size() == 1) {
            QString rule = u"|"_s;
            for (const MarkupNode *cell : row)
                rule += ruleOf(*cell) + u'|';
            lines.append(rule);
        }
    }
    return lines.join(u'\n');
}

} // namespace lectern::exporting
