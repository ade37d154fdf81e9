// SPDX-License-Identifier: GPL-3.0-or-later
// $…$ and $$…$$: an inline extension of cmark-gfm, and blocks of $$ lines rewritten to fenced code marked as math.
#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <string>
#include <string_view>

namespace lectern::markdown {

/// The extension, made once a process. Rule (pandoc's tex_math_dollars): the opening $ has no space after it, the closing one
/// none before it and no digit after it; $$ opens display math. Its nodes' literal keeps the dollar signs.
[[nodiscard]] cmark_syntax_extension *mathExtension();
/// To be called before every parse: what was learned of the last text does not hold for another one, which may well stand at the
/// same address.
void forgetMathSearches();
/// Whether a node of type CODE is the extension's.
[[nodiscard]] bool isMath(cmark_node *node);

/// Turns blocks that begin and end with a line of $$ alone (outside of fenced code) into fences with the info string "math";
/// the number of lines does not change. Returns an empty string when there is nothing to do.
[[nodiscard]] std::string rewriteMathBlocks(std::string_view utf8);

/// The TeX inside of a math literal ("$x$" → "x"); `display` tells which of the two it was.
[[nodiscard]] std::string_view texOf(std::string_view literal, bool &display);

} // namespace lectern::markdown
