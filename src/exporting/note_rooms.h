// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms that a printed page leaves for notes below the lines of their numbers (resources/js/93-rooms.js): they are closed, so that
// their space is at the page's foot. For this room only: knows QPDF.
#pragma once

#include "exporting/raised_content.h"

#include <qpdf/QPDF.hh>
#include <vector>

namespace lectern::exporting {

/// The number of a note in the text.
struct NoteNumber {
    int note = 0;      ///< from 1
    double x = 0;      ///< points from the page's lower left corner; the left edge
    double y = 0;      ///< the middle
    double bottom = 0; ///< the lower edge
};

struct NoteRoom {
    int note = 0;
    EmptyStretch stretch;
};

struct PageNotes {
    std::vector<NoteNumber> numbers;
    std::vector<NoteRoom> rooms;
};

/// Reads and removes the marks of numbers and rooms of one page.
[[nodiscard]] PageNotes takeNotes(QPDFObjectHandle page);

/// Draws what stands below the rooms higher, and moves the annotations with it. Returns the bottom of what is drawn lowest (points). A
/// page that can't be read stays as it is: nothing.
std::optional<double> closeRooms(QPDF &pdf, QPDFObjectHandle page, const Rise &rise);

} // namespace lectern::exporting
