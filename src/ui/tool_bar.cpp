// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tool_bar.h"

#include "ui/breadcrumb_bar.h"
#include "ui/flat_button.h"
#include "ui/icons.h"
#include "ui/menus.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace lectern::ui {

ToolBar::ToolBar(const Actions &actions, Menus &menus, QWidget *parent)
    : QWidget(parent),
      m_menus(menus),
      m_breadcrumb(new BreadcrumbBar(this))
{
    setFixedHeight(rowHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 1);
    row->setSpacing(2);
    row->addWidget(addButton(actions[ActionId::ToggleSidebar], QStringLiteral("sidebar"), tr("Sidebar")));
    row->addWidget(addButton(actions[ActionId::Back], QStringLiteral("go-previous"), tr("Back")));
    row->addWidget(addButton(actions[ActionId::Forward], QStringLiteral("go-next"), tr("Forward")));
    row->addSpacing(6);
    row->addWidget(m_breadcrumb, 1);
    row->addSpacing(6);
    row->addWidget(addButton(actions[ActionId::Find], QStringLiteral("edit-find"), tr("Find")));
    m_appearance = addButton(actions[ActionId::Appearance], QStringLiteral("appearance"), tr("Appearance"));
    row->addWidget(m_appearance);
    row->addWidget(addButton(actions[ActionId::ExportPdf], QStringLiteral("document-export"), tr("Export as PDF")));
    m_menu = addButton(nullptr, QStringLiteral("menu"), tr("Menu"));
    m_menu->setToolTip(tr("Menu (%1)").arg(QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText)));
    m_menu->setShortcut(Qt::Key_F10);
    row->addWidget(m_menu);
    connect(m_menu, &QToolButton::clicked, this, &ToolBar::showMenu);
}

QToolButton *ToolBar::addButton(QAction *action, const QString &icon, const QString &name)
{
    auto *button = new FlatButton(this);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({20, 20});
    button->setFixedSize(34, 34);
    button->setAccessibleName(name);
    if (action != nullptr) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(key.isEmpty() ? name : tr("%1 (%2)", "name (shortcut)").arg(name, key));
        button->setDefaultAction(action);
        const auto follow = [button, action] { button->setVisible(action->isVisible()); };
        connect(action, &QAction::visibleChanged, button, follow);
        if (!action->isVisible())
            button->hide();
    }
    button->setOwnIcon(Icons::icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}

void ToolBar::showMenu()
{
    QMenu menu(this);
    for (QMenu *top : m_menus.topLevel())
        menu.addMenu(top);
    const QSize size = menu.sizeHint();
    const QPoint corner = m_menu->mapToGlobal(isRightToLeft() ? m_menu->rect().bottomLeft() : m_menu->rect().bottomRight());
    menu.exec(corner - QPoint(isRightToLeft() ? 0 : size.width(), 0));
}

/// A hairline below the row, nothing else.
void ToolBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

} // namespace lectern::ui
