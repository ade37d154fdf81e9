// SPDX-License-Identifier: GPL-3.0-or-later
// How far the reader is and how long it will take: in the status row and on the line above the article.
#pragma once

#include "ui/article_controller.h"
#include "ui/reading_estimate.h"

#include <QObject>

namespace lectern::ui {

class NavigationController;
class ProgressLine;
class StatusRow;

class ReadingDisplay : public QObject {
    Q_OBJECT
public:
    ReadingDisplay(const ArticleController &articles, const NavigationController &navigation, const web::ArticleView &view,
                   StatusRow &status, ProgressLine &progress, QObject *parent);

    /// The article that is read from now on; an empty one for none.
    void setDocument(const document::Document &document);
    void refresh();

private:
    const ArticleController &m_articles;
    const NavigationController &m_navigation;
    const web::ArticleView &m_view;
    StatusRow &m_status;
    ProgressLine &m_progress;
    ReadingEstimate m_estimate;
};

} // namespace lectern::ui
