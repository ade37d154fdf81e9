// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one harmless line out of any text: for titles, names and other words that leave the article's page.
#pragma once

#include <QString>
#include <QStringView>

namespace lectern::base {

/// Code units that a cleaned line is allowed by default.
inline constexpr qsizetype kLineLength = 500;

/// The text on one line: runs of white space and line ends (U+0085, U+2028 and U+2029 too) become one space, none at the
/// ends; control characters, bidi embeddings, overrides and isolates, invisible tag characters (but those of a flag),
/// interlinear annotation marks, U+FEFF and lone surrogates are removed. Direction marks and joiners stay, since Arabic,
/// Hebrew, Persian and Indic words need them. Text over `maxLength` code units is cut before a whole character and
/// ends in "…".
[[nodiscard]] QString cleanLine(QStringView text, qsizetype maxLength = kLineLength);

/// True for U+202A…U+202E and U+2066…U+2069, which reorder the text around them.
[[nodiscard]] constexpr bool isBidiControl(char32_t code)
{
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

} // namespace lectern::base
