// SPDX-License-Identifier: GPL-3.0-or-later
// Callout markers, found in the tree after parsing.
#include "markdown/callout.h"

#include "markdown/node_view.h"

#include <algorithm>
#include <array>
#include <string>

namespace lectern::markdown {

namespace {

constexpr std::array<std::string_view, 5> kKinds = {"note", "tip", "important", "warning", "caution"};
char s_titleMark = 0; // its address marks a title paragraph

std::string_view kindOf(std::string marker)
{
    std::transform(marker.begin(), marker.end(), marker.begin(),
                   [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    for (const std::string_view kind : kKinds) {
        if (marker.size() == kind.size() + 3 && marker.compare(0, 2, "[!") == 0 && marker.compare(2, kind.size(), kind) == 0)
            return kind;
    }
    return {};
}

bool isBreak(cmark_node *node)
{
    return cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK || cmark_node_get_type(node) == CMARK_NODE_LINEBREAK;
}

void discard(cmark_node *node)
{
    cmark_node_unlink(node);
    cmark_node_free(node);
}

} // namespace

std::string_view takeCallout(cmark_node *quote)
{
    cmark_node *paragraph = cmark_node_first_child(quote);
    if (!paragraph || cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH)
        return {};
    // The marker reaches us as up to three text nodes: "[", "!NOTE", "]".
    std::string marker;
    std::string behind;
    int nodes = 0;
    for (cmark_node *node = cmark_node_first_child(paragraph);
         node && cmark_node_get_type(node) == CMARK_NODE_TEXT && marker.size() < 16; node = cmark_node_next(node)) {
        ++nodes;
        const std::string_view literal = literalOf(node);
        const size_t end = literal.find(']');
        if (end == std::string_view::npos) {
            marker += literal;
            continue;
        }
        marker += literal.substr(0, end + 1);
        behind = literal.substr(end + 1);
        break;
    }
    const std::string_view kind = kindOf(marker);
    if (kind.empty())
        return {};
    while (nodes-- > 0)
        discard(cmark_node_first_child(paragraph));
    behind.erase(0, behind.find_first_not_of(" \t") == std::string::npos ? behind.size() : behind.find_first_not_of(" \t"));
    cmark_node *first = cmark_node_first_child(paragraph);
    if (behind.empty() && (!first || isBreak(first))) {
        if (first)
            discard(first); // the line break behind the marker
        if (!cmark_node_first_child(paragraph))
            discard(paragraph);
        return kind;
    }
    // The paragraph itself becomes the title, and what follows its first line another: texts are views of the buffer of the
    // paragraph that they were read in, so it has to stay.
    if (!behind.empty()) {
        cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
        cmark_node_set_literal(text, behind.c_str());
        cmark_node_prepend_child(paragraph, text);
    }
    cmark_node_set_user_data(paragraph, &s_titleMark);
    cmark_node *lineEnd = cmark_node_first_child(paragraph);
    while (lineEnd && !isBreak(lineEnd))
        lineEnd = cmark_node_next(lineEnd);
    if (!lineEnd)
        return kind;
    if (cmark_node_next(lineEnd)) {
        cmark_node *body = cmark_node_new(CMARK_NODE_PARAGRAPH);
        cmark_node_insert_after(paragraph, body);
        while (cmark_node *node = cmark_node_next(lineEnd))
            cmark_node_append_child(body, node);
    }
    discard(lineEnd);
    return kind;
}

bool isCalloutTitle(cmark_node *paragraph)
{
    return cmark_node_get_user_data(paragraph) == &s_titleMark;
}

} // namespace lectern::markdown
