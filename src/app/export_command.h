// SPDX-License-Identifier: GPL-3.0-or-later
// The verb that writes an article to a file of another kind.
#pragma once

#include <QStringList>

namespace lectern::app {

/// `export FILE -o OUT`: .pdf, .html, .txt by the ending of OUT. Makes its own application object, which needs no display.
/// Returns the exit code.
[[nodiscard]] int exportCommand(const QStringList &arguments);

} // namespace lectern::app
