// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of footnotes, and how their addresses are cut into lines. The room that the text leaves for a note follows from it, and
// so does what is drawn there.
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace lectern::exporting {

inline constexpr double kNoteSize = 8.5;   ///< points
inline constexpr double kNoteLine = 11.25; ///< points; a whole number of CSS pixels, as the engine places lines
inline constexpr int kNoteLinePixels = 15; ///< the same in CSS pixels
inline constexpr double kNoteNumber = 15;  ///< points from the text's edge to the inner edges of the numbers
inline constexpr double kNoteIndent = 20;  ///< points from the text's edge to the addresses
inline constexpr double kNotesGap = 9;     ///< points between the text and a page's first note; the rule stands in it
inline constexpr double kNotesRule = 3.5;  ///< points from the rule to the first note
/// What every page's text leaves free at its foot: the gap, and a line for a note whose number is in the page's last lines and whose
/// room is on the next page already.
inline constexpr double kNotesBand = kNotesGap + kNoteLine;

/// Lines that a note may have on pages with a text of this height (points).
[[nodiscard]] int mostNoteLines(double textHeight);

/// The type of notes in this typeface, in any size.
[[nodiscard]] QFont noteFont(const QStringList &families);

class NoteType {
public:
    /// `width`: of the text, points; `mostLines`: longer notes are cut off.
    NoteType(const QStringList &families, double width, int mostLines);

    [[nodiscard]] QStringList lines(const QString &address) const;
    /// Points.
    [[nodiscard]] double widthOf(const QString &text) const;

private:
    QFont m_font; ///< larger, so that it is measured well
    double m_width;
    int m_mostLines;
};

} // namespace lectern::exporting
