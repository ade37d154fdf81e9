// SPDX-License-Identifier: GPL-3.0-or-later
// The cross at the end of a field that empties it.
#pragma once

class QLineEdit;

namespace lectern::ui {

/// Gives the field a cross while something is typed. Qt's own looks its icon up in the desktop's theme when the field is
/// made, which costs more than all else at the window's start; this one is made when it is first needed.
void addClearButton(QLineEdit &field);

} // namespace lectern::ui
