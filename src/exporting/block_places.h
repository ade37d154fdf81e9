// SPDX-License-Identifier: GPL-3.0-or-later
// Which block of an article stands where on its printed pages, from the marks at the blocks' starts. For this room only.
#pragma once

#include "exporting/pdf_marks.h"
#include "exporting/structure_tree.h"

#include <vector>

namespace lectern::exporting {

/// Blocks follow each other down the pages in their order; only cells of a table row stand side by side.
class BlockPlaces {
public:
    BlockPlaces(const std::vector<StructureNode> &nodes, const PdfMarks &marks, bool rightToLeft);

    /// To be called for each page in turn, before its content.
    void beginPage(int page);

    static constexpr int kBefore = -1;   ///< before the article's first block
    static constexpr int kRepeated = -2; ///< a table's head that is drawn again on a further page

    /// The node that text whose first glyph stands here belongs to. Asked in the order in which the page draws its text.
    [[nodiscard]] int nodeOfText(double x, double y);
    /// The figure that stands in this box; kBefore where there is none.
    [[nodiscard]] int nodeOfPicture(double left, double bottom, double right, double top) const;
    /// The figure that is no part of a line of text and that what is drawn here belongs to; kBefore where there is none.
    [[nodiscard]] int figureAround(double x, double y) const;

private:
    struct Start {
        PdfPlace place;
        int node = 0;
        bool isCell = false;
        bool isFigure = false;
        bool isInline = false; ///< a figure in a line of text
        int row = -1;          ///< parent node of a cell
        int table = -1;        ///< node
    };

    [[nodiscard]] int cellAt(size_t any, double x, double y);
    [[nodiscard]] int ownOrLabel(const Start &start, double x, double y) const;
    [[nodiscard]] int tableOf(int node) const;

    const std::vector<StructureNode> &m_nodes;
    bool m_rightToLeft;
    std::vector<Start> m_starts; ///< in reading order
    size_t m_first = 0;          ///< of the page
    size_t m_end = 0;
    int m_cell = -1; ///< the cell that text was last drawn in
};

} // namespace lectern::exporting
