// SPDX-License-Identifier: GPL-3.0-or-later
// KaTeX's program text, read once when the first article with math is shown.
#pragma once

#include <QString>

namespace lectern::web {

/// Empty (and logged) where libjs-katex is not installed; the formulas' source is shown then.
[[nodiscard]] QString mathScript();

} // namespace lectern::web
