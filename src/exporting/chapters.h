// SPDX-License-Identifier: GPL-3.0-or-later
// Chapters of an article that is as long as a book: on paper each begins on a new page.
#pragma once

#include "document/outline.h"

#include <QByteArray>
#include <vector>

namespace lectern::exporting {

/// Indices of the headings that begin chapters; empty where the article is shorter than a book, or has no level that divides it into
/// chapters of some pages each. They are those of the topmost such level, and those above it; of headings that follow each other without
/// text between them, the first. The heading that opens the article is not among them.
[[nodiscard]] std::vector<int> chapterHeadings(const document::Outline &outline);

/// The fragment (markdown::HtmlWriter) with a chunk of class "chapter" from each of these sections on. `sections`: their numbers
/// (`data-s`), rising. A section that the fragment does not have is passed over.
[[nodiscard]] QByteArray withChapters(const QByteArray &fragment, const std::vector<int> &sections);

} // namespace lectern::exporting
