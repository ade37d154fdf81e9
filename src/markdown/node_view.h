// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a node's strings in place. The public getters make a copy of every literal; the headers that the library's package
// ships give the bytes themselves, which halves the time of a walk.
#pragma once

#include <cmark-gfm.h>
#include <string_view>

#if __has_include(<cmark-gfm/node.h>)
#include <cmark-gfm/node.h>
#define LECTERN_CMARK_NODE_LAYOUT 1
#endif

namespace lectern::markdown {

#ifdef LECTERN_CMARK_NODE_LAYOUT
inline std::string_view viewOf(const cmark_chunk &chunk)
{
    return {reinterpret_cast<const char *>(chunk.data), static_cast<size_t>(chunk.len)};
}
inline std::string_view literalOf(cmark_node *node)
{
    return viewOf(node->type == CMARK_NODE_CODE_BLOCK ? node->as.code.literal : node->as.literal);
}
inline std::string_view urlOf(cmark_node *node)
{
    return viewOf(node->as.link.url);
}
inline std::string_view titleOf(cmark_node *node)
{
    return viewOf(node->as.link.title);
}
inline std::string_view fenceInfoOf(cmark_node *node)
{
    return viewOf(node->as.code.info);
}
/// Which of the references to its note this one is, from 1.
inline int footnoteReferenceIndex(cmark_node *node)
{
    return node->footnote.ref_ix;
}
/// Number of references to a note.
inline int footnoteReferenceCount(cmark_node *node)
{
    return node->footnote.def_count;
}
inline cmark_node *footnoteDefinition(cmark_node *node)
{
    return node->parent_footnote_def;
}
#else
inline std::string_view viewOf(const char *string)
{
    return string ? std::string_view(string) : std::string_view();
}
inline std::string_view literalOf(cmark_node *node)
{
    return viewOf(cmark_node_get_literal(node));
}
inline std::string_view urlOf(cmark_node *node)
{
    return viewOf(cmark_node_get_url(node));
}
inline std::string_view titleOf(cmark_node *node)
{
    return viewOf(cmark_node_get_title(node));
}
inline std::string_view fenceInfoOf(cmark_node *node)
{
    return viewOf(cmark_node_get_fence_info(node));
}
inline int footnoteReferenceIndex(cmark_node *)
{
    return 1;
}
inline int footnoteReferenceCount(cmark_node *)
{
    return 1;
}
inline cmark_node *footnoteDefinition(cmark_node *node)
{
    return cmark_node_parent_footnote_def(node);
}
#endif

} // namespace lectern::markdown
