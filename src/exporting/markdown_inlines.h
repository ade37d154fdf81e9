// SPDX-License-Identifier: GPL-3.0-or-later
// What stands inside of a block, as Markdown.
#pragma once

#include "exporting/markup_tree.h"

#include <QSet>
#include <QString>

namespace lectern::exporting {

/// Where the text will stand.
struct MarkdownPlace {
    bool isCell = false;                  ///< of a table: no line ends, no bare bars
    bool isHeading = false;               ///< one line
    bool isEmphasized = false;            ///< inside of emphasis already
    QChar after;                          ///< the character behind it, null at a line's end
    const QSet<QString> *notes = nullptr; ///< numbers of the notes that the text comes with
};

/// Emphasis that Markdown's rules would not recognize where it stands is written as HTML, so that the text stays what it is.
[[nodiscard]] QString markdownInlines(const MarkupNodes &nodes, const MarkdownPlace &place);

} // namespace lectern::exporting
