// SPDX-License-Identifier: GPL-3.0-or-later
// Vector drawings as pictures whose cost is known: drawn by a helper program within limits.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <chrono>
#include <stop_token>

namespace lectern::base {

/// An SVG file that shows the pixels of the drawing `svg` at the size that it asks for: as sharp as `drawing_protocol.h` says, and
/// no dearer to the engine than any photo. One that does not come about in 2 s of processor time (8 s on the wall) is tried once more with one
/// pixel for each CSS pixel. Blocks so long. `cost`, when given, gets the processor time that was used, also by a failure.
/// Errors: Unsupported for what does not draw; ParserStopped where the limits were passed; HelperMissing; Cancelled.
[[nodiscard]] Result<QByteArray> drawnPicture(QByteArrayView svg, const std::stop_token &stop = {},
                                              std::chrono::milliseconds *cost = nullptr);

/// Whether the drawing comes about within the same limits, for who writes its lines and text rather than pixels: nothing is drawn that
/// could be looked at. Errors and `cost` as above.
[[nodiscard]] Result<void> tryDrawing(QByteArrayView svg, const std::stop_token &stop = {},
                                      std::chrono::milliseconds *cost = nullptr);

} // namespace lectern::base
