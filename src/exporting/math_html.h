// SPDX-License-Identifier: GPL-3.0-or-later
// Renders an article's formulas when it is exported, by KaTeX without a web engine.
#pragma once

#include <QByteArray>

namespace lectern::exporting {

/// The fragment with each `.math` element rendered (KaTeX's HTML with MathML beside it for screen readers). A formula that
/// KaTeX refuses keeps its source and gets the class `failed`; where KaTeX is not installed all do, without the class.
[[nodiscard]] QByteArray withMath(const QByteArray &fragment);

/// KaTeX's stylesheet for a fragment of withMath(): its rules, and the fonts that the fragment uses as data: addresses. Empty
/// when the fragment has no formula.
[[nodiscard]] QByteArray mathCss(const QByteArray &fragment);

} // namespace lectern::exporting
