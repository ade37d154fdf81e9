// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of token that highlighted code distinguishes; no Qt in here, since a Qt 5 helper includes it too.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lectern::markdown {

/// Same names and numbers as KSyntaxHighlighting::Theme::TextStyle (the helper asserts it).
enum class TextStyle : std::uint8_t {
    Normal,
    Keyword,
    Function,
    Variable,
    ControlFlow,
    Operator,
    BuiltIn,
    Extension,
    Preprocessor,
    Attribute,
    Char,
    SpecialChar,
    String,
    VerbatimString,
    SpecialString,
    Import,
    DataType,
    DecVal,
    BaseN,
    Float,
    Constant,
    Comment,
    Documentation,
    Annotation,
    CommentVar,
    RegionMarker,
    Information,
    Warning,
    Alert,
    Error,
    Others,
};

/// Names in the order of the numbers; the page's classes are "hl-" and the name.
inline constexpr std::array<std::string_view, 31> textStyleNames = {
    "Normal",        "Keyword",       "Function",   "Variable",   "ControlFlow",  "Operator",    "BuiltIn",
    "Extension",     "Preprocessor",  "Attribute",  "Char",       "SpecialChar",  "String",      "VerbatimString",
    "SpecialString", "Import",        "DataType",   "DecVal",     "BaseN",        "Float",       "Constant",
    "Comment",       "Documentation", "Annotation", "CommentVar", "RegionMarker", "Information", "Warning",
    "Alert",         "Error",         "Others",
};
static_assert(textStyleNames[static_cast<std::size_t>(TextStyle::Others)] == "Others");

} // namespace lectern::markdown
