// SPDX-License-Identifier: GPL-3.0-or-later
// End tags are matched across the blocks with a stack, as a parser would.
#include "markdown/raw_html_plan.h"

#include "markdown/node_view.h"

#include <algorithm>
#include <array>
#include <string>

namespace lectern::markdown {

namespace {

/// HTML standard, "Optional tags": what an end tag of the element around ends as well.
bool hasOptionalEnd(std::string_view name)
{
    constexpr std::array<std::string_view, 11> kOptional = {"dd", "dt",    "li", "rp",    "rt", "tbody",
                                                            "td", "tfoot", "th", "thead", "tr"};
    return std::ranges::find(kOptional, name) != kOptional.end();
}

struct OpenElement {
    std::vector<RawStep> *piece = nullptr;
    size_t step = 0;
};

} // namespace

std::vector<RawStep> RawHtmlPlan::take(cmark_node *block)
{
    auto found = m_pieces.find(block);
    if (found == m_pieces.end()) {
        planSiblings(block);
        found = m_pieces.find(block);
    }
    std::vector<RawStep> steps = std::move(found->second);
    m_pieces.erase(found);
    return steps;
}

void RawHtmlPlan::planSiblings(cmark_node *first)
{
    std::vector<OpenElement> open;
    std::unordered_map<std::string, int> counts;
    for (cmark_node *node = first; node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK)
            continue;
        std::vector<RawStep> &piece = m_pieces[node]; // stays where it is: nodes of the map do not move
        for (HtmlEvent &event : sanitizePiece(literalOf(node)))
            piece.push_back({std::move(event)});
        for (size_t i = 0; i < piece.size(); ++i) {
            const HtmlEvent &event = piece[i].event;
            if (event.kind == HtmlEvent::Kind::Open && !isVoidElement(event.name)) {
                open.push_back({&piece, i});
                ++counts[event.name];
            }
            if (event.kind != HtmlEvent::Kind::Close || counts[event.name] == 0)
                continue;
            for (bool found = false; !found;) {
                RawStep &last = (*open.back().piece)[open.back().step];
                found = last.event.name == event.name;
                last.staysOpen = open.back().piece != &piece && (found || hasOptionalEnd(last.event.name));
                --counts[last.event.name];
                open.pop_back();
            }
        }
    }
}

} // namespace lectern::markdown
