// SPDX-License-Identifier: GPL-3.0-or-later
// The menu on a right click in the article.
#pragma once

#include "ui/actions.h"

#include <QObject>
#include <QPoint>
#include <QUrl>

class QWidget;

namespace lectern::ui {

class NavigationController;

class ArticleMenu : public QObject {
    Q_OBJECT
public:
    ArticleMenu(QWidget &window, const Actions &actions, NavigationController &navigation);

    /// `link`: the one under the pointer, may be empty.
    void showAt(const QPoint &globalPosition, const QString &selectedText, const QUrl &link);

private:
    QWidget &m_window;
    const Actions &m_actions;
    NavigationController &m_navigation;
};

} // namespace lectern::ui
