// SPDX-License-Identifier: GPL-3.0-or-later
// cmark-gfm wrapped once: parse a text into a node tree with all of GFM, footnotes and math.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>
#include <string_view>

namespace lectern::markdown {

enum class MathSyntax { Off, On };
enum class FootnoteSyntax { Off, On };

/// Which syntax the parser reads beside CommonMark and the GFM extensions.
struct Syntax {
    MathSyntax math = MathSyntax::On;
    FootnoteSyntax footnotes = FootnoteSyntax::On;
    bool tables = true;
    bool strikethrough = true;
    bool autolinks = true;
    bool tasks = true;
};

struct NodeDeleter {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
using NodePointer = std::unique_ptr<cmark_node, NodeDeleter>;

/// Parses UTF-8 text. Not thread-safe against itself: cmark-gfm's registry is process-wide, so one thread parses at a time.
[[nodiscard]] NodePointer parseTree(std::string_view utf8, const Syntax &syntax = {});

/// Kinds of nodes that the extensions add; valid after the first parse.
struct ExtensionTypes {
    cmark_node_type table, tableRow, tableCell, strikethrough;
    cmark_syntax_extension *taskList;
};
[[nodiscard]] const ExtensionTypes &extensionTypes();

} // namespace lectern::markdown
