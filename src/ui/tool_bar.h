// SPDX-License-Identifier: GPL-3.0-or-later
// The one row above the article: sidebar, back and forward, the breadcrumb, find, appearance, export, menu.
#pragma once

#include "ui/actions.h"

#include <QWidget>

class QToolButton;

namespace lectern::ui {

class BreadcrumbBar;
class Menus;

class ToolBar : public QWidget {
    Q_OBJECT
public:
    ToolBar(const Actions &actions, Menus &menus, QWidget *parent = nullptr);

    [[nodiscard]] BreadcrumbBar *breadcrumb() const { return m_breadcrumb; }
    [[nodiscard]] QToolButton *appearanceButton() const { return m_appearance; }
    [[nodiscard]] QToolButton *menuButton() const { return m_menu; }

    static constexpr int rowHeight = 44; ///< pixels

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(QAction *action, const QString &icon, const QString &name);
    void showMenu();

    Menus &m_menus;
    BreadcrumbBar *m_breadcrumb;
    QToolButton *m_appearance = nullptr;
    QToolButton *m_menu = nullptr;
};

} // namespace lectern::ui
