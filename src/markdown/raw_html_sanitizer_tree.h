// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML5 parser's tree, walked once, as events of what is allowed.
#pragma once

#include "markdown/raw_html_sanitizer.h"

namespace lectern::markdown {

/// Elements nested deeper than this leave only their text behind.
inline constexpr int kHtmlDepth = 100;

/// Parses a part inside of the context element (body, table, tbody or tr) and appends its allowed events. Elements that the
/// part leaves open at its end get no Close.
void appendTreeEvents(std::vector<HtmlEvent> &events, const std::string &html, const std::string &context);

} // namespace lectern::markdown
