// SPDX-License-Identifier: GPL-3.0-or-later
// The window: arranges its widgets and connects them with the controllers; decides nothing itself.
#pragma once

#include "ui/actions.h"
#include "ui/appearance_controller.h"
#include "ui/article_controller.h"
#include "ui/menus.h"
#include "ui/navigation_controller.h"

#include <QMainWindow>

namespace lectern::services {
class FindService;
}

namespace lectern::ui {

class AppearancePopover;
class ArticleNotices;
class ExportCommands;
class FindBar;
class FindController;
class NoticeBar;
class OpenCommands;
class OutlineFolds;
class OutlinePanel;
class PositionKeeper;
class ProgressLine;
class ReadingDisplay;
class RecentArticles;
class Settings;
class SidebarHost;
class StatusRow;
class ToolBar;
class WindowPages;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// The view is taken into the window. `looks` must have been made before any widget. `first`, when it names a file, is
    /// opened before the widgets are made, so that the page comes up beside them.
    MainWindow(web::ArticleView &view, services::OpenService &opener, services::ReadingService &reading,
               services::FindService &finder, AppearanceController &looks, Settings &settings, const OpenTarget &first = {});
    ~MainWindow() override;

    /// Opens a file or folder; `fragment` as after `#`, decoded. Empty path: the start page.
    void open(const QString &path, const QString &fragment = {});
    /// Opens bytes that were given, such as standard input.
    void openBytes(const QByteArray &bytes);

    [[nodiscard]] ArticleController &articles() { return m_articles; }
    [[nodiscard]] NavigationController &navigation() { return m_navigation; }
    [[nodiscard]] OutlinePanel *outline() const { return m_outline; }
    [[nodiscard]] NoticeBar *notices() const { return m_notices; }
    [[nodiscard]] StatusRow *status() const { return m_status; }
    [[nodiscard]] ToolBar *toolBar() const { return m_toolBar; }
    [[nodiscard]] SidebarHost *sidebar() const { return m_sidebar; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    [[nodiscard]] FindController *find() const { return m_find; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }
    [[nodiscard]] ExportCommands &exports() const { return *m_exports; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildWidgets();
    void connectArticle();
    void connectReading();
    void connectFind(services::FindService &finder);
    void connectCommands();
    void showArticle(const ShownArticle &article);
    void showPlace(const ShownArticle &article);
    void finishStart();
    void showError(const base::Error &error, const OpenTarget &target);
    void showStartPage();
    void showAppearance();
    void giveFocusToArticle();

    web::ArticleView &m_view;
    services::ReadingService &m_reading;
    AppearanceController &m_looks;
    Settings &m_settings;
    Actions m_actions;
    Menus m_menus;
    ArticleController m_articles;
    NavigationController m_navigation;

    ToolBar *m_toolBar = nullptr;
    OutlinePanel *m_outline = nullptr;
    SidebarHost *m_sidebar = nullptr;
    NoticeBar *m_notices = nullptr;
    ProgressLine *m_progress = nullptr;
    FindBar *m_findBar = nullptr;
    FindController *m_find = nullptr;
    WindowPages *m_pages = nullptr;
    StatusRow *m_status = nullptr;
    ReadingDisplay *m_readingDisplay = nullptr;
    OutlineFolds *m_folds = nullptr;
    ArticleNotices *m_articleNotices = nullptr;
    OpenCommands *m_openCommands = nullptr;
    ExportCommands *m_exports = nullptr;
    PositionKeeper *m_places = nullptr;
    RecentArticles *m_recent = nullptr;
    AppearancePopover *m_popover = nullptr; ///< made when first shown
    bool m_startFinished = false;
};

} // namespace lectern::ui
