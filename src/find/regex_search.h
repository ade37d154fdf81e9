// SPDX-License-Identifier: GPL-3.0-or-later
// Search by regular expression, kept from running away.
#pragma once

#include "find/hit_collector.h"

namespace lectern::find {

/// Adds the matches of the pattern in each block's unfolded text; empty matches are passed over. `^` and `$` match at
/// line ends inside a block, `\w`, `\d`, `\b` know all of Unicode. Failures: see Finder::find.
[[nodiscard]] FindResult<void> findPattern(const document::Document &document, const Query &query,
                                           const FindControl &control, HitCollector &hits);

} // namespace lectern::find
