// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that reorder the text around them, made visible and kept from doing it (CVE-2021-42574 and its like).
#pragma once

#include <string>
#include <string_view>

namespace lectern::markdown {

/// Which bidi controls are made visible.
enum class BidiMarks {
    Overrides, ///< U+202D and U+202E, which no prose needs
    All,       ///< embeddings and isolates too: in code, links and names nothing may stand elsewhere than it is written
};

/// Appends escaped text; a bidi control stands in `<span class="bidi" data-c="U+202E">`, which isolates it (CSS) and names it. The
/// text itself stays as it is, so that addresses, find and copies are exact.
void appendEscapedWithMarks(std::string &out, std::string_view text, BidiMarks marks);

} // namespace lectern::markdown
