// SPDX-License-Identifier: GPL-3.0-or-later
// A passage of an article as text that other programs take.
#pragma once

#include "document/document.h"
#include "document/text_position.h"
#include "exporting/rich_text.h"

#include <QString>

namespace lectern::services {

struct Passage {
    document::Document article;
    document::TextRange range;
    QString path;       ///< of the article; empty for one without a file: it has no source and no pictures
    QString rootFolder; ///< pictures at or below it are taken
};

/// As the window shows it: lists with their markers, rows of tables as lines with tabs, code as it is.
[[nodiscard]] QString passagePlainText(const Passage &passage);

/// For word processors and mail. Pictures up to 32 KiB come along, of others the alternative text. `link` and
/// `calloutTitles` as in exporting::RichTextSource.
[[nodiscard]] QString passageRichText(const Passage &passage, exporting::RichTextSource source);

/// Markdown that says the same when it is read again. Where whole blocks are chosen it is the author's own, with the
/// definitions of links that it needs; what is cut, or can't be taken out of its surroundings, is written anew. Blocking: a
/// helper reads the result back before the author's own is trusted.
[[nodiscard]] QString passageMarkdown(const Passage &passage);

} // namespace lectern::services
