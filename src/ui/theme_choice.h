// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's choice of theme, with "follow the system", and how it is resolved.
#pragma once

#include "page/appearance.h"

#include <QColor>

namespace lectern::ui {

enum class ThemeChoice { Light, Sepia, Dark, Black, FollowSystem };

enum class SystemScheme { Light, Dark };

/// The theme that a choice stands for on a system with this scheme.
[[nodiscard]] page::Theme resolvedTheme(ThemeChoice choice, SystemScheme system);

/// What the desktop wants. Qt 6.5 and later say it; before, the lightness of the desktop's own window colour does,
/// which has to be asked before the application sets a palette of its own.
[[nodiscard]] SystemScheme systemScheme(const QColor &desktopWindowColour);

} // namespace lectern::ui
