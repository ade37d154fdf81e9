// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/article_notes.h"

#include "exporting/pdf_tags.h"

namespace lectern::exporting {

namespace {

constexpr double kRounding = 0.5;  ///< points
constexpr double kLeastRoom = 0.8; ///< of a line; what is lower is a hair of a room on the next page

} // namespace

NoteColumn noteColumn(const PageFurniture &furniture, document::TextDirection direction)
{
    const QRectF text = furniture.layout.paintRect(QPageLayout::Point);
    const double height = furniture.layout.fullRect(QPageLayout::Point).height();
    NoteColumn column;
    column.text = QRectF(text.left(), height - text.bottom(), text.width(), text.height());
    column.families = furniture.families;
    column.mostLines = mostNoteLines(text.height());
    column.rightToLeft = direction == document::TextDirection::RightToLeft;
    return column;
}

ArticleNotes::ArticleNotes(const QStringList &addresses, const NoteColumn &column)
    : m_notes(addresses, column),
      m_foot(column.text.top()),
      m_height(column.text.height()),
      m_plan(m_notes.heights())
{
}

void ArticleNotes::gather(QPDF &piece, const QPDFObjectHandle &page, size_t number)
{
    Gathered &gathered = m_pages[number];
    PageNotes found = takeNotes(page);
    for (const NoteRoom &room : found.rooms) {
        if (room.stretch.top - room.stretch.bottom > kNoteLine * kLeastRoom)
            gathered.notes.rooms.push_back(room);
    }
    std::vector<EmptyStretch> stretches;
    for (const NoteRoom &room : gathered.notes.rooms)
        stretches.push_back(room.stretch);
    const double end = m_foot + kNotesBand;
    const Rise rise(std::move(stretches), end);
    if (const std::optional<double> bottom = closeRooms(piece, page, rise))
        gathered.bottom = std::min(gathered.bottom, *bottom);
    else
        gathered.isStuck = true;
    for (NoteNumber &note : found.numbers) {
        if (note.bottom < end + kRounding) // reaches over from the next page's first line
            continue;
        if (!gathered.isStuck)
            note.y += rise.at(note.y);
        gathered.notes.numbers.push_back(note);
    }
}

void ArticleNotes::draw(QPDF &pdf, const QPDFObjectHandle &page, size_t number, PdfTags &tags)
{
    Gathered gathered = std::move(m_pages[number]);
    m_pages.erase(number);
    if (gathered.isStuck)
        gathered.notes.rooms.clear();
    for (const NoteNumber &note : gathered.notes.numbers)
        m_elements[note.note] = tags.elementAt(note.x, note.y);
    const double space = gathered.isStuck ? kNoteLine : gathered.bottom - m_foot - kNotesGap;
    draw(pdf, page, m_plan.next(gathered.notes, std::min(space, m_height - kNotesGap)), tags);
}

void ArticleNotes::drawLeft(QPDF &pdf, const QPDFObjectHandle &page, PdfTags &tags)
{
    draw(pdf, page, m_plan.next({}, m_height - kNotesGap), tags);
}

void ArticleNotes::draw(QPDF &pdf, QPDFObjectHandle page, const std::vector<int> &notes, PdfTags &tags)
{
    m_notes.draw(pdf, page, notes, [&](int note, const QPDFObjectHandle &link) {
        const auto element = m_elements.find(note);
        return tags.addNote(page, element == m_elements.end() ? -1 : element->second, link);
    });
}

} // namespace lectern::exporting
