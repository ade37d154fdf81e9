// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through UTF-8 at the speed of memory for what an article's text must not contain.
#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::markdown {

/// Length of the longest beginning of the bytes that is well-formed UTF-8 and holds no control characters but TAB, LF and
/// U+0085 (DEL is one; CR is one too, since line ends are rewritten).
[[nodiscard]] size_t cleanPrefix(std::string_view bytes);

/// One sequence at the start of non-empty bytes.
struct Utf8Sequence {
    size_t length = 0; ///< bytes of the character, or of the maximal ill-formed subpart
    bool isWellFormed = false;
};

/// Measures the sequence at the start of non-empty bytes (Unicode 15, table 3-7; U+FFFD substitution of maximal subparts).
[[nodiscard]] Utf8Sequence measureSequence(std::string_view bytes);

} // namespace lectern::markdown
