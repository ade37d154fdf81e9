// SPDX-License-Identifier: GPL-3.0-or-later
// Where Lectern's own helper programs are installed.
#pragma once

#include <QString>

namespace lectern::base {

/// Path of the helper program `lectern-NAME`, name "parser" or "highlighter": the first of these where it exists and may be
/// executed. `$LECTERN_HELPER_DIR` (for tests only), then relative to the running program's folder `../libexec/lectern`
/// (installed), `../libexec` and `libexec` (build folder), then the folder of the install prefix. Where there is none
/// the last one is returned, for the message. Works before any QCoreApplication.
[[nodiscard]] QString helperPath(QStringView name);

} // namespace lectern::base
