// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the menus from the table of actions, for the menu bar and for the menu button alike.
#pragma once

#include "ui/actions.h"

#include <QHash>
#include <QList>

class QMenu;
class QWidget;

namespace lectern::ui {

/// The menus File, Edit, View, Go and Help; built on first use.
class Menus {
public:
    Menus(const Actions &actions, QWidget *owner);

    /// Top-level menus in order.
    [[nodiscard]] const QList<QMenu *> &topLevel();
    /// The menu below File that lists recent articles; its owner fills it when it is about to show.
    QMenu *recent();

private:
    void build();
    QMenu *menu(MenuId id);

    const Actions &m_actions;
    QWidget *m_owner;
    QHash<int, QMenu *> m_menus;
    QList<QMenu *> m_topLevel;
    QMenu *m_recent = nullptr;
};

} // namespace lectern::ui
