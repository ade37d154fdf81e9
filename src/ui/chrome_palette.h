// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets' palette for a theme, so that the window's chrome agrees with the article's paper.
#pragma once

#include "page/appearance.h"

#include <QColor>
#include <QPalette>

namespace lectern::ui {

/// Window is the chrome, Base the paper, Highlight the accent, PlaceholderText the soft ink, Mid the hairline.
[[nodiscard]] QPalette chromePalette(page::Theme theme);
/// A colour of the theme by its CSS variable (`--paper`).
[[nodiscard]] QColor themeColour(page::Theme theme, QStringView variable);

} // namespace lectern::ui
