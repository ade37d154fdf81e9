// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a short pattern in a long text with a few edits allowed.
#pragma once

#include <QStringView>
#include <utility>
#include <vector>

namespace lectern::document {

/// Longest pattern in code units: one machine word of bits.
inline constexpr qsizetype kPatternUnits = 64;

/// A place in the text where the pattern ends with so many edits.
struct ApproximateEnd {
    qsizetype end = 0; ///< offset one past the match
    int edits = 0;     ///< insertions, deletions and replacements of code units
};

/// The best ends (local minima) of the pattern with at most `maxEdits` edits, in text order. Linear in the text whatever it
/// holds (Myers 1999, "A fast bit-vector algorithm for approximate string matching"). Pattern: 1…64 code units.
[[nodiscard]] std::vector<ApproximateEnd> approximateEnds(QStringView text, QStringView pattern, int maxEdits);

/// Where the pattern's offsets `from` and `to` come to lie in the text for the best match that ends at `end`.
[[nodiscard]] std::pair<qsizetype, qsizetype> alignedOffsets(QStringView text, QStringView pattern,
                                                             const ApproximateEnd &end, qsizetype from, qsizetype to);

} // namespace lectern::document
