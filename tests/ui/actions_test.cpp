// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/menus.h"
#include "ui/shortcuts_dialog.h"

#include <QAction>
#include <QHash>
#include <QMenu>
#include <QSet>
#include <QTreeWidget>
#include <QWidget>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern::ui;

TEST(Actions, ShortcutsAreUnique)
{
    const Actions actions;
    QHash<QString, QString> owners;
    for (const QAction *action : actions.all()) {
        for (const QKeySequence &key : action->shortcuts()) {
            const QString text = key.toString(QKeySequence::PortableText);
            EXPECT_FALSE(text.isEmpty());
            EXPECT_FALSE(owners.contains(text))
                << qPrintable(text + u" of "_s + action->text() + u" and "_s + owners.value(text));
            owners.insert(text, action->text());
        }
    }
    EXPECT_TRUE(owners.contains(u"F1"_s));
    EXPECT_TRUE(owners.contains(u"N"_s));
    EXPECT_TRUE(owners.contains(u"Ctrl+PgDown"_s));
}

TEST(Actions, EachStandsInOneMenuAndHasAText)
{
    const Actions actions;
    QSet<int> placed;
    for (const ActionPlace &place : Actions::places()) {
        EXPECT_FALSE(placed.contains(static_cast<int>(place.id)));
        placed << static_cast<int>(place.id);
        EXPECT_FALSE(actions[place.id]->text().isEmpty());
    }
    EXPECT_EQ(placed.size(), actions.all().size());
    for (const QAction *action : actions.all())
        EXPECT_NE(action, nullptr);
}

TEST(Actions, MenusHoldAllOfThem)
{
    const Actions actions;
    QWidget owner;
    Menus menus(actions, &owner);
    QSet<const QAction *> found;
    QList<QMenu *> waiting = menus.topLevel();
    EXPECT_EQ(waiting.size(), 5);
    while (!waiting.isEmpty()) {
        const QMenu *menu = waiting.takeLast();
        for (QAction *action : menu->actions()) {
            found << action;
            if (action->menu() != nullptr)
                waiting << action->menu();
        }
    }
    for (const QAction *action : actions.all())
        EXPECT_TRUE(found.contains(action)) << qPrintable(action->text());
}

TEST(Actions, MnemonicsAreUniqueInEachMenu)
{
    const Actions actions;
    QWidget owner;
    Menus menus(actions, &owner);
    for (QMenu *menu : menus.topLevel()) {
        QHash<QString, QString> used;
        for (const QAction *action : menu->actions()) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            if (key.isEmpty())
                continue;
            EXPECT_FALSE(used.contains(key))
                << qPrintable(menu->title() + u": "_s + action->text() + u" / "_s + used.value(key));
            used.insert(key, action->text());
        }
    }
}

TEST(Actions, TheListOfShortcutsShowsEveryVisibleAction)
{
    Actions actions;
    actions.setFindAvailable(true);
    actions[ActionId::ExportText]->setVisible(true);
    const ShortcutsDialog dialog(actions);
    QStringList texts;
    QStringList keys;
    for (int g = 0; g < dialog.list()->topLevelItemCount(); ++g) {
        const QTreeWidgetItem *group = dialog.list()->topLevelItem(g);
        EXPECT_FALSE(group->text(0).isEmpty());
        for (int i = 0; i < group->childCount(); ++i) {
            texts << group->child(i)->text(0);
            keys << group->child(i)->text(1);
        }
    }
    EXPECT_EQ(texts.size(), actions.all().size());
    EXPECT_FALSE(texts.contains(QString()));
    EXPECT_TRUE(texts.contains(u"Copy Link to This Section"_s));
    for (const QAction *action : actions.all()) {
        for (const QKeySequence &key : action->shortcuts())
            EXPECT_TRUE(keys.join(u' ').contains(key.toString(QKeySequence::NativeText))) << qPrintable(action->text());
    }
}

TEST(Actions, ArticleActionsWaitForAnArticle)
{
    Actions actions;
    EXPECT_FALSE(actions[ActionId::Print]->isEnabled());
    EXPECT_TRUE(actions[ActionId::Open]->isEnabled());
    actions.setArticleOpen(true);
    EXPECT_TRUE(actions[ActionId::Print]->isEnabled());
    EXPECT_FALSE(actions[ActionId::NextArticle]->isEnabled());
    actions.setFolderOpen(true);
    EXPECT_TRUE(actions[ActionId::NextArticle]->isEnabled());
}
