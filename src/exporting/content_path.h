// SPDX-License-Identifier: GPL-3.0-or-later
// What the operators of a page's content say about places. Operators: ISO 32000-1, 8.4.4 (state), 8.5 (paths), 8.8 (objects).
#pragma once

#include "exporting/content_scan.h"

#include <QRectF>
#include <QTransform>
#include <string>
#include <string_view>

namespace lectern::exporting {

/// Operators that paint a path or drop it.
[[nodiscard]] bool endsPath(std::string_view name);

/// The matrix of `cm` or `Tm`; the identity where numbers are missing.
[[nodiscard]] QTransform transformOf(const ContentStep &step);

/// What holds the path that begins with this step, by the coordinates at `place`. `scan`: behind the step.
[[nodiscard]] QRectF pathBox(ContentStep step, ContentScan scan, const QTransform &place);

/// The name that `Do` is given, with its slash.
[[nodiscard]] std::string objectName(std::string_view operands);

} // namespace lectern::exporting
