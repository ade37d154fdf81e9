// SPDX-License-Identifier: GPL-3.0-or-later
// Block quotes that begin with [!NOTE] and its like.
#pragma once

#include <cmark-gfm.h>
#include <string_view>

namespace lectern::markdown {

/// When the block quote begins with a marker line `[!KIND]` (NOTE, TIP, IMPORTANT, WARNING, CAUTION in any case), removes that
/// line from the tree and returns the kind in lower case; else empty. Words behind the marker become the callout's own
/// title: a first paragraph for which isCalloutTitle() holds.
[[nodiscard]] std::string_view takeCallout(cmark_node *quote);

[[nodiscard]] bool isCalloutTitle(cmark_node *paragraph);

} // namespace lectern::markdown
