// SPDX-License-Identifier: GPL-3.0-or-later
// What the View menu changes about the window itself: sidebar, menu bar, full screen.
#pragma once

#include "ui/actions.h"

class QMainWindow;

namespace lectern::ui {

class Menus;
class OutlinePanel;
class Settings;
class SidebarHost;

class WindowCommands : public QObject {
    Q_OBJECT
public:
    WindowCommands(QMainWindow &window, const Actions &actions, Menus &menus, SidebarHost &sidebar, OutlinePanel &outline,
                   Settings &settings);
};

} // namespace lectern::ui
