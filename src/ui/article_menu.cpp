// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/article_menu.h"

#include "ui/navigation_controller.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace lectern::ui {

ArticleMenu::ArticleMenu(QWidget &window, const Actions &actions, NavigationController &navigation)
    : QObject(&window),
      m_window(window),
      m_actions(actions),
      m_navigation(navigation)
{
}

void ArticleMenu::showAt(const QPoint &globalPosition, const QString &selectedText, const QUrl &link)
{
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!link.isEmpty()) {
        connect(menu->addAction(tr("&Open Link")), &QAction::triggered, this,
                [this, link] { m_navigation.followLink(link); });
        connect(menu->addAction(tr("Copy Link &Address")), &QAction::triggered, this,
                [this, link] { QGuiApplication::clipboard()->setText(m_navigation.addressOf(link)); });
        menu->addSeparator();
    }
    if (!selectedText.isEmpty()) {
        menu->addAction(m_actions[ActionId::Copy]);
        QMenu *forms = menu->addMenu(Actions::menuTitle(MenuId::CopyAs));
        for (const ActionId id : {ActionId::CopyRichText, ActionId::CopyMarkdown, ActionId::CopyPlainText})
            forms->addAction(m_actions[id]);
        menu->addAction(m_actions[ActionId::ExportSelection]);
        menu->addSeparator();
    }
    for (const ActionId id : {ActionId::Back, ActionId::Forward})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    menu->addAction(m_actions[ActionId::FindInSection]);
    menu->addSeparator();
    for (const ActionId id : {ActionId::CopySectionLink, ActionId::SelectAll, ActionId::Reload})
        menu->addAction(m_actions[id]);
    menu->popup(globalPosition);
}

} // namespace lectern::ui
