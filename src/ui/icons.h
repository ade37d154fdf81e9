// SPDX-License-Identifier: GPL-3.0-or-later
// Icons by name, in the palette's text colour: bundled drawings, and the desktop's theme where it has them.
#pragma once

#include <QIcon>
#include <QString>

namespace lectern::ui {

/// Icons resolve when they are first painted, so that naming one costs nothing at start.
class Icons {
public:
    /// For the window's own controls: our drawing `:/icons/NAME.svg`, which is at hand at once; the theme's where there is none.
    [[nodiscard]] static QIcon icon(const QString &name);
    /// For menus: the theme's icon of that freedesktop name, as beside it in other programs; else our drawing.
    [[nodiscard]] static QIcon themed(const QString &name);
    /// Icons with a second drawing for right-to-left windows point the other way there.
    [[nodiscard]] static bool isDirectional(const QString &name);
};

} // namespace lectern::ui
