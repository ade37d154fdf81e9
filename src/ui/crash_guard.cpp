// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crash_guard.h"

#include "ui/article_controller.h"
#include "ui/notice_bar.h"

namespace lectern::ui {

CrashGuard::CrashGuard(web::ArticleView &view, ArticleController &articles, NoticeBar &notices, QObject *parent)
    : QObject(parent),
      m_articles(articles),
      m_notices(notices)
{
    // Later: the engine is still taking its process down.
    connect(&view, &web::ArticleView::renderProcessLost, this, &CrashGuard::recover, Qt::QueuedConnection);
    connect(&articles, &ArticleController::articleShown, this, &CrashGuard::tell);
    connect(&articles, &ArticleController::articleRefreshed, this, &CrashGuard::tell);
}

void CrashGuard::recover()
{
    const QString path = m_articles.openedPath();
    if (path.isEmpty())
        return;
    m_losses = path == m_path ? m_losses + 1 : 1;
    m_path = path;
    m_isDue = true;
    if (m_losses == 1)
        m_articles.showAgain();
    else if (m_losses == 2)
        m_articles.showAsPlainText();
    else
        m_articles.close(); // not even its text can be shown
}

void CrashGuard::tell()
{
    if (m_articles.shown().path != m_path) {
        m_losses = 0;
        m_path.clear();
        m_isDue = false;
        return;
    }
    if (!std::exchange(m_isDue, false))
        return;
    m_notices.show({QStringLiteral("crash"),
                    NoticeWeight::Warning,
                    m_losses == 1 ? tr("The page stopped working and was shown again.")
                                  : tr("The page stopped working twice. The article is shown as plain text."),
                    {}});
}

} // namespace lectern::ui
