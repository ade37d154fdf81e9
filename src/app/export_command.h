// SPDX-License-Identifier: GPL-3.0-or-later
// The verb that writes articles to files of other kinds.
#pragma once

#include <QStringList>

namespace lectern::app {

/// `export PATH… -o OUT [options]`; export_arguments.h says which. Makes its own application object, which needs no display.
/// Returns the exit code.
[[nodiscard]] int exportCommand(const QStringList &arguments);

} // namespace lectern::app
