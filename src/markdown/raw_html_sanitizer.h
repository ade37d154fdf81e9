// SPDX-License-Identifier: GPL-3.0-or-later
// Raw HTML of an article, made harmless: an HTML5 parser reads it, and only what is on the allow-list is written anew.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::markdown {

/// What ids and names of the article's own HTML begin with, so that they can't shadow anything of the page.
inline constexpr std::string_view kUserIdPrefix = "user-content-";

/// An attribute that passed the allow-list; the value is plain text, not yet escaped.
struct HtmlAttribute {
    std::string name;
    std::string value;
    bool operator==(const HtmlAttribute &) const = default;
};

/// One step through sanitized HTML, in document order.
struct HtmlEvent {
    enum class Kind : std::uint8_t {
        Open,  ///< a start tag; void elements (br, hr, img, source, wbr) have no Close
        Close, ///< an end tag
        Text,
    };
    Kind kind = Kind::Text;
    std::string name;                      ///< element, lower case; of Open and Close
    std::vector<HtmlAttribute> attributes; ///< of Open
    std::string text;                      ///< of Text; plain, not yet escaped
    bool operator==(const HtmlEvent &) const = default;
};

/// Sanitizes one piece of raw HTML as CommonMark hands it out: a block or a single inline tag. Elements may begin before the
/// piece or go on after it, with Markdown between: a Close without its Open ends an element of an earlier piece (or none,
/// which the caller ignores), an Open without its Close stays open. Inside of the piece everything is balanced. Elements
/// that are not allowed leave their text behind; those that GFM disallows (script, style, iframe, textarea …) are shown as
/// text; comments vanish. A piece past the limits (size, tags, attributes, open formatting) becomes text as a whole.
[[nodiscard]] std::vector<HtmlEvent> sanitizePiece(std::string_view html);

/// Events as HTML.
[[nodiscard]] std::string serializeHtml(std::span<const HtmlEvent> events);

/// Sanitizes a fragment that stands by itself: all its elements are closed in it. Sanitizing the result again changes
/// nothing, and a browser builds from it the very tree that was written.
[[nodiscard]] std::string sanitizeHtml(std::string_view html);

/// True for elements that have neither content nor an end tag.
[[nodiscard]] bool isVoidElement(std::string_view name);

} // namespace lectern::markdown
