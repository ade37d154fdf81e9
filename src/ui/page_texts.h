// SPDX-License-Identifier: GPL-3.0-or-later
// The words that an article's page shows besides the article: in the window's language, and in the article's where it is exported.
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
    /// For an exported page: in the article's language where Lectern speaks it, else in the window's.
    [[nodiscard]] static page::PageLabels exportLabels(const QString &language);
    /// In place of a picture that is not there, likewise; `%1` is its address.
    [[nodiscard]] static QString missingPicture(const QString &language);
    /// Above a printed table of contents, likewise.
    [[nodiscard]] static QString contents(const QString &language);
};

} // namespace lectern::ui
