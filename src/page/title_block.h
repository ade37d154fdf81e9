// SPDX-License-Identifier: GPL-3.0-or-later
// The block of title, subtitle, authors, date and reading time at the head of an article.
#pragma once

#include "document/document.h"
#include "page/page_options.h"

#include <QByteArray>

namespace lectern::page {

/// Where the article's title is shown.
enum class TitlePlace {
    InArticle, ///< the article's own first heading is the title; the rest of the block stands under it
    InHeader,  ///< the title comes from the front matter or the file's name and opens the page
    Nowhere,   ///< a level-1 heading further down gives the title; repeating it on top would show it twice
};

[[nodiscard]] TitlePlace titlePlace(const document::Document &article);

/// True when the heading that is the title is the very first thing in the article: it is set as large as a title then,
/// whatever its level.
[[nodiscard]] bool opensWithTitle(const document::Document &article);

/// The article's date in its own language; as written where it is no ISO date.
[[nodiscard]] QString shownDate(const document::Document &article);

/// The markup for the place: `<header class="title-block">` or, InArticle, `<div class="title-block under-title">`.
/// Empty when there is nothing to show.
[[nodiscard]] QByteArray titleBlock(const document::Document &article, const PageOptions &options);

/// Byte offset in the article's fragment `html`, or in the beginning of it, directly after the closing tag of the title
/// heading; -1 when the block does not stand there.
[[nodiscard]] qsizetype underTitleOffset(const document::Document &article, const QByteArray &html);

} // namespace lectern::page
