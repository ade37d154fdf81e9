// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shortcuts_dialog.h"

#include "ui/actions.h"
#include "ui/clear_button.h"
#include "ui/outline_filter.h"
#include "ui/quiet_scroll_bar.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

/// An entry's text without its mnemonic and its dots.
QString plainText(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && i + 1 < text.size() && text.at(i + 1) != u'&')
            continue;
        plain += text.at(i);
    }
    if (plain.endsWith(QChar(0x2026)))
        plain.chop(1);
    return plain;
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral("   "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent) : QDialog(parent), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(tr("Filter actions"));
    field->setAccessibleName(tr("Filter actions"));
    addClearButton(*field);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(14);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    QuietScrollBar::install(*m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    QHash<int, QTreeWidgetItem *> groups;
    for (const ActionPlace &place : Actions::places()) {
        if (!actions[place.id]->isVisible())
            continue;
        QTreeWidgetItem *&group = groups[static_cast<int>(place.menu)];
        if (group == nullptr) {
            group = new QTreeWidgetItem(m_list, {plainText(Actions::menuTitle(place.menu))});
            QFont font = m_list->font();
            font.setWeight(QFont::DemiBold);
            group->setFont(0, font);
            group->setFlags(Qt::ItemIsEnabled);
            group->setFirstColumnSpanned(true);
        }
        new QTreeWidgetItem(group, {plainText(actions[place.id]->text()), keysOf(*actions[place.id])});
    }
    m_list->expandAll();
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(field);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(520, 620);
    connect(field, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    field->setFocus();
}

void ShortcutsDialog::filter(const QString &typed)
{
    const OutlineFilter wanted(typed);
    for (int g = 0; g < m_list->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = m_list->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *item = group->child(i);
            const bool shown = wanted.isEmpty() || wanted.matches(item->text(0) + u' ' + item->text(1));
            item->setHidden(!shown);
            any = any || shown;
        }
        group->setHidden(!any);
    }
}

} // namespace lectern::ui
