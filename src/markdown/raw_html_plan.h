// SPDX-License-Identifier: GPL-3.0-or-later
// HTML blocks of one parent, sanitized together, so that it is known which elements a later block closes.
#pragma once

#include "markdown/raw_html_sanitizer.h"

#include <cmark-gfm.h>
#include <unordered_map>
#include <vector>

namespace lectern::markdown {

/// A sanitizer's event; `staysOpen` says of an Open that a later block of the same parent closes it. What nothing closes
/// ends with its own block, so that it can't take in the rest of the article.
struct RawStep {
    HtmlEvent event;
    bool staysOpen = false;
};

/// Sanitizes when it is first asked for a block of a parent; articles without raw HTML do not pay.
class RawHtmlPlan {
public:
    /// The steps of one HTML block; each block is taken once, in document order.
    [[nodiscard]] std::vector<RawStep> take(cmark_node *block);

private:
    void planSiblings(cmark_node *first);

    std::unordered_map<cmark_node *, std::vector<RawStep>> m_pieces;
};

} // namespace lectern::markdown
