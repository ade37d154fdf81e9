// SPDX-License-Identifier: GPL-3.0-or-later
// The faces that an exported page brings along: those of resources/css/fonts.css, for the text that the page has.
#pragma once

#include "exporting/embedded_faces.h"
#include "page/appearance.h"

#include <QByteArray>
#include <vector>

namespace lectern::services {

/// What of a page is set in which stack of families: the text's, and the code's where there is code. `html`: markup of our own writer.
/// `textSize`: CSS pixels, of a printed page; 0: any.
[[nodiscard]] std::vector<exporting::FaceStack> faceStacks(const QByteArray &html, page::Typeface typeface,
                                                           double textSize = 0);

} // namespace lectern::services
