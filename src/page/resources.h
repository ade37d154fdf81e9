// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the stylesheets and templates that are compiled into this library.
#pragma once

#include <QByteArray>
#include <QLatin1String>

namespace lectern::page {

/// Bytes of a file below resources/, such as `css/article.css`. The name is the program's own, so a missing file is a
/// mistake of the build: it is logged and read as empty.
[[nodiscard]] QByteArray resource(QLatin1String name);

} // namespace lectern::page
