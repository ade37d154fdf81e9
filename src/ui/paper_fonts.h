// SPDX-License-Identifier: GPL-3.0-or-later
// The article's typeface for the pages that widgets show in its place.
#pragma once

#include <QFont>

namespace lectern::ui {

/// The serif body face (the desktop's serif where it is missing), `pixels` high.
[[nodiscard]] QFont paperFont(int pixels, QFont::Weight weight = QFont::Normal);

/// Has the font database read and the window's own fonts matched on another thread, so that the first widgets find them.
void loadFontsAhead();

} // namespace lectern::ui
