// SPDX-License-Identifier: GPL-3.0-or-later
// Small articles made by hand, for tests that need no parser.
#pragma once

#include "document/document.h"

#include <utility>
#include <vector>

namespace lectern::test {

/// One heading of a made article: level and title.
using MadeHeading = std::pair<int, QString>;

/// An article whose sections have `words` words each; slugs are `s1`, `s2` … in order.
[[nodiscard]] document::Document madeArticle(const std::vector<MadeHeading> &headings, int words = 100);

} // namespace lectern::test
