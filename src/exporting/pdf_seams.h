// SPDX-License-Identifier: GPL-3.0-or-later
// Where one printed piece of an article goes over into the next: on the same page of paper. For this room only: knows QPDF.
#pragma once

#include <qpdf/QPDF.hh>

namespace lectern::exporting {

/// Draws what `continued` draws behind what `page` draws, and gives `page` its annotations. Both belong to `pdf`; `continued` is of no
/// use afterwards. `serial` keeps the names of resources apart: another one for each call on the same page.
void drawOnto(QPDF &pdf, QPDFObjectHandle page, QPDFObjectHandle continued, int serial);

} // namespace lectern::exporting
