// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_pages.h"

#include "ui/actions.h"
#include "ui/start_page.h"
#include "web/article_view.h"

#include <QAction>

namespace lectern::ui {

WindowPages::WindowPages(web::ArticleView &view, const Actions &actions, QWidget *parent)
    : QStackedWidget(parent),
      m_view(view),
      m_actions(actions)
{
    addWidget(&view);
}

void WindowPages::showArticle()
{
    setCurrentWidget(&m_view);
}

bool WindowPages::isArticleShown() const
{
    return currentWidget() == &m_view;
}

void WindowPages::showStart(const RecentArticles &recent)
{
    if (m_start == nullptr) {
        m_start = new StartPage(this);
        addWidget(m_start);
        connect(m_start, &StartPage::articleChosen, this, &WindowPages::articleChosen);
        connect(m_start, &StartPage::openRequested, m_actions[ActionId::Open], &QAction::trigger);
        connect(m_start, &StartPage::guideRequested, m_actions[ActionId::Guide], &QAction::trigger);
    }
    m_start->setRecent(recent.articles());
    setCurrentWidget(m_start);
}

void WindowPages::showMessage(const ErrorText &text, const base::Error &error, const QList<MessageOffer> &offers)
{
    if (m_message == nullptr) {
        m_message = new MessagePage(this);
        addWidget(m_message);
    }
    m_message->setMessage(text, error.path, error.detail, offers);
    setCurrentWidget(m_message);
}

void WindowPages::refreshStart(const RecentArticles &recent)
{
    if (m_start != nullptr)
        m_start->setRecent(recent.articles());
}

} // namespace lectern::ui
