// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the tables that need not be measured before they are printed.
#pragma once

#include <QByteArray>

namespace lectern::exporting {

/// What a table is to fit into, in CSS pixels.
struct TableRoom {
    double width = 0;    ///< of the text's column
    double textSize = 0; ///< of the text around
};

/// The fragment with the class `fits` at tables that surely fit between the margins: each column's longest word, its letters taken as the
/// widest of all our faces, and the cells' padding take less than the width. The others have to be laid out to know (55-tables.js), which
/// takes an engine as long as their printing. Tables with anything but Latin text and its marks are left for that.
[[nodiscard]] QByteArray withFittingTables(const QByteArray &fragment, const TableRoom &room);

/// The most that an ASCII character takes in the faces of text, in ems. Held against the faces by a test.
[[nodiscard]] double widestAdvance(char character);

} // namespace lectern::exporting
