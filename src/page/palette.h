// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the four themes, one row per CSS variable.
#pragma once

#include "page/appearance.h"

#include <QStringView>
#include <array>
#include <span>

namespace lectern::page {

/// One colour of the stylesheets in every theme.
struct PaletteRow {
    QStringView variable;              ///< `--paper`
    std::array<QStringView, 4> colors; ///< light, sepia, dark, black; `#rrggbb`

    [[nodiscard]] QStringView color(Theme theme) const { return colors[static_cast<size_t>(theme)]; }
};

/// All rows. Text colours hold 4.5:1 (WCAG 2, level AA) against each ground that they stand on; tests/page checks it.
[[nodiscard]] std::span<const PaletteRow> palette();

[[nodiscard]] constexpr bool isDark(Theme theme)
{
    return theme == Theme::Dark || theme == Theme::Black;
}

} // namespace lectern::page
