// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_commands.h"

#include "ui/menus.h"
#include "ui/outline_panel.h"
#include "ui/settings.h"
#include "ui/sidebar_host.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>

namespace lectern::ui {

WindowCommands::WindowCommands(QMainWindow &window, const Actions &actions, Menus &menus, SidebarHost &sidebar,
                               OutlinePanel &outline, Settings &settings)
    : QObject(&window)
{
    QAction *toggle = actions[ActionId::ToggleSidebar];
    toggle->setChecked(sidebar.isSidebarVisible());
    connect(toggle, &QAction::triggered, this, [&sidebar, &outline, &settings](bool visible) {
        sidebar.setSidebarVisible(visible);
        if (!sidebar.isNarrow())
            settings.setSidebarVisible(visible);
        else if (visible)
            outline.focusTree();
    });
    connect(&sidebar, &SidebarHost::sidebarVisibleChanged, toggle, &QAction::setChecked);
    connect(&sidebar, &SidebarHost::sidebarWidthChanged, this, [&settings](int width) { settings.setSidebarWidth(width); });
    connect(actions[ActionId::ShowMenuBar], &QAction::triggered, this, [&window, &menus, &settings](bool visible) {
        settings.setMenuBarVisible(visible);
        for (QMenu *menu : menus.topLevel())
            window.menuBar()->addMenu(menu);
        window.menuBar()->setVisible(visible);
    });
    connect(actions[ActionId::FullScreen], &QAction::triggered, this, [&window](bool full) {
        window.setWindowState(full ? window.windowState() | Qt::WindowFullScreen
                                   : window.windowState() & ~Qt::WindowFullScreen);
    });
    connect(actions[ActionId::Quit], &QAction::triggered, &window, &QWidget::close);
}

} // namespace lectern::ui
