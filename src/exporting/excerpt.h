// SPDX-License-Identifier: GPL-3.0-or-later
// A passage of an article as an article of its own.
#pragma once

#include "document/document.h"
#include "document/text_position.h"

namespace lectern::exporting {

/// The blocks of `passage`, the first and the last cut at its offsets, with everything around them that gives them their form: lists
/// go on with their numbers, tables keep their head and columns, callouts their title. Blocks and sections are numbered anew; the outline has the headings
/// of the passage, and the footnotes that it refers to come along under their numbers. A passage inside of one table cell or inside of one paragraph of
/// a list or quote is a plain paragraph. The whole article comes back as it is; a passage without text makes an article
/// without blocks.
[[nodiscard]] document::Document excerptOf(const document::Document &article, const document::TextRange &passage);

} // namespace lectern::exporting
