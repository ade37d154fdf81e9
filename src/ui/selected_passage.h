// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in the view, as a passage of its article.
#pragma once

#include "document/text_position.h"
#include "web/article_view.h"

#include <functional>
#include <optional>

namespace lectern::ui {

/// Asks the page; `done` is called later, with nothing where no text is selected, and not at all once `owner` is gone.
void readSelectedPassage(web::ArticleView &view, QObject *owner,
                         std::function<void(const std::optional<document::TextRange> &)> done);

} // namespace lectern::ui
