// SPDX-License-Identifier: GPL-3.0-or-later
// Every text colour is readable on every ground that it can stand on, in every theme.
#include "page/palette.h"

#include <QColor>
#include <cmath>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::page {

namespace {

constexpr Theme allThemes[] = {Theme::Light, Theme::Sepia, Theme::Dark, Theme::Black};

/// WCAG 2.1, definition of relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, definition of contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor color(Theme theme, const QString &variable)
{
    const QColor value(themeColor(theme, variable));
    EXPECT_TRUE(value.isValid()) << qPrintable(variable);
    return value;
}

struct Pair {
    QString text;
    QString ground;
    double least = 4.5;
};

std::vector<Pair> pairs()
{
    const QStringList callouts{u"note"_s, u"tip"_s, u"important"_s, u"warning"_s, u"caution"_s};
    std::vector<Pair> all;
    for (const QString &text : {u"--ink"_s, u"--soft"_s, u"--accent"_s}) {
        for (const QString &ground : {u"--paper"_s, u"--code-paper"_s, u"--raised"_s})
            all.push_back({text, ground});
        for (const QString &callout : callouts)
            all.push_back({text, "--"_L1 + callout + "-paper"_L1});
    }
    for (const QString &callout : callouts) {
        all.push_back({"--"_L1 + callout, "--"_L1 + callout + "-paper"_L1});
        all.push_back({"--"_L1 + callout, u"--code-paper"_s}); // the highlighter's Information and Warning
    }
    for (const PaletteRow &row : palette()) {
        if (row.variable.startsWith("--hl-"_L1))
            all.push_back({row.variable.toString(), u"--code-paper"_s});
    }
    all.push_back({u"--ink"_s, u"--selection"_s});
    all.push_back({u"--ink"_s, u"--hairline"_s}); // buttons under the pointer
    all.push_back({u"--find-ink"_s, u"--find"_s});
    all.push_back({u"--current-ink"_s, u"--current"_s});
    all.push_back({u"--paper"_s, u"--accent"_s, 3.0}); // the tick of a done task: a graphic
    return all;
}

} // namespace

TEST(Contrast, FormulaGivesTheKnownExtremes)
{
    EXPECT_NEAR(contrast(Qt::white, Qt::black), 21.0, 0.001);
    EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01); // the well-known grey that just fails
}

TEST(Contrast, EveryTextHoldsAgainstItsGroundInEveryTheme)
{
    for (const Theme theme : allThemes) {
        for (const Pair &pair : pairs()) {
            EXPECT_GE(contrast(color(theme, pair.text), color(theme, pair.ground)), pair.least)
                << qPrintable(themeName(theme) + ": "_L1 + pair.text + " on "_L1 + pair.ground);
        }
    }
}

TEST(Contrast, BodyTextIsWellAboveTheLimit)
{
    for (const Theme theme : allThemes)
        EXPECT_GE(contrast(color(theme, u"--ink"_s), color(theme, u"--paper"_s)), 7.0) << qPrintable(themeName(theme));
}

TEST(Contrast, CurrentHitStandsOutFromTheOthers)
{
    for (const Theme theme : allThemes)
        EXPECT_GE(contrast(color(theme, u"--current"_s), color(theme, u"--find"_s)), 1.5) << qPrintable(themeName(theme));
}

TEST(Contrast, EveryColorOfThePaletteIsAColor)
{
    for (const PaletteRow &row : palette()) {
        for (const Theme theme : allThemes)
            EXPECT_TRUE(QColor(row.color(theme).toString()).isValid()) << qPrintable(row.variable.toString());
    }
}

} // namespace lectern::page
