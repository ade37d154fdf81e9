// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the colours out of printed pages: of text and lines, and of pictures. For this room only: knows QPDF.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

namespace lectern::exporting {

/// Colours become the greys of their luminance (ITU-R BT.709). A picture that can't be read keeps its colours.
void makeGrey(const std::vector<QPDFObjectHandle> &pages);

} // namespace lectern::exporting
