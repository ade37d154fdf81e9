// SPDX-License-Identifier: GPL-3.0-or-later
// The allow-list: which elements and attributes of an article's raw HTML are kept, and with which values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::markdown {

/// Name under which an element is kept; empty when it is not. Source: the sanitization filter of GitHub's html-pipeline,
/// plus bdi, center (as a div) and u.
[[nodiscard]] std::string_view keptElement(std::string_view name);

/// Value with which an attribute of a kept element is kept, or nothing. Names are in lower case, values plain text.
[[nodiscard]] std::optional<std::string> keptAttribute(std::string_view element, std::string_view name,
                                                       std::string_view value);

/// True for the elements that GFM disallows ("Disallowed Raw HTML"); their tags become text before anything is parsed.
[[nodiscard]] bool isDisallowedByGfm(std::string_view name);

/// True for elements of the HTML standard's list of active formatting elements, which a parser opens again by itself.
[[nodiscard]] bool isFormatting(std::string_view name);

/// The text with the letters of ASCII in lower case, as HTML compares names.
[[nodiscard]] std::string lowerCase(std::string_view text);

/// Text without control characters: they become U+FFFD, CR a line end; TAB and LF stay.
[[nodiscard]] std::string withoutControls(std::string_view text);

} // namespace lectern::markdown
