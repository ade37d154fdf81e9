// SPDX-License-Identifier: GPL-3.0-or-later
// Holds how the article and the window look, keeps it in the settings, and follows the system's scheme.
#pragma once

#include "page/appearance.h"
#include "ui/theme_choice.h"

#include <QColor>
#include <QObject>

namespace lectern::ui {

class Actions;
class Settings;

class AppearanceController : public QObject {
    Q_OBJECT
public:
    /// Sets the application's palette at once, before any widget is made.
    explicit AppearanceController(Settings &settings, QObject *parent = nullptr);

    /// With the theme resolved.
    [[nodiscard]] const page::Appearance &appearance() const { return m_appearance; }
    [[nodiscard]] ThemeChoice themeChoice() const { return m_choice; }

    void setThemeChoice(ThemeChoice choice);
    void setTypeface(page::Typeface typeface);
    /// Clamped to the limits of page/appearance.h.
    void setTextSize(int pixels);
    void setLineHeight(double multiple);
    void setMeasure(double em);
    void stepTextSize(int steps);
    void resetTextSize();
    /// Text size in per cent of the usual.
    [[nodiscard]] int textScale() const;

    /// Connects and checks the actions of themes, typefaces and text size.
    void connectActions(Actions &actions);

signals:
    void appearanceChanged(const lectern::page::Appearance &appearance);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void change(const page::Appearance &appearance);
    void followSystem();

    Settings &m_settings;
    QColor m_desktopWindowColour;
    ThemeChoice m_choice;
    page::Appearance m_appearance;
};

} // namespace lectern::ui
