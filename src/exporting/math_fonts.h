// SPDX-License-Identifier: GPL-3.0-or-later
// KaTeX's files as the system installs them.
#pragma once

#include <QString>

namespace lectern::exporting {

/// Folder that holds katex.min.js, katex.min.css and fonts/.
[[nodiscard]] QString mathFolder();

} // namespace lectern::exporting
