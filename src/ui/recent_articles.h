// SPDX-License-Identifier: GPL-3.0-or-later
// The articles read lately, for the menu and the start page; fetched in the background.
#pragma once

#include "services/reading_service.h"

#include <QObject>

class QMenu;

namespace lectern::ui {

class RecentArticles : public QObject {
    Q_OBJECT
public:
    /// Fills `menu` whenever it is about to show.
    RecentArticles(services::ReadingService &reading, QMenu &menu, QObject *parent = nullptr);

    /// Asks for the list anew; `changed` follows.
    void refresh();
    [[nodiscard]] const QList<reading::RecentArticle> &articles() const { return m_articles; }

signals:
    void changed();
    void articleChosen(const QString &path);

private:
    void fillMenu();

    services::ReadingService &m_reading;
    QMenu &m_menu;
    QList<reading::RecentArticle> m_articles;
};

} // namespace lectern::ui
