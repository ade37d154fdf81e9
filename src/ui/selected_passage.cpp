// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selected_passage.h"

#include <QPointer>

namespace lectern::ui {

void readSelectedPassage(web::ArticleView &view, QObject *owner,
                         std::function<void(const std::optional<document::TextRange> &)> done)
{
    view.readSelection(
        [owner = QPointer(owner), done = std::move(done)](const std::optional<web::PageSelection> &selection) {
            if (!owner)
                return;
            if (selection)
                done(document::TextRange{{selection->begin.block, selection->begin.offset},
                                         {selection->end.block, selection->end.offset}});
            else
                done(std::nullopt);
        });
}

} // namespace lectern::ui
