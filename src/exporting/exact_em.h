// SPDX-License-Identifier: GPL-3.0-or-later
// A font whose widths the engine can add without rounding. It writes a line into a PDF glyph by glyph, each with its place, unless the
// places are exactly the sums of the widths: then as strings, which made the content of a page less than half as long, and printing
// a twentieth quicker. Sums are exact where the em has a power of two units and the size is a number of quarters of a pixel (the engine
// cuts sizes to hundredths, the font library to 64ths).
#pragma once

#include <QByteArray>
#include <optional>

namespace lectern::exporting {

struct ExactEm {
    QByteArray font;
    double sizeAdjust =
        1; ///< `size-adjust` of its face, as a factor: it makes up for the other em, and reaches the quarter pixel
};

/// The font (OpenType) with its em of, say, 1000 units called 1024. `size`: CSS pixels that most of its text is set at. Nothing where
/// the bytes are no font, or the next quarter pixel is more than a hundredth of the size away.
[[nodiscard]] std::optional<ExactEm> withExactEm(const QByteArray &font, double size);

} // namespace lectern::exporting
