// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the middle of the window: the article, the start page, or why there is no article.
#pragma once

#include "ui/message_page.h"
#include "ui/recent_articles.h"

#include <QStackedWidget>

namespace lectern::web {
class ArticleView;
}

namespace lectern::ui {

class Actions;
class StartPage;

/// The other pages are made when they are first shown.
class WindowPages : public QStackedWidget {
    Q_OBJECT
public:
    WindowPages(web::ArticleView &view, const Actions &actions, QWidget *parent);

    void showArticle();
    [[nodiscard]] bool isArticleShown() const;
    void showStart(const RecentArticles &recent);
    void showMessage(const ErrorText &text, const base::Error &error, const QList<MessageOffer> &offers);
    /// Takes the list of the start page anew.
    void refreshStart(const RecentArticles &recent);
    void giveFocus() { currentWidget()->setFocus(Qt::OtherFocusReason); }

signals:
    /// Chosen on the start page.
    void articleChosen(const QString &path);

private:
    web::ArticleView &m_view;
    const Actions &m_actions;
    StartPage *m_start = nullptr;
    MessagePage *m_message = nullptr;
};

} // namespace lectern::ui
