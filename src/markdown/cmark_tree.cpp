// SPDX-License-Identifier: GPL-3.0-or-later
// One place that knows how cmark-gfm is set up.
#include "markdown/cmark_tree.h"

#include "markdown/footnote_syntax.h"
#include "markdown/math_syntax.h"

#include <mutex>

// Exported by cmark-gfm-extensions, but declared in headers that its package does not ship.
extern "C" {
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;
}

namespace lectern::markdown {

namespace {

struct ParserDeleter {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};

std::once_flag s_registered;

void attach(cmark_parser *parser, const char *name)
{
    if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
        cmark_parser_attach_syntax_extension(parser, extension);
}

} // namespace

NodePointer parseTree(std::string_view utf8, const Syntax &syntax)
{
    std::call_once(s_registered, [] { cmark_gfm_core_extensions_ensure_registered(); });
    int options = CMARK_OPT_DEFAULT;
    const bool hasFootnotes = syntax.footnotes == FootnoteSyntax::On;
    if (hasFootnotes)
        options |= CMARK_OPT_FOOTNOTES;
    const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(options));
    if (syntax.tables)
        attach(parser.get(), "table");
    if (syntax.strikethrough)
        attach(parser.get(), "strikethrough");
    if (syntax.autolinks)
        attach(parser.get(), "autolink");
    if (syntax.tasks)
        attach(parser.get(), "tasklist");
    if (hasFootnotes)
        cmark_parser_attach_syntax_extension(parser.get(), footnoteGuard());
    if (syntax.math == MathSyntax::On) {
        forgetMathSearches();
        cmark_parser_attach_syntax_extension(parser.get(), mathExtension());
    }
    cmark_parser_feed(parser.get(), utf8.data(), utf8.size());
    return NodePointer(cmark_parser_finish(parser.get()));
}

const ExtensionTypes &extensionTypes()
{
    static const ExtensionTypes types = [] {
        std::call_once(s_registered, [] { cmark_gfm_core_extensions_ensure_registered(); });
        return ExtensionTypes{CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH,
                              cmark_find_syntax_extension("tasklist")};
    }();
    return types;
}

} // namespace lectern::markdown
