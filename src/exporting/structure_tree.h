// SPDX-License-Identifier: GPL-3.0-or-later
// What a printed page is made of, as a tagged PDF tells it: headings, paragraphs, lists, tables, figures.
#pragma once

#include "document/block.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace lectern::exporting {

/// One structure element. Its type is one of the standard ones (ISO 32000-1, 14.8.4).
struct StructureNode {
    QByteArray type;
    int parent = -1;              ///< index among the nodes, smaller than its own; -1: the document
    document::BlockId block = -1; ///< the leaf block whose text is this element's content; -1: none
    int label = -1;               ///< of the first block of a list item: the node that its bullet or number belongs to
    QString alternative;          ///< of figures and formulas: what stands for them in words
    QString actual;   ///< the text itself, where what is drawn does not tell it: letters that are joined from right to left
    QString language; ///< BCP 47, where it is another one than the document's
    int columns = 1;  ///< of table cells: how many of them it spans
    int rows = 1;
    bool isOrdered = false; ///< of lists
};

/// Gives what is no block of the article, but is read, numbers from `first` on: the title block, the titles of callouts.
[[nodiscard]] QByteArray withFurtherBlocks(QByteArray page, int first);

/// The elements of a page that page::PageBuilder made, in document order. What is there for the eye only gets none.
[[nodiscard]] std::vector<StructureNode> structureOf(const QByteArray &page);

} // namespace lectern::exporting
