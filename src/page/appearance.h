// SPDX-License-Identifier: GPL-3.0-or-later
// How an article looks: the reader's choices, and the CSS variables that they become.
#pragma once

#include <QJsonObject>
#include <QString>
#include <utility>
#include <vector>

namespace lectern::page {

/// Colours of the page. "Follow the system" is resolved to one of these before it comes here.
enum class Theme { Light, Sepia, Dark, Black };

/// Body face: Vollkorn, Inter or OpenDyslexic, each with its companions for other scripts (resources/css/fonts.css).
enum class Typeface { Serif, Sans, Dyslexic };

/// Limits and defaults of the reader's choices.
inline constexpr int smallestTextSize = 12; ///< CSS pixels
inline constexpr int largestTextSize = 40;  ///< CSS pixels
inline constexpr double smallestLineHeight = 1.2;
inline constexpr double largestLineHeight = 2.4;
inline constexpr double smallestMeasure = 18; ///< em
inline constexpr double largestMeasure = 60;  ///< em

/// The reader's choices. Values out of their limits are clamped where they become CSS.
struct Appearance {
    Theme theme = Theme::Light;
    int textSize = 19;       ///< CSS pixels
    double lineHeight = 1.6; ///< multiple of the text size, for Latin script; Arabic and CJK get more in the stylesheet
    double measure = 34;     ///< width of a line in em of a face of average width; 34 holds about 66 characters
    Typeface typeface = Typeface::Serif;

    bool operator==(const Appearance &) const = default;
};

using CssVariables = std::vector<std::pair<QString, QString>>;

/// Every variable that the stylesheets use, name (`--paper`) and value, in a fixed order.
[[nodiscard]] CssVariables cssVariables(const Appearance &appearance);

/// A colour of a theme (`#rrggbb`) by its variable's name, such as `--paper`; empty for a name that is no colour.
[[nodiscard]] QString themeColor(Theme theme, QStringView variable);

/// Values of the attributes data-theme and data-face.
[[nodiscard]] QString themeName(Theme theme);
[[nodiscard]] QString typefaceName(Typeface typeface);

/// What the page needs to take on another look without a reload:
/// `{"variables": {"--paper": …}, "attributes": {"data-theme": …, "data-face": …}}`.
[[nodiscard]] QJsonObject appearanceJson(const Appearance &appearance);

} // namespace lectern::page
