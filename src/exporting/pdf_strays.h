// SPDX-License-Identifier: GPL-3.0-or-later
// Takes out what the engine draws of a neighbouring page's lines. For this room only: knows QPDF.
#pragma once

#include <QRectF>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

namespace lectern::exporting {

/// In scripts whose marks reach over their line, the engine draws a page's first line on the page before as well, where the tips
/// of its marks show below the text. Text whose base line lies above or below `top` and `bottom` (points from the paper's lower
/// edge) is taken out.
void removeStrays(const std::vector<QPDFObjectHandle> &pages, double top, double bottom);

} // namespace lectern::exporting
