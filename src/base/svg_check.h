// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a vector drawing may be given to the engine: two kilobytes of nested references can hang it for hours.
#pragma once

#include <QByteArrayView>

namespace lectern::base {

/// Largest drawing that is looked at, in bytes.
inline constexpr qsizetype kLargestDrawing = 4 * 1024 * 1024;
/// Elements that a drawing may come to once all its references are followed.
inline constexpr qint64 kMostDrawnElements = 100'000;

/// False for a drawing that is too large, not well-formed, declares entities, refers to itself, comes to too
/// many elements through references (`use`, patterns, masks, clips, filters, markers), nests more than 100 deep, or asks a
/// filter for more than a few hundred pixels of reach.
[[nodiscard]] bool isSafeDrawing(QByteArrayView svg);

} // namespace lectern::base
