// SPDX-License-Identifier: GPL-3.0-or-later
// Which block of an article stands where on its printed pages, from the marks at the blocks' starts. For this room only.
#pragma once

#include "exporting/pdf_marks.h"
#include "exporting/structure_tree.h"

#include <QRectF>
#include <map>
#include <set>
#include <vector>

namespace lectern::exporting {

/// Blocks follow each other down the pages in their order; only cells of a table row stand side by side.
class BlockPlaces {
public:
    BlockPlaces(const std::vector<StructureNode> &nodes, const PdfMarks &marks, bool rightToLeft);
    /// Takes what the marks of further pages tell; those that were there before are still among them.
    void gather(const PdfMarks &marks);

    /// To be called for each page in turn, before its content.
    void beginPage(int page);

    static constexpr int kBefore = -1;   ///< before the article's first block
    static constexpr int kRepeated = -2; ///< a table's head that is drawn again on a further page

    /// The node that text whose first glyph stands here belongs to. Asked in the order in which the page draws its text.
    [[nodiscard]] int nodeOfText(double x, double y);
    /// The figure whose picture stands in this box; kBefore where there is none. Boxes: points; top() is the lower edge.
    [[nodiscard]] int nodeOfPicture(const QRectF &box);
    /// The figure that lines and areas in this box are drawn for; kBefore where there is none. Figures that are drawings begin with the
    /// area that they keep to.
    [[nodiscard]] int nodeOfDrawing(const QRectF &box);

private:
    struct Start {
        PdfPlace place;
        int node = 0;
        bool isCell = false;
        bool isFigure = false;
        int row = -1;   ///< parent node of a cell
        int table = -1; ///< node
    };

    struct Row {
        size_t first = 0;
        size_t end = 0;
    };

    /// A cell of a table's head.
    struct Head {
        int node = -1;
        int page = -1;
        double height = 0; ///< of its row, points
    };

    void measureHeads(size_t from);
    [[nodiscard]] int nodeAt(double x, double y);
    [[nodiscard]] Row rowOf(size_t any, size_t low, size_t high) const;
    [[nodiscard]] size_t nearestInRow(const Row &cells, double x) const;
    [[nodiscard]] int cellAt(size_t any, double x, double y);
    [[nodiscard]] int ownOrLabel(const Start &start, double x, double y) const;
    /// How far a figure's mark is from where it would stand for this box.
    [[nodiscard]] double away(const Start &figure, const QRectF &box) const;
    [[nodiscard]] bool holdsStart(const QRectF &box) const;
    [[nodiscard]] int tableOf(int node) const;

    const std::vector<StructureNode> &m_nodes;
    size_t m_gathered = 0;            ///< nodes
    std::vector<PdfRepeat> m_repeats; ///< in the order of pages
    bool m_rightToLeft;
    std::vector<Start> m_starts; ///< in reading order
    size_t m_first = 0;          ///< of the page
    size_t m_end = 0;
    size_t m_repeat = 0; ///< the next one
    std::map<document::BlockId, Head> m_heads;
    std::set<int> m_doubled;      ///< nodes of heads that are drawn twice on this page
    std::vector<QPointF> m_drawn; ///< where text of these was drawn
    double m_headEnd = 0;         ///< points: where the head ends that is drawn again on this page
    int m_cell = -1;              ///< the cell that text was last drawn in
    int m_figure = -1;            ///< the figure that was last drawn
    QRectF m_figureBox;
    QRectF m_pageBox; ///< of the page's text
};

} // namespace lectern::exporting
