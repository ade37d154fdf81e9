// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer knows of the elements of raw HTML: where they stand, and how their attributes are written.
#pragma once

#include "markdown/raw_html_sanitizer.h"

#include <string>
#include <string_view>

namespace lectern::markdown {

/// Holds blocks.
[[nodiscard]] bool isRawContainer(std::string_view name);
/// Is a block with an address.
[[nodiscard]] bool isRawLeaf(std::string_view name);
/// A table or a group of its rows, or a row.
[[nodiscard]] bool isRawTablePart(std::string_view name);
[[nodiscard]] bool isRawHeading(std::string_view name);

/// Whether an element has to stand right away in certain others.
[[nodiscard]] bool needsRawParent(std::string_view name);
/// Whether `parent` is one of these.
[[nodiscard]] bool isRawParent(std::string_view name, std::string_view parent);

/// All attributes but one, escaped, with a space before each.
[[nodiscard]] std::string rawAttributes(const HtmlEvent &event, std::string_view without = {});
/// Value of an attribute; empty without it.
[[nodiscard]] std::string rawValue(const HtmlEvent &event, std::string_view name);

/// White space as HTML folds it.
[[nodiscard]] constexpr bool isRawSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

} // namespace lectern::markdown
