// SPDX-License-Identifier: GPL-3.0-or-later
// The notes of one article, from the rooms that its printed pages leave to what stands at their feet. For this room only: knows QPDF.
#pragma once

#include "document/document.h"
#include "exporting/note_plan.h"
#include "exporting/page_furniture.h"
#include "exporting/pdf_notes.h"

namespace lectern::exporting {

class PdfTags;

/// Notes stand at the foot of the text, within the margins. At most so much of a page is one note's.
[[nodiscard]] NoteColumn noteColumn(const PageFurniture &furniture, document::TextDirection direction);

class ArticleNotes {
public:
    ArticleNotes(const QStringList &addresses, const NoteColumn &column);

    /// Takes the marks of notes off a page of a printed piece, and closes its rooms. `number`: of the page that it becomes, or becomes a
    /// part of; pieces come in order. Before all other marks are read.
    void gather(QPDF &piece, const QPDFObjectHandle &page, size_t number);
    /// Draws the notes of a page, which was tagged last. Once for each page, in order.
    void draw(QPDF &pdf, const QPDFObjectHandle &page, size_t number, PdfTags &tags);
    /// Draws notes that are left on a page that is empty.
    void drawLeft(QPDF &pdf, const QPDFObjectHandle &page, PdfTags &tags);
    /// True when there are notes that the pages up to now had no space for.
    [[nodiscard]] bool hasLeft() const { return !m_plan.waiting().empty(); }

private:
    struct Gathered {
        PageNotes notes;
        double bottom = 1e9;  ///< of its text, points
        bool isStuck = false; ///< a part of it could not be closed up
    };

    void draw(QPDF &pdf, QPDFObjectHandle page, const std::vector<int> &notes, PdfTags &tags);

    PdfNotes m_notes;
    double m_foot;   ///< points: lower edge of the text
    double m_height; ///< points, of the text
    NotePlan m_plan;
    std::map<size_t, Gathered> m_pages; ///< that are not drawn yet
    std::map<int, int> m_elements;      ///< by note: the one that has its number
};

} // namespace lectern::exporting
