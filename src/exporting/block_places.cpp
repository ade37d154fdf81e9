// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/block_places.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace lectern::exporting {

namespace {

constexpr double kPlaceRounding = 1.5; ///< points
constexpr double kFirstLine = 22;      ///< points below a mark that its first line's base line stands at the most
constexpr double kFar = 12;  ///< points: a picture that stands farther from a figure's mark is none of the article's
constexpr double kLeast = 3; ///< points: no figure is smaller
constexpr double kDrawingOverhang =
    3;                             ///< times its figure's size that a part of a drawing may have, what is cut off included
constexpr double kTallest = 0.97;  ///< of the page's text that a picture may be high
constexpr double kSame = 1;        ///< points; the engine rounds the second time to another pixel
constexpr double kNoHead = 1e9;    ///< points
constexpr double kBaseAbove = 0.5; ///< points that a base line may stand over its line's top

} // namespace

BlockPlaces::BlockPlaces(const std::vector<StructureNode> &nodes, const PdfMarks &marks, bool rightToLeft)
    : m_nodes(nodes),
      m_rightToLeft(rightToLeft)
{
    gather(marks);
}

void BlockPlaces::gather(const PdfMarks &marks)
{
    const size_t from = m_starts.size();
    const auto placeOf = [&](size_t i) { return m_nodes[i].block < 0 ? PdfPlace() : marks.start(m_nodes[i].block); };
    // Pages follow each other in the order of the nodes: what has no mark before the last one that has, never gets one.
    size_t end = m_gathered;
    for (size_t i = m_gathered; i < m_nodes.size(); ++i) {
        if (placeOf(i).isValid())
            end = i + 1;
    }
    for (; m_gathered < end; ++m_gathered) {
        const size_t i = m_gathered;
        const StructureNode &node = m_nodes[i];
        const PdfPlace place = placeOf(i);
        if (!place.isValid())
            continue;
        Start start;
        start.place = place;
        start.node = static_cast<int>(i);
        start.isCell = node.type == "TD" || node.type == "TH";
        start.isFigure = node.type == "Figure";
        start.row = node.parent;
        if (start.isCell)
            start.table = tableOf(static_cast<int>(i));
        m_starts.push_back(start);
    }
    measureHeads(from);
    m_repeats.insert(m_repeats.end(), marks.repeats.begin() + static_cast<std::ptrdiff_t>(m_repeats.size()),
                     marks.repeats.end());
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
    m_cell = m_figure = -1;
    m_figureBox = m_pageBox = {};
    m_headEnd = kNoHead;
    m_doubled.clear();
    m_drawn.clear();
    while (m_repeat < m_repeats.size() && m_repeats[m_repeat].second.page <= page) {
        const auto &[block, place] = m_repeats[m_repeat++];
        const auto head = m_heads.find(block);
        if (head == m_heads.end() || place.page != page)
            continue;
        if (head->second.page == page)
            m_doubled.insert(head->second.node); // the engine draws a head at a page's top twice, at the same place
        else
            m_headEnd = std::min(m_headEnd, place.y - head->second.height);
    }
}

int BlockPlaces::nodeOfText(double x, double y)
{
    const int node = nodeAt(x, y);
    if (m_doubled.count(node) == 0)
        return node;
    const auto isHere = [x, y](const QPointF &at) { return std::abs(at.x() - x) < kSame && std::abs(at.y() - y) < kSame; };
    if (std::any_of(m_drawn.begin(), m_drawn.end(), isHere))
        return kRepeated;
    m_drawn.emplace_back(x, y);
    return node;
}

/// Heights of the tables' heads, from where the rows below them begin.
void BlockPlaces::measureHeads(size_t from)
{
    for (size_t i = from; i < m_starts.size(); ++i) {
        const int section =
            m_starts[i].isCell && m_starts[i].row >= 0 ? m_nodes[static_cast<size_t>(m_starts[i].row)].parent : -1;
        if (section < 0 || m_nodes[static_cast<size_t>(section)].type != "THead")
            continue;
        size_t below = i + 1;
        while (below < m_starts.size() && m_starts[below].row == m_starts[i].row)
            ++below;
        const bool isKnown = below < m_starts.size() && m_starts[below].table == m_starts[i].table
            && m_starts[below].place.page == m_starts[i].place.page;
        const double height = isKnown ? m_starts[i].place.y - m_starts[below].place.y : kFirstLine;
        m_heads[m_nodes[static_cast<size_t>(m_starts[i].node)].block] = {m_starts[i].node, m_starts[i].place.page, height};
    }
}

int BlockPlaces::nodeAt(double x, double y)
{
    if (m_figure >= 0 && m_figureBox.adjusted(0, 0, -1, 0).contains(QPointF(x, y))) // what begins at its end is behind it
        return m_figure;                                                            // words of a drawing
    // The last block that begins at or above the line.
    size_t found = m_starts.size();
    for (size_t i = m_first; i < m_end; ++i) {
        if (!m_starts[i].isFigure && m_starts[i].place.y >= y - kBaseAbove)
            found = i;
    }
    if (found < m_starts.size())
        return m_starts[found].isCell ? cellAt(found, x, y) : ownOrLabel(m_starts[found], x, y);
    if (y > m_headEnd)
        return kRepeated;
    // Above all that begins here: what runs over from the page before.
    size_t before = m_first;
    while (before > 0 && m_starts[before - 1].isFigure)
        --before;
    if (before == 0)
        return kBefore;
    return m_starts[before - 1].isCell ? m_starts[nearestInRow(rowOf(before - 1, 0, m_first), x)].node
                                       : m_starts[before - 1].node;
}

