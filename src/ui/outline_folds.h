// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps which headings of an article are folded in the outline.
#pragma once

#include "services/reading_service.h"
#include "ui/article_controller.h"

#include <QObject>
#include <QSet>

namespace lectern::ui {

class OutlinePanel;

class OutlineFolds : public QObject {
    Q_OBJECT
public:
    OutlineFolds(OutlinePanel &outline, services::ReadingService &reading, ArticleController &articles, QObject *parent);

    /// Shows the article's outline with the folds that are remembered.
    void show(const ShownArticle &article);
    /// Remembers the folds of the article shown, where they were changed.
    void keep(const ShownArticle &article);

private:
    OutlinePanel &m_outline;
    services::ReadingService &m_reading;
    QSet<QString> m_shown; ///< as the outline showed them first
};

} // namespace lectern::ui
