// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the place in the article shown, so that the next start finds it again.
#pragma once

#include "ui/article_controller.h"

#include <QObject>
#include <QTimer>

namespace lectern::ui {

class PositionKeeper : public QObject {
    Q_OBJECT
public:
    PositionKeeper(ArticleController &articles, services::ReadingService &reading, web::ArticleView &view,
                   QObject *parent = nullptr);

    /// Writes what is not written yet; when an article is left and when the window closes.
    void keepNow();

private:
    void noteScroll(const web::ScrollState &state);

    ArticleController &m_articles;
    services::ReadingService &m_reading;
    web::ScrollState m_state; ///< last report of the article shown
    bool m_dirty = false;
    QTimer m_rest;
};

} // namespace lectern::ui
