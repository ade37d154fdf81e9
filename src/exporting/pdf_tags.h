// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a PDF a tagged one: what stands on its pages is told as headings, paragraphs, lists, tables, figures and links in the order of
// reading (ISO 32000-1, 14.7 and 14.8). The engine tells none of it; the marks of the blocks do. For this room only: knows QPDF.
#pragma once

#include "exporting/pdf_marks.h"
#include "exporting/pdf_notes.h"
#include "exporting/structure_tree.h"

#include <functional>
#include <memory>

namespace lectern::exporting {

class AddedObjects;
class ArticleOwners;
class TagStore;

enum class ReadingDirection { LeftToRight, RightToLeft };

/// What is told of an article.
struct TagArticle {
    std::vector<StructureNode> nodes; ///< structureOf() the page that was printed
    ReadingDirection direction = ReadingDirection::LeftToRight;
    double top = 1e9; ///< points: text above or below is a stray of the engine's and is dropped (ARCHITECTURE.md, Paper)
    double bottom = -1e9;
};

/// Printed pages of an article that follow each other, their marks taken.
struct TagPages {
    std::vector<QPDFObjectHandle> pages;
    int firstPage = 0;     ///< which number the marks give to the first of them
    const PdfMarks &marks; ///< of all pages of the article up to these, at the least
    using Tagged = std::function<void(size_t page)>;
    Tagged tagged = {}; ///< called after each of them, by index; may be empty
};

/// Used in the order of its methods. Rewrites the contents of the pages it is given.
class PdfTags {
public:
    PdfTags();
    ~PdfTags();

    /// Begins an article.
    void beginArticle(TagArticle article);
    /// Marks further pages of it and keeps what belongs to which element. Pages that can't be read stay without tags.
    void addPages(QPDF &pdf, const TagPages &pages);
    /// The element of the article in progress that text at this place belongs to, on the page that was tagged last. Points.
    [[nodiscard]] int elementAt(double x, double y);
    /// Makes a note within an element, or below the article where that is less than 0. Returns the marks of its parts on the page.
    [[nodiscard]] NoteMarks addNote(const QPDFObjectHandle &page, int element, const QPDFObjectHandle &link);
    /// Marks pages that hold no blocks, and puts them before all articles: lines of links are entries of a table of contents.
    /// Text above `top` or below `bottom` (points) is a stray and is dropped.
    void addFront(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, double top = 1e9, double bottom = -1e9);
    /// Makes room for the structure tree. After the last page.
    void reserve(QPDF &pdf);
    /// Writes the tree into the file that was written after reserve().
    void write(AddedObjects &objects);

private:
    std::unique_ptr<TagStore> m_store;
    std::unique_ptr<ArticleOwners> m_owners; ///< of the article in progress
    int m_article = -1;                      ///< its element
};

} // namespace lectern::exporting
