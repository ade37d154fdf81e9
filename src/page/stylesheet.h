// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the style of a page together from the files in resources/css.
#pragma once

#include "page/appearance.h"

#include <QByteArray>
#include <QByteArrayView>

namespace lectern::page {

/// What the page is made for.
enum class Purpose {
    Screen,         ///< the window: tools, find marks, layout by chunks
    Print,          ///< paper and PDF: always light, code wrapped
    StandaloneHtml, ///< one file for any browser, which follows that browser's light or dark setting
};

/// Takes comments, indentation and line ends out of CSS. Strings are left alone.
[[nodiscard]] QByteArray squeezedCss(QByteArrayView css);

/// The rules for a purpose, without the variables. Made once per purpose and kept.
[[nodiscard]] QByteArray stylesheet(Purpose purpose);

/// `:root{--paper:…;…}`, and for a standalone file the dark values under its media query.
[[nodiscard]] QByteArray variablesCss(const Appearance &appearance, Purpose purpose);

/// Estimated heights for the chunks of a long article: `.h1{--n:1}` … `.h400{--n:400}`, each a multiple of 25 lines.
/// Empty when the fragment has no chunk that waits for its layout.
[[nodiscard]] QByteArray chunkHeightsCss(QByteArrayView fragment);

} // namespace lectern::page
