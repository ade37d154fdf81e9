// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme_choice.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace lectern::ui {

page::Theme resolvedTheme(ThemeChoice choice, SystemScheme system)
{
    switch (choice) {
    case ThemeChoice::Light:
        return page::Theme::Light;
    case ThemeChoice::Sepia:
        return page::Theme::Sepia;
    case ThemeChoice::Dark:
        return page::Theme::Dark;
    case ThemeChoice::Black:
        return page::Theme::Black;
    case ThemeChoice::FollowSystem:
        break;
    }
    return system == SystemScheme::Dark ? page::Theme::Dark : page::Theme::Light;
}

SystemScheme systemScheme(const QColor &desktopWindowColour)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark ? SystemScheme::Dark : SystemScheme::Light;
#endif
    return desktopWindowColour.lightness() < 128 ? SystemScheme::Dark : SystemScheme::Light;
}

} // namespace lectern::ui
