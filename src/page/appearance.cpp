// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the reader's choices into CSS variables.
#include "page/appearance.h"

#include "page/palette.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::page {

namespace {

/// The faces differ in width. By how much the measure is scaled so that 34 em hold about 66 characters of English in each
/// (counted on rendered paragraphs: Vollkorn sets 77 characters in 34 of its em, Inter 65, OpenDyslexic 57).
double widthFactor(Typeface typeface)
{
    switch (typeface) {
    case Typeface::Serif:
        return 0.88;
    case Typeface::Sans:
        return 1.0;
    case Typeface::Dyslexic:
        return 1.15;
    }
    return 1.0;
}

QString number(double value)
{
    return QString::number(value, 'g', 6);
}

} // namespace

CssVariables cssVariables(const Appearance &appearance)
{
    const double measure =
        std::clamp(appearance.measure, smallestMeasure, largestMeasure) * widthFactor(appearance.typeface);
    CssVariables variables{
        {u"--text-size"_s, number(std::clamp(appearance.textSize, smallestTextSize, largestTextSize)) + "px"_L1},
        {u"--leading"_s, number(std::clamp(appearance.lineHeight, smallestLineHeight, largestLineHeight))},
        {u"--measure"_s, number(measure) + "rem"_L1},
        {u"--scheme"_s, isDark(appearance.theme) ? u"dark"_s : u"light"_s},
    };
    for (const PaletteRow &row : palette())
        variables.emplace_back(row.variable.toString(), row.color(appearance.theme).toString());
    return variables;
}

QString themeColor(Theme theme, QStringView variable)
{
    for (const PaletteRow &row : palette()) {
        if (row.variable == variable)
            return row.color(theme).toString();
    }
    return {};
}

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return u"light"_s;
    case Theme::Sepia:
        return u"sepia"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::Black:
        return u"black"_s;
    }
    return u"light"_s;
}

QString typefaceName(Typeface typeface)
{
    switch (typeface) {
    case Typeface::Serif:
        return u"serif"_s;
    case Typeface::Sans:
        return u"sans"_s;
    case Typeface::Dyslexic:
        return u"dyslexic"_s;
    }
    return u"serif"_s;
}

QJsonObject appearanceJson(const Appearance &appearance)
{
    QJsonObject variables;
    for (const auto &[name, value] : cssVariables(appearance))
        variables.insert(name, value);
    return {
        {u"variables"_s, variables},
        {u"attributes"_s,
         QJsonObject{{u"data-theme"_s, themeName(appearance.theme)}, {u"data-face"_s, typefaceName(appearance.typeface)}}},
    };
}

} // namespace lectern::page
