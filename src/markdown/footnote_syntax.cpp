// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/footnote_syntax.h"

#if __has_include(<cmark-gfm/chunk.h>)
#include <cmark-gfm/chunk.h>
#endif

namespace lectern::markdown {

namespace {

/// True when a bracket or the line's end comes before the "]" that would end a label from `at` on. Looks no further than to the
/// next bracket, so that a text of nothing but beginnings stays linear.
bool isNoLabel(const unsigned char *data, int length, int at)
{
    for (int i = at; i < length && data[i] != ']'; ++i) {
        if (data[i] == '[' || data[i] == '\n')
            return true;
        if (data[i] == '\\')
            ++i;
    }
    return false;
}

cmark_node *matchCaret(cmark_syntax_extension *, cmark_parser *, cmark_node *, unsigned char character,
                       cmark_inline_parser *inlineParser)
{
    const cmark_chunk *chunk = cmark_inline_parser_get_chunk(inlineParser);
    const int at = cmark_inline_parser_get_offset(inlineParser);
    if (character != '^' || at == 0 || chunk->data[at - 1] != '['
        || !isNoLabel(chunk->data, static_cast<int>(chunk->len), at + 1))
        return nullptr;
    cmark_node *caret = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(caret, "^");
    // Only text right behind the bracket is looked at.
    cmark_node *wrapped = cmark_node_new(CMARK_NODE_CUSTOM_INLINE);
    cmark_node_append_child(wrapped, caret);
    cmark_inline_parser_set_offset(inlineParser, at + 1);
    return wrapped;
}

} // namespace

cmark_syntax_extension *footnoteGuard()
{
    static cmark_syntax_extension *const extension = [] {
        cmark_syntax_extension *made = cmark_syntax_extension_new("footnote-guard");
        cmark_syntax_extension_set_match_inline_func(made, matchCaret);
        cmark_mem *memory = cmark_get_default_mem_allocator();
        cmark_syntax_extension_set_special_inline_chars(made,
                                                        cmark_llist_append(memory, nullptr, reinterpret_cast<void *>('^')));
        return made;
    }();
    return extension;
}

} // namespace lectern::markdown
