// SPDX-License-Identifier: GPL-3.0-or-later
// The Document's blocks as plain text that reads well in a terminal or an editor.
#pragma once

#include "document/document.h"
#include "exporting/section_choice.h"

#include <QByteArray>

namespace lectern::exporting {

/// What stands for the form of the article.
enum class PlainMarks {
    Written, ///< as Markdown writes it: signs before headings and quotes, code indented
    Shown,   ///< as the window shows it: headings and quotes are lines of their own, code is exact, no soft hyphens
};

/// How the text is set.
struct PlainTextStyle {
    int width =
        0; ///< columns that paragraphs are wrapped at; 0: a paragraph is one line. Code and tables are never wrapped.
    SectionChoice sections; ///< empty: all
    PlainMarks marks = PlainMarks::Written;
};

/// UTF-8, each line ended by one '\n'.
[[nodiscard]] QByteArray plainText(const document::Document &document, const PlainTextStyle &style = {});

} // namespace lectern::exporting