int BlockPlaces::ownOrLabel(const Start &start, double x, double y) const
{
    const int label = m_nodes[static_cast<size_t>(start.node)].label;
    const bool isBeside = m_rightToLeft ? x > start.place.x - kPlaceRounding : x < start.place.x - kPlaceRounding;
    return label >= 0 && isBeside && start.place.y - y < kFirstLine ? label : start.node;
}

/// The cells of a row, from the first to behind the last, within these bounds.
BlockPlaces::Row BlockPlaces::rowOf(size_t any, size_t low, size_t high) const
{
    const auto isIn = [this, row = m_starts[any].row](size_t i) {
        return (m_starts[i].isCell && m_starts[i].row == row) || m_starts[i].isFigure;
    };
    Row cells{any, any + 1};
    while (cells.first > low && isIn(cells.first - 1))
        --cells.first;
    while (cells.end < high && isIn(cells.end))
        ++cells.end;
    return cells;
}

/// The cell that begins nearest before this place.
size_t BlockPlaces::nearestInRow(const Row &cells, double x) const
{
    std::optional<size_t> nearest;
    double best = 1e9;
    for (size_t i = cells.first; i < cells.end; ++i) {
        if (!m_starts[i].isCell)
            continue;
        const double behind = m_rightToLeft ? m_starts[i].place.x - x : x - m_starts[i].place.x;
        if (behind > -kPlaceRounding && behind < best) {
            best = behind;
            nearest = i;
        } else if (!nearest) {
            nearest = i;
        }
    }
    return nearest.value_or(cells.first);
}

int BlockPlaces::cellAt(size_t any, double x, double y)
{
    const Row cells = rowOf(any, m_first, m_end);
    size_t nearest = nearestInRow(cells, x);
    if (m_rightToLeft)
        return m_starts[nearest].node;
    for (size_t i = cells.first; i < cells.end; ++i) {
        const PdfPlace &place = m_starts[i].place;
        if (m_starts[i].isCell && std::abs(x - place.x) < kPlaceRounding
            && place.y - y < kFirstLine) { // a cell's own beginning
            m_cell = m_starts[i].node;
            return m_cell;
        }
    }
    // Lines of a cell that is aligned otherwise begin anywhere before the next one; and a cell is drawn whole before the next one.
    const bool spans =
        m_cell >= 0 && m_nodes[static_cast<size_t>(m_cell)].rows > 1 && tableOf(m_cell) == m_starts[any].table;
    for (size_t i = nearest; i < cells.end; ++i) {
        if (m_starts[i].node == m_cell)
            nearest = i;
    }
    m_cell = spans ? m_cell : m_starts[nearest].node;
    return m_cell;
}

double BlockPlaces::away(const Start &figure, const QRectF &box) const
{
    // The mark stands before the picture, at the upper edge of its line.
    const double beside = std::abs(figure.place.x - (m_rightToLeft ? box.right() : box.left()));
    const double over = std::max(0.0, box.bottom() - figure.place.y);
    const double below = std::max(0.0, figure.place.y - box.bottom() - kFirstLine);
    return beside + over + below;
}

/// True when a block begins within this box: it is no picture then.
bool BlockPlaces::holdsStart(const QRectF &box) const
{
    const QRectF inside = box.adjusted(-kPlaceRounding, kPlaceRounding, -kPlaceRounding, -kPlaceRounding);
    return std::any_of(m_starts.begin() + static_cast<std::ptrdiff_t>(m_first),
                       m_starts.begin() + static_cast<std::ptrdiff_t>(m_end),
                       [&inside](const Start &start) { return inside.contains(QPointF(start.place.x, start.place.y)); });
}

int BlockPlaces::nodeOfPicture(const QRectF &box)
{
    int found = kBefore;
    double best = kFar;
    for (size_t i = m_first; i < m_end; ++i) {
        if (m_starts[i].isFigure && away(m_starts[i], box) < best) {
            best = away(m_starts[i], box);
            found = m_starts[i].node;
        }
    }
    if (found >= 0) {
        m_figure = found;
        m_figureBox = box;
    }
    return found;
}

int BlockPlaces::nodeOfDrawing(const QRectF &box)
{
    const bool isWithin = m_figure >= 0 && m_figureBox.contains(box.center())
        && box.width() < m_figureBox.width() * kDrawingOverhang && box.height() < m_figureBox.height() * kDrawingOverhang;
    if (isWithin)
        return m_figure;
    if (m_pageBox.isNull())
        m_pageBox = box; // the engine begins a page with the area of its text
    if (box.width() < kLeast || box.height() < kLeast || box.height() > m_pageBox.height() * kTallest)
        return kBefore;
    for (size_t i = m_first; i < m_end; ++i) {
        if (m_starts[i].isFigure && away(m_starts[i], box) < kPlaceRounding && !holdsStart(box)) {
            m_figure = m_starts[i].node;
            m_figureBox = box;
            return m_figure;
        }
    }
    return kBefore;
}

} // namespace lectern::exporting
