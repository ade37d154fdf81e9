// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance_controller.h"

#include "ui/actions.h"
#include "ui/chrome_palette.h"
#include "ui/paper_fonts.h"
#include "ui/settings.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QStyleHints>
#include <QToolTip>
#include <algorithm>
#include <array>

namespace lectern::ui {

namespace {

constexpr std::array themeActions{
    std::pair{ActionId::ThemeLight, ThemeChoice::Light}, std::pair{ActionId::ThemeSepia, ThemeChoice::Sepia},
    std::pair{ActionId::ThemeDark, ThemeChoice::Dark}, std::pair{ActionId::ThemeBlack, ThemeChoice::Black},
    std::pair{ActionId::ThemeFollow, ThemeChoice::FollowSystem}};
constexpr std::array faceActions{std::pair{ActionId::FaceSerif, page::Typeface::Serif},
                                 std::pair{ActionId::FaceSans, page::Typeface::Sans},
                                 std::pair{ActionId::FaceDyslexic, page::Typeface::Dyslexic}};

/// Steps that are seen: 12 13 14 … 20 22 24 … 40.
int steppedSize(int size, int steps)
{
    for (; steps > 0; --steps)
        size += size < 20 ? 1 : 2;
    for (; steps < 0; ++steps)
        size -= size <= 20 ? 1 : 2;
    return size;
}

} // namespace

AppearanceController::AppearanceController(Settings &settings, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_desktopWindowColour(QGuiApplication::palette().color(QPalette::Window)),
      m_choice(settings.themeChoice()),
      m_appearance(settings.appearance())
{
    loadFontsAhead();
    m_appearance.theme = resolvedTheme(m_choice, systemScheme(m_desktopWindowColour));
    QApplication::setPalette(chromePalette(m_appearance.theme));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &AppearanceController::followSystem);
#else
    qApp->installEventFilter(this);
#endif
}

/// Before Qt 6.5 a change of the desktop's theme is seen as an event; its new colours are those of a palette that
/// nothing was set in.
bool AppearanceController::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ThemeChange)
        followSystem();
    return QObject::eventFilter(watched, event);
}

void AppearanceController::followSystem()
{
    if (m_choice == ThemeChoice::FollowSystem)
        setThemeChoice(m_choice);
}

void AppearanceController::change(const page::Appearance &appearance)
{
    if (appearance == m_appearance)
        return;
    if (appearance.theme != m_appearance.theme) {
        const QPalette palette = chromePalette(appearance.theme);
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
    }
    m_appearance = appearance;
    m_settings.setAppearance(appearance);
    emit appearanceChanged(m_appearance);
}

void AppearanceController::setThemeChoice(ThemeChoice choice)
{
    m_choice = choice;
    m_settings.setThemeChoice(choice);
    page::Appearance wanted = m_appearance;
    wanted.theme = resolvedTheme(choice, systemScheme(m_desktopWindowColour));
    if (wanted == m_appearance)
        emit appearanceChanged(m_appearance); // the choice alone changed
    else
        change(wanted);
}

void AppearanceController::setTypeface(page::Typeface typeface)
{
    page::Appearance wanted = m_appearance;
    wanted.typeface = typeface;
    change(wanted);
}

void AppearanceController::setTextSize(int pixels)
{
    page::Appearance wanted = m_appearance;
    wanted.textSize = std::clamp(pixels, page::smallestTextSize, page::largestTextSize);
    change(wanted);
}

void AppearanceController::setLineHeight(double multiple)
{
    page::Appearance wanted = m_appearance;
    wanted.lineHeight = std::clamp(multiple, page::smallestLineHeight, page::largestLineHeight);
    change(wanted);
}

void AppearanceController::setMeasure(double em)
{
    page::Appearance wanted = m_appearance;
    wanted.measure = std::clamp(em, page::smallestMeasure, page::largestMeasure);
    change(wanted);
}

void AppearanceController::stepTextSize(int steps)
{
    setTextSize(steppedSize(m_appearance.textSize, steps));
}

void AppearanceController::resetTextSize()
{
    setTextSize(page::Appearance().textSize);
}

int AppearanceController::textScale() const
{
    return qRound(100.0 * m_appearance.textSize / page::Appearance().textSize);
}

void AppearanceController::connectActions(Actions &actions)
{
    for (const auto &[id, choice] : themeActions)
        connect(actions[id], &QAction::triggered, this, [this, choice = choice] { setThemeChoice(choice); });
    for (const auto &[id, face] : faceActions)
        connect(actions[id], &QAction::triggered, this, [this, face = face] { setTypeface(face); });
    connect(actions[ActionId::TextLarger], &QAction::triggered, this, [this] { stepTextSize(1); });
    connect(actions[ActionId::TextSmaller], &QAction::triggered, this, [this] { stepTextSize(-1); });
    connect(actions[ActionId::TextReset], &QAction::triggered, this, &AppearanceController::resetTextSize);
    const auto check = [this, &actions] {
        for (const auto &[id, choice] : themeActions)
            actions[id]->setChecked(choice == m_choice);
        for (const auto &[id, face] : faceActions)
            actions[id]->setChecked(face == m_appearance.typeface);
        actions[ActionId::TextLarger]->setEnabled(m_appearance.textSize < page::largestTextSize);
        actions[ActionId::TextSmaller]->setEnabled(m_appearance.textSize > page::smallestTextSize);
    };
    connect(this, &AppearanceController::appearanceChanged, &actions, check);
    check();
}

} // namespace lectern::ui
