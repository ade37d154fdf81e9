// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the front matter off an article: finds the block, reads it within limits, tells where the body begins.
#pragma once

#include "document/metadata.h"

#include <cstddef>
#include <string_view>

namespace lectern::markdown {

/// A block that does not end within so many bytes is not front matter (front-matter contract, rule 1).
inline constexpr size_t kFrontMatterBytes = size_t(64) << 10;

/// What stood before the body.
struct FrontMatter {
    document::Metadata metadata; ///< with the status, and the parser's words and line when it is Ignored
    size_t bodyOffset = 0;       ///< byte of the text at which the body begins; 0 without front matter
    int bodyLine = 1;            ///< 1-based line of the file at which the body begins
};

/// Reads the YAML between a first line `---` and the next line `---` or `...`. The text is clean UTF-8 as decodeText()
/// gives it. A block between two thematic breaks that holds prose has status None and stays in the body; one that is meant
/// as YAML but broken is Ignored. Never throws, and takes bounded time and memory whatever the block holds.
[[nodiscard]] FrontMatter splitFrontMatter(std::string_view text);

} // namespace lectern::markdown
