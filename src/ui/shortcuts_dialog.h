// SPDX-License-Identifier: GPL-3.0-or-later
// Every action with its keys, by menu, from the same table as the menus.
#pragma once

#include <QDialog>

class QTreeWidget;

namespace lectern::ui {

class Actions;

class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }

private:
    void filter(const QString &typed);

    QTreeWidget *m_list;
};

} // namespace lectern::ui
