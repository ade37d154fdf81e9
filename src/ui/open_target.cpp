// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_target.h"

#include "document/quote_anchor.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lectern::ui {

QString ShownArticle::title() const
{
    if (!document.title().isEmpty() || path.isEmpty())
        return document.title();
    return path == QLatin1String("-") ? QCoreApplication::translate("ShownArticle", "Standard input")
                                      : QFileInfo(path).completeBaseName();
}

web::PagePlace carriedOver(const document::Document &from, const web::PagePlace &place, const document::Document &to)
{
    if (place.block < 0 || place.block >= from.blockCount())
        return {};
    const document::TextPosition position{place.block, place.offset};
    const std::optional<document::TextRange> found = document::locate(to, document::anchorAt(from, position), position);
    web::PagePlace carried = place;
    carried.block = found ? found->begin.block : std::min(place.block, to.blockCount() - 1);
    carried.offset = found ? found->begin.offset : 0;
    return carried;
}

} // namespace lectern::ui
