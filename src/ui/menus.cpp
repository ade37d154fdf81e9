// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/menus.h"

#include <QAction>
#include <QMenu>

namespace lectern::ui {

namespace {

/// The menu that a sub-menu stands in; itself for a top-level one.
MenuId enclosing(MenuId id)
{
    switch (id) {
    case MenuId::Export:
        return MenuId::File;
    case MenuId::CopyAs:
        return MenuId::Edit;
    case MenuId::Theme:
    case MenuId::Typeface:
        return MenuId::View;
    default:
        return id;
    }
}

} // namespace

Menus::Menus(const Actions &actions, QWidget *owner) : m_actions(actions), m_owner(owner) {}

const QList<QMenu *> &Menus::topLevel()
{
    if (m_topLevel.isEmpty())
        build();
    return m_topLevel;
}

QMenu *Menus::recent()
{
    if (m_recent == nullptr) {
        m_recent = new QMenu(m_owner);
        m_recent->setToolTipsVisible(true);
        m_actions[ActionId::Recent]->setMenu(m_recent);
    }
    return m_recent;
}

QMenu *Menus::menu(MenuId id)
{
    QMenu *&slot = m_menus[static_cast<int>(id)];
    if (slot == nullptr) {
        const QString title = Actions::menuTitle(id);
        const MenuId above = enclosing(id);
        slot = new QMenu(title, m_owner);
        QMenu *made = slot; // the hash may move its values below
        if (above == id)
            m_topLevel << made;
        else
            menu(above)->addMenu(made);
        return made;
    }
    return slot;
}

void Menus::build()
{
    recent();
    for (const ActionPlace &place : Actions::places()) {
        QMenu *target = menu(place.menu);
        if (place.separatorBefore)
            target->addSeparator();
        target->addAction(m_actions[place.id]);
    }
}

} // namespace lectern::ui
