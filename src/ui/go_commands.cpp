// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/go_commands.h"

#include "ui/actions.h"
#include "ui/breadcrumb_bar.h"
#include "ui/navigation_controller.h"
#include "ui/outline_panel.h"
#include "ui/sidebar_host.h"
#include "ui/tool_bar.h"

#include <QAction>

namespace lectern::ui {

GoCommands::GoCommands(QWidget &window, const Actions &actions, NavigationController &navigation, ToolBar &toolBar,
                       SidebarHost &sidebar, OutlinePanel &outline)
    : QObject(&window),
      m_window(window),
      m_toolBar(toolBar),
      m_sidebar(sidebar),
      m_outline(outline)
{
    const auto on = [this, &actions](ActionId id, auto command) {
        connect(actions[id], &QAction::triggered, this, command);
    };
    on(ActionId::Back, [&navigation] { navigation.back(); });
    on(ActionId::Forward, [&navigation] { navigation.forward(); });
    on(ActionId::NextSection, [&navigation] { navigation.stepSection(1); });
    on(ActionId::PreviousSection, [&navigation] { navigation.stepSection(-1); });
    on(ActionId::EnclosingSection, [&navigation] { navigation.jumpToEnclosingSection(); });
    on(ActionId::ArticleStart, [&navigation] { navigation.jumpToStart(); });
    on(ActionId::ArticleEnd, [&navigation] { navigation.jumpToEnd(); });
    on(ActionId::Breadcrumb, [this] { m_toolBar.breadcrumb()->focusLastStep(); });
    on(ActionId::NextPane, [this] { cycleFocus(); });
    on(ActionId::GoToSection, [this] {
        m_sidebar.setSidebarVisible(true);
        m_outline.focusFilter();
    });
    connect(&navigation, &NavigationController::historyChanged, this, [&actions, &navigation] {
        actions[ActionId::Back]->setEnabled(navigation.canGoBack());
        actions[ActionId::Forward]->setEnabled(navigation.canGoForward());
    });
}

/// F6: outline, breadcrumb, article, and round again.
void GoCommands::cycleFocus()
{
    const QWidget *now = m_window.focusWidget();
    if (now != nullptr && m_outline.isAncestorOf(now))
        m_toolBar.breadcrumb()->focusLastStep();
    else if (now != nullptr && m_toolBar.isAncestorOf(now))
        emit articleWanted();
    else if (m_sidebar.isSidebarVisible())
        m_outline.focusTree();
    else
        m_toolBar.breadcrumb()->focusLastStep();
}

} // namespace lectern::ui
