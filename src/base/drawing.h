// SPDX-License-Identifier: GPL-3.0-or-later
// Vector drawings as pictures whose cost is known: drawn by a helper program within limits.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <chrono>
#include <stop_token>

namespace lectern::base {

/// How many pixels a drawing gets.
enum class DrawingPixels {
    Sharp, ///< three for each CSS pixel and way
    Few,   ///< one at most: for who only wants to know whether it draws
};

/// An SVG file that shows the pixels of the drawing `svg` at the size that it asks for: as sharp as `drawing_protocol.h` says, and
/// no dearer to the engine than any photo. One that does not come about in 2 s of processor time (8 s on the wall) is tried once more with
/// few pixels. Blocks so long. `cost`, when given, gets the processor time that was used, also by a failure.
/// Errors: Unsupported for what does not draw; ParserStopped where the limits were passed; HelperMissing; Cancelled.
[[nodiscard]] Result<QByteArray> drawnPicture(QByteArrayView svg, const std::stop_token &stop = {},
                                              std::chrono::milliseconds *cost = nullptr,
                                              DrawingPixels pixels = DrawingPixels::Sharp);

} // namespace lectern::base
