// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recent_articles.h"

#include "ui/plain_text.h"

#include <QFileInfo>
#include <QMenu>

namespace lectern::ui {

namespace {

constexpr int mostInMenu = 12;
constexpr int longestTitle = 60; // code units

} // namespace

RecentArticles::RecentArticles(services::ReadingService &reading, QMenu &menu, QObject *parent)
    : QObject(parent),
      m_reading(reading),
      m_menu(menu)
{
    connect(&m_menu, &QMenu::aboutToShow, this, &RecentArticles::fillMenu);
    connect(&m_reading, &services::ReadingService::recentListed, this,
            [this](const QList<reading::RecentArticle> &articles) {
                m_articles = articles;
                emit changed();
            });
}

void RecentArticles::refresh()
{
    m_reading.listRecent();
}

void RecentArticles::fillMenu()
{
    m_menu.clear();
    for (const reading::RecentArticle &article : m_articles.mid(0, mostInMenu)) {
        const QString title = article.title.isEmpty() ? QFileInfo(article.path).fileName() : article.title;
        QAction *entry = m_menu.addAction(withoutMnemonic(shortened(withVisibleControls(title), longestTitle)));
        entry->setToolTip(plainToolTip(withVisibleControls(article.path)));
        connect(entry, &QAction::triggered, this, [this, path = article.path] { emit articleChosen(path); });
    }
    if (m_articles.isEmpty()) {
        m_menu.addAction(tr("No recent articles"))->setEnabled(false);
        return;
    }
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("&Clear This List")), &QAction::triggered, this, [this] {
        m_reading.clearRecent();
        refresh();
    });
}

} // namespace lectern::ui
