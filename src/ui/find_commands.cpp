// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_commands.h"

#include "ui/actions.h"
#include "ui/find_bar.h"
#include "ui/find_controller.h"
#include "ui/settings.h"
#include "ui/window_pages.h"

#include <QAction>

namespace lectern::ui {

FindCommands::FindCommands(FindController &find, FindBar &bar, Actions &actions, const WindowPages &pages,
                           Settings &settings, QObject *parent)
    : QObject(parent)
{
    bar.setHistory(settings.findHistory());
    connect(&bar, &FindBar::historyChanged, this, [&settings](const QStringList &texts) { settings.setFindHistory(texts); });
    const auto on = [&](ActionId id, auto command) {
        connect(actions[id], &QAction::triggered, &find, [&pages, command] {
            if (pages.isArticleShown())
                command();
        });
    };
    on(ActionId::Find, [&find] { find.open(); });
    on(ActionId::FindInSection, [&find] { find.openInSection(); });
    on(ActionId::FindNext, [&find] { find.step(1); });
    on(ActionId::FindPrevious, [&find] { find.step(-1); });
    actions.setFindAvailable(true);
}

} // namespace lectern::ui
