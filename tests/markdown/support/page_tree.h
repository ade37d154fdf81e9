// SPDX-License-Identifier: GPL-3.0-or-later
// What an HTML5 parser makes of a Document's HTML, against what was meant.
#pragma once

#include "document/document.h"

#include <string>

namespace lectern::test {

/// What is wrong with the Document's HTML: where a parser builds other tags than are written, where blocks are nested, missing or
/// too many, or where an element's text is not its block's. Empty when all is well.
[[nodiscard]] std::string faultOfPage(const document::Document &document);

} // namespace lectern::test
