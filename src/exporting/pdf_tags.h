// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a PDF a tagged one: what stands on its pages is told as headings, paragraphs, lists, tables, figures and links in the order of
// reading (ISO 32000-1, 14.7 and 14.8). The engine tells none of it; the marks of the blocks do. For this room only: knows QPDF.
#pragma once

#include "exporting/pdf_marks.h"
#include "exporting/structure_tree.h"

#include <memory>

namespace lectern::exporting {

class TagStore;

enum class ReadingDirection { LeftToRight, RightToLeft };

/// An article's printed pages, its marks taken.
struct TagPart {
    std::vector<QPDFObjectHandle> pages;
    int firstPage = 0; ///< which number the marks give to the first of them
    const PdfMarks &marks;
    std::vector<StructureNode> nodes; ///< structureOf() the page that was printed
    ReadingDirection direction = ReadingDirection::LeftToRight;
    double top = 1e9; ///< points: text above or below is a stray of the engine's and is dropped (ARCHITECTURE.md, Paper)
    double bottom = -1e9;
};

/// Used in the order of its methods. Rewrites the contents of the pages it is given.
class PdfTags {
public:
    PdfTags();
    ~PdfTags();

    /// Marks the pages of an article and keeps what belongs to which element. Pages that can't be read stay without tags.
    void addArticle(QPDF &pdf, const TagPart &part);
    /// Marks pages that hold no blocks, and puts them before all articles: lines of links are entries of a table of contents.
    /// Text above `top` or below `bottom` (points) is a stray and is dropped.
    void addFront(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, double top = 1e9, double bottom = -1e9);
    /// Writes the structure tree. Once, when all pages stand where they will.
    void write(QPDF &pdf);

private:
    std::unique_ptr<TagStore> m_store;
};

} // namespace lectern::exporting
