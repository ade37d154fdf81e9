// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as Markdown.
#pragma once

#include "exporting/markdown_inlines.h"

#include <optional>

namespace lectern::exporting {

/// The table, or nothing when Markdown can't say it: blocks in cells, cells over several columns, no head.
[[nodiscard]] std::optional<QString> markdownTable(const MarkupNode &table, const MarkdownPlace &place);

} // namespace lectern::exporting
