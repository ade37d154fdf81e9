// SPDX-License-Identifier: GPL-3.0-or-later
// Icons by name: the desktop's theme where it has one, else the bundled drawing in the palette's text colour.
#pragma once

#include <QIcon>
#include <QString>

namespace lectern::ui {

/// Icons resolve when they are first painted, so that naming one costs nothing at start.
class Icons {
public:
    /// `name` is a freedesktop name or one of our own; the drawing is `:/icons/NAME.svg`.
    [[nodiscard]] static QIcon icon(const QString &name);
    /// Icons with a second drawing for right-to-left windows point the other way there.
    [[nodiscard]] static bool isDirectional(const QString &name);
};

} // namespace lectern::ui
