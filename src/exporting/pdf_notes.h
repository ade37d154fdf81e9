// SPDX-License-Identifier: GPL-3.0-or-later
// Draws notes at the feet of pages: a short rule, the numbers, the addresses as links. For this room only: knows QPDF.
#pragma once

#include "exporting/note_type.h"

#include <QRectF>
#include <functional>
#include <map>
#include <memory>
#include <qpdf/QPDF.hh>
#include <vector>

namespace lectern::exporting {

/// Where and how the notes of an article are set.
struct NoteColumn {
    QRectF text; ///< of a page: points, y upwards: top() is the lower edge
    QStringList families;
    int mostLines = 1; ///< longer notes are cut off
    bool rightToLeft = false;
};

/// A note that is drawn on a page, by the marks that its parts get: numbers of marked content, or below 0: none.
struct NoteMarks {
    int number = -1;
    int address = -1;
};

class PdfNotes {
public:
    PdfNotes(QStringList addresses, NoteColumn column);
    ~PdfNotes();

    [[nodiscard]] qsizetype count() const { return m_addresses.size(); }
    /// Points, of note 1, 2, …
    [[nodiscard]] std::vector<double> heights() const;
    /// Tells what marks the parts of a note get, by its link.
    using Marking = std::function<NoteMarks(int note, const QPDFObjectHandle &link)>;
    /// Draws these notes (from 1) at the page's foot, the last one above the text's lower edge.
    void draw(QPDF &pdf, QPDFObjectHandle page, const std::vector<int> &notes, const Marking &marking);

private:
    struct Forms {
        QPDFObjectHandle number;
        QPDFObjectHandle address;
    };
    void paint();
    [[nodiscard]] double addressWidth(int note) const;
    [[nodiscard]] const Forms &formsOf(QPDF &pdf, int note);
    [[nodiscard]] const QStringList &linesOf(int note) const { return m_lines[static_cast<size_t>(note) - 1]; }

    QStringList m_addresses;
    NoteColumn m_column;
    NoteType m_type;
    std::vector<QStringList> m_lines;
    QByteArray m_bytes;              ///< of the next
    std::unique_ptr<QPDF> m_painted; ///< two pages for each note: its number, its address
    std::map<int, Forms> m_forms;    ///< that are in the file
};

} // namespace lectern::exporting
