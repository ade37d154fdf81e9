// SPDX-License-Identifier: GPL-3.0-or-later
// Where text and pictures stand on a printed page, read from its drawing instructions. For this room only: knows QPDF.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

namespace lectern::exporting {

class FontCache;

enum class InkKind { Text, Picture };

/// One run of text or one picture; points from the page's lower left corner. A run's height is its base line's; spaces at its end do not
/// count.
struct Ink {
    InkKind kind = InkKind::Text;
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
    double dotsPerInch = 0; ///< pictures: the lesser of both directions
};

/// Everything drawn on the page, forms inside of it included. Rules and grounds do not count. Never throws for a damaged
/// page; what was read until then is returned. `fonts`: those of the page's file, for all its pages.
[[nodiscard]] std::vector<Ink> inkOf(QPDFObjectHandle page, FontCache &fonts);

} // namespace lectern::exporting
