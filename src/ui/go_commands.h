// SPDX-License-Identifier: GPL-3.0-or-later
// The menu Go: steps through places and sections, and the focus through the window.
#pragma once

#include <QObject>

class QWidget;

namespace lectern::ui {

class Actions;
class NavigationController;
class OutlinePanel;
class SidebarHost;
class ToolBar;

class GoCommands : public QObject {
    Q_OBJECT
public:
    GoCommands(QWidget &window, const Actions &actions, NavigationController &navigation, ToolBar &toolBar,
               SidebarHost &sidebar, OutlinePanel &outline);

signals:
    /// The focus is to go to the article.
    void articleWanted();

private:
    void cycleFocus();

    QWidget &m_window;
    ToolBar &m_toolBar;
    SidebarHost &m_sidebar;
    OutlinePanel &m_outline;
};

} // namespace lectern::ui
