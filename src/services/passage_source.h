// SPDX-License-Identifier: GPL-3.0-or-later
// The author's own Markdown of a passage.
#pragma once

#include "services/passage_text.h"

#include <optional>

namespace lectern::services {

/// A guess: the lines of the blocks that are chosen as a whole, as they are written, with the definitions of links and notes that they
/// use; the blocks that are cut at either end are written anew. Nothing where no block at the top of the article is chosen as a
/// whole, or the file can't be read. Whether it says the same as the passage is for the caller to find out.
[[nodiscard]] std::optional<QString> passageSource(const Passage &passage);

} // namespace lectern::services
