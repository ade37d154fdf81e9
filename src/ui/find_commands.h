// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of find, which do something only while an article is shown, and the history of what was looked for.
#pragma once

#include <QObject>

namespace lectern::ui {

class Actions;
class FindBar;
class FindController;
class Settings;
class WindowPages;

class FindCommands : public QObject {
    Q_OBJECT
public:
    FindCommands(FindController &find, FindBar &bar, Actions &actions, const WindowPages &pages, Settings &settings,
                 QObject *parent);
};

} // namespace lectern::ui
