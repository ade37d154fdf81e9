// SPDX-License-Identifier: GPL-3.0-or-later
// An article's blocks written as Markdown anew.
#pragma once

#include "document/document.h"

#include <QString>

namespace lectern::exporting {

/// GFM with footnotes, math and callouts as articles have them; ends with a line end. Parsing it again gives the same block
/// texts. Blocks without text may be missing, and code that ends inside of a line gets a line end.
[[nodiscard]] QString markdownText(const document::Document &article);

} // namespace lectern::exporting
