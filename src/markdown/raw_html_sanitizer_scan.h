// SPDX-License-Identifier: GPL-3.0-or-later
// A first look at a piece of raw HTML, before the parser: cuts it at end tags of earlier pieces and measures it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::markdown {

/// A part of a piece that is parsed by itself.
struct HtmlPart {
    std::string closes;  ///< kept element whose end tag stands before the part and opens nowhere in the piece; may be empty
    std::string html;    ///< with the tags that GFM disallows as text
    std::string context; ///< element to parse it in: table, tbody or tr for lone parts of tables, else body
};

/// Whether elements may begin before the HTML and go on after it.
enum class HtmlScope { Piece, Whole };

/// Splits a piece into parts; a whole is one part in the body, and end tags that close nothing are dropped. Nothing when the
/// HTML passes the limits that keep the parser's work in bounds.
[[nodiscard]] std::optional<std::vector<HtmlPart>> scanHtml(std::string_view html, HtmlScope scope);

} // namespace lectern::markdown
