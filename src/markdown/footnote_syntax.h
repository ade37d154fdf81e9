// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps cmark-gfm from taking for a footnote what can be none.
#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

namespace lectern::markdown {

/// An inline extension, made once a process. A label of a footnote ends on its line and holds no bracket. cmark-gfm takes any "[^…]"
/// for one, and where it is defined nowhere writes its text anew from the columns of its ends, which drops words when it spans
/// lines. The extension keeps the "^" of such a bracket from being seen.
[[nodiscard]] cmark_syntax_extension *footnoteGuard();

} // namespace lectern::markdown
