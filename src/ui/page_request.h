// SPDX-License-Identifier: GPL-3.0-or-later
// Puts an article, its look and our words together to what the view wants.
#pragma once

#include "page/appearance.h"
#include "ui/open_target.h"
#include "web/article_view.h"

namespace lectern::ui {

/// Letters and digits nobody can foresee, new for each page.
[[nodiscard]] QByteArray freshNonce();

/// The page of an article; of a preview: its beginning.
[[nodiscard]] web::PageRequest pageRequest(const ShownArticle &article, const web::StartPlace &start, web::ReadingMode mode,
                                           const page::Appearance &appearance, const QByteArray &nonce);

/// What follows a preview that was made with the same nonce: `html` is the beginning of the whole article's, or all of it.
[[nodiscard]] QByteArray portionOfPage(const ShownArticle &preview, const QByteArray &html, web::ReadingMode mode,
                                       const QByteArray &nonce);

/// The end of that page, after all of the article's HTML.
[[nodiscard]] web::PageRequest endOfPage(const ShownArticle &article, web::ReadingMode mode,
                                         const page::Appearance &appearance, const QByteArray &nonce);

} // namespace lectern::ui
