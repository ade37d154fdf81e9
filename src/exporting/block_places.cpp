// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/block_places.h"

#include <cmath>

namespace lectern::exporting {

namespace {

constexpr double kRounding = 1.5;  ///< points
constexpr double kFirstLine = 22;  ///< points below a mark that its first line's base line stands at the most
constexpr double kBaseAbove = 0.5; ///< points that a base line may stand over its line's top

} // namespace

BlockPlaces::BlockPlaces(const std::vector<StructureNode> &nodes, const PdfMarks &marks, bool rightToLeft)
    : m_nodes(nodes),
      m_rightToLeft(rightToLeft)
{
    for (size_t i = 0; i < nodes.size(); ++i) {
        const StructureNode &node = nodes[i];
        if (node.block < 0)
            continue;
        const PdfPlace place = marks.start(node.block);
        if (!place.isValid())
            continue;
        Start start;
        start.place = place;
        start.node = static_cast<int>(i);
        start.isCell = node.type == "TD" || node.type == "TH";
        start.isFigure = node.type == "Figure";
        start.isInline = start.isFigure && node.parent >= 0 && nodes[static_cast<size_t>(node.parent)].block >= 0;
        start.row = node.parent;
        if (start.isCell)
            start.table = tableOf(static_cast<int>(i));
        m_starts.push_back(start);
    }
}

int BlockPlaces::tableOf(int node) const
{
    while (node >= 0 && m_nodes[static_cast<size_t>(node)].type != "Table")
        node = m_nodes[static_cast<size_t>(node)].parent;
    return node;
}

void BlockPlaces::beginPage(int page)
{
    m_first = m_end;
    while (m_first < m_starts.size() && m_starts[m_first].place.page < page)
        ++m_first;
    m_end = m_first;
    while (m_end < m_starts.size() && m_starts[m_end].place.page <= page)
        ++m_end;
    m_cell = -1;
}

int BlockPlaces::nodeOfText(double x, double y)
{
    if (const int figure = figureAround(x, y); figure >= 0)
        return figure; // words of a drawing
    // The last block that begins at or above the line.
    size_t found = m_starts.size();
    for (size_t i = m_first; i < m_end; ++i) {
        if (!m_starts[i].isFigure && m_starts[i].place.y >= y - kBaseAbove)
            found = i;
    }
    if (found < m_starts.size())
        return m_starts[found].isCell ? cellAt(found, x, y) : ownOrLabel(m_starts[found], x, y);
    // Above all that begins here: what runs over from the page before.
    size_t before = m_first;
    while (before > 0 && m_starts[before - 1].isFigure)
        --before;
    if (before == 0)
        return kBefore;
    const Start &carried = m_starts[before - 1];
    const bool goesOn = m_first < m_end && m_starts[m_first].isCell && m_starts[m_first].table == carried.table;
    return carried.isCell && goesOn && m_starts[m_first].row != carried.row ? kRepeated : carried.node;
}

int BlockPlaces::ownOrLabel(const Start &start, double x, double y) const
{
    const int label = m_nodes[static_cast<size_t>(start.node)].label;
    const bool isBeside = m_rightToLeft ? x > start.place.x - kRounding : x < start.place.x - kRounding;
    return label >= 0 && isBeside && start.place.y - y < kFirstLine ? label : start.node;
}

int BlockPlaces::cellAt(size_t any, double x, double y)
{
    const int row = m_starts[any].row;
    size_t first = any;
    size_t end = any + 1;
    while (first > m_first && m_starts[first - 1].row == row && m_starts[first - 1].isCell)
        --first;
    while (end < m_end && m_starts[end].row == row && m_starts[end].isCell)
        ++end;
    size_t nearest = any;
    double best = 1e9;
    for (size_t i = first; i < end; ++i) {
        const PdfPlace &place = m_starts[i].place;
        const double behind = m_rightToLeft ? place.x - x : x - place.x;
        if (!m_rightToLeft && std::abs(behind) < kRounding && place.y - y < kFirstLine) { // a cell's own beginning
            m_cell = m_starts[i].node;
            return m_cell;
        }
        if (behind > -kRounding && behind < best) {
            best = behind;
            nearest = i;
        }
    }
    // Lines of a cell that is aligned otherwise begin anywhere; but a cell is drawn whole before the next one.
    for (size_t i = first; !m_rightToLeft && i < end; ++i) {
        if (m_starts[i].node == m_cell)
            return m_cell;
    }
    m_cell = m_starts[nearest].node;
    return m_cell;
}

int BlockPlaces::nodeOfPicture(double left, double bottom, double right, double top) const
{
    int found = kBefore;
    double best = 1e9;
    for (size_t i = m_first; i < m_end; ++i) {
        const Start &start = m_starts[i];
        if (!start.isFigure)
            continue;
        const double edge = m_rightToLeft ? right : left;
        const double away = std::abs(start.place.x - edge) + (start.place.y > top ? start.place.y - top : 0)
            + (start.place.y < bottom ? bottom - start.place.y : 0);
        if (away < best) {
            best = away;
            found = start.node;
        }
    }
    return found;
}

int BlockPlaces::figureAround(double x, double y) const
{
    const Start *last = nullptr;
    for (size_t i = m_first; i < m_end; ++i) {
        if (m_starts[i].place.y >= y - kBaseAbove)
            last = &m_starts[i];
    }
    const bool isRight = last != nullptr && last->isFigure && !last->isInline
        && (m_rightToLeft ? x <= last->place.x + kRounding : x >= last->place.x - kRounding);
    return isRight ? last->node : kBefore;
}

} // namespace lectern::exporting
