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
///
/// This keeps out what is a bomb on sight and what can't be read. It does not bound what an engine needs for the rest, since areas and
/// lengths count there: base/drawing.h does.
[[nodiscard]] bool isSafeDrawing(QByteArrayView svg);

/// Whether a safe drawing holds shapes, text and plain paint only: nothing that works on pixels (filters, masks, blending), moves,
/// repeats (patterns, markers) or embeds. Such a one costs a writer of PDF about what it costs the drawing helper.
[[nodiscard]] bool isFlatDrawing(QByteArrayView svg);

} // namespace lectern::base
