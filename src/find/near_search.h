// SPDX-License-Identifier: GPL-3.0-or-later
// Search for words that stand near each other.
#pragma once

#include "find/hit_collector.h"

namespace lectern::find {

/// Adds the groups that hold every word of the query with at most `query.nearWords` other words (as FTS5's NEAR counts)
/// between the first and the last of them. Groups are the shortest that end earliest, do not overlap, and stay in one
/// section, but may reach over its blocks. False when cancelled.
[[nodiscard]] bool findNear(const FoldedText &folded, const Query &query, const CancelToken &cancel, HitCollector &hits);

} // namespace lectern::find
