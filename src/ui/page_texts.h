// SPDX-License-Identifier: GPL-3.0-or-later
// The words that an article's page shows besides the article, in the window's language.
#pragma once

#include "document/document.h"
#include "page/page_options.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace lectern::ui {

class PageTexts {
    Q_DECLARE_TR_FUNCTIONS(lectern::ui::PageTexts)
public:
    enum class Extent { Whole, FirstScreen };
    /// For the page builder. Of an article's first screenful the reading time is not known yet.
    [[nodiscard]] static page::PageLabels labels(const document::Document &article, Extent extent = Extent::Whole);
    /// For web::PageRequest::labels.
    [[nodiscard]] static QJsonObject scriptLabels();
    /// Above a printed table of contents, in an article's language where Lectern speaks it; else in the window's.
    [[nodiscard]] static QString contents(const QString &language);
};

} // namespace lectern::ui
