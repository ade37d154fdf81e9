// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/appearance_popover.h"
#include "ui/article_menu.h"
#include "ui/article_notices.h"
#include "ui/breadcrumb_bar.h"
#include "ui/chrome_palette.h"
#include "ui/copy_commands.h"
#include "ui/crash_guard.h"
#include "ui/export_commands.h"
#include "ui/find_bar.h"
#include "ui/find_commands.h"
#include "ui/find_controller.h"
#include "ui/find_results_panel.h"
#include "ui/find_ticks.h"
#include "ui/go_commands.h"
#include "ui/help_commands.h"
#include "ui/notice_bar.h"
#include "ui/open_commands.h"
#include "ui/outline_folds.h"
#include "ui/outline_panel.h"
#include "ui/plain_text.h"
#include "ui/position_keeper.h"
#include "ui/progress_line.h"
#include "ui/reading_display.h"
#include "ui/recent_articles.h"
#include "ui/remote_pictures.h"
#include "ui/settings.h"
#include "ui/sidebar_host.h"
#include "ui/status_row.h"
#include "ui/tool_bar.h"
#include "ui/window_commands.h"
#include "ui/window_pages.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace lectern::ui {

MainWindow::MainWindow(web::ArticleView &view, services::OpenService &opener, services::ReadingService &reading,
                       services::FindService &finder, AppearanceController &looks, Settings &settings,
                       const OpenTarget &first)
    : m_view(view),
      m_reading(reading),
      m_looks(looks),
      m_settings(settings),
      m_menus(m_actions, this),
      m_articles(opener, reading, view, looks),
      m_navigation(m_articles, view)
{
    m_articles.setUsualMode(m_settings.readingMode());
    if (!first.path.isEmpty()) {
        m_navigation.openArticle(first);
        // The parser began before the application object did; when it is done already, the page starts to load here.
        QCoreApplication::sendPostedEvents(&opener, QEvent::MetaCall);
    }
    setWindowTitle(QGuiApplication::applicationDisplayName());
    setAcceptDrops(true);
    addActions(m_actions.all());
    buildWidgets();
    m_articleNotices = new ArticleNotices(*m_notices, m_articles, m_navigation, this);
    new CrashGuard(m_view, m_articles, *m_notices, this);
    m_openCommands = new OpenCommands(*this, m_actions, m_articles, m_navigation, reading, m_settings);
    m_exports = new ExportCommands(*this, m_actions, *m_notices, m_articles, m_view);
    m_exports->setOptions(m_settings.exportOptions());
    connect(m_exports, &ExportCommands::optionsChanged, this,
            [this](const services::ExportOptions &options) { m_settings.setExportOptions(options); });
    m_places = new PositionKeeper(m_articles, reading, view, this);
    m_recent = new RecentArticles(reading, *m_menus.recent(), this);
    connectArticle();
    connectReading();
    connectFind(finder);
    connectCommands();
    m_looks.connectActions(m_actions);
    resize(1280, 800);
    if (const QByteArray geometry = m_settings.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    giveFocusToArticle(); // else the first button that is enabled gets it
}

MainWindow::~MainWindow()
{
    m_view.setParent(nullptr); // it belongs to whoever made it
}

void MainWindow::buildWidgets()
{
    m_toolBar = new ToolBar(m_actions, m_menus, this);
    m_outline = new OutlinePanel(this);
    m_notices = new NoticeBar(this);
    m_progress = new ProgressLine(this);
    m_pages = new WindowPages(m_view, m_actions, this);
    m_view.setPlainPageColor(themeColour(m_looks.appearance().theme, u"--paper"));
    m_status = new StatusRow(this);
    m_status->setTextScale(m_looks.textScale());
    m_readingDisplay = new ReadingDisplay(m_articles, m_navigation, m_view, *m_status, *m_progress, this);
    m_folds = new OutlineFolds(*m_outline, m_reading, m_articles, this);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_progress);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    m_findBar = new FindBar(this);
    column->addWidget(m_findBar);
    m_sidebar = new SidebarHost(m_outline, content, this);
    m_sidebar->setSidebarWidth(m_settings.sidebarWidth());
    m_sidebar->setSidebarVisible(m_settings.isSidebarVisible());

    auto *window = new QWidget(this);
    auto *rows = new QVBoxLayout(window);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_toolBar);
    rows->addWidget(m_sidebar, 1);
    rows->addWidget(m_status);
    setCentralWidget(window);
}

void MainWindow::connectArticle()
{
    connect(&m_articles, &ArticleController::viewWanted, m_pages, &WindowPages::showArticle);
    connect(&m_articles, &ArticleController::articleShown, this, &MainWindow::showArticle);
    connect(&m_articles, &ArticleController::articleRefreshed, this, [this](const ShownArticle &article) {
        m_outline->setDocument(article.document, m_outline->foldedSlugs());
        showPlace(article);
    });
    connect(&m_articles, &ArticleController::openingFailed, this, &MainWindow::showError);
    connect(m_articleNotices, &ArticleNotices::encodingChosen, m_openCommands, &OpenCommands::readInEncoding);
    connect(m_articleNotices, &ArticleNotices::encodingListRequested, m_openCommands, &OpenCommands::chooseEncoding);
    connect(m_recent, &RecentArticles::articleChosen, m_openCommands, &OpenCommands::openPath);
    connect(m_recent, &RecentArticles::changed, m_pages, [this] { m_pages->refreshStart(*m_recent); });
    connect(m_pages, &WindowPages::articleChosen, m_openCommands, &OpenCommands::openPath);
    connect(&m_view, &web::ArticleView::firstScreenShown, this, &MainWindow::finishStart);
    connect(&m_looks, &AppearanceController::appearanceChanged, this, [this](const page::Appearance &appearance) {
        m_view.setPlainPageColor(themeColour(appearance.theme, u"--paper"));
        m_view.setAppearance(page::appearanceJson(appearance));
        m_status->setTextScale(m_looks.textScale());
    });
}

void MainWindow::connectReading()
{
    BreadcrumbBar *breadcrumb = m_toolBar->breadcrumb();
    connect(&m_view, &web::ArticleView::linkHovered, this, [this](const QString &address) {
        m_status->setLink(address.isEmpty() ? address : m_navigation.addressOf(QUrl(address)));
    });
    connect(&m_view, &web::ArticleView::textSizeStepRequested, &m_looks, &AppearanceController::stepTextSize);
    connect(&m_view, &web::ArticleView::contextMenuWanted, new ArticleMenu(*this, m_actions, m_navigation),
            &ArticleMenu::showAt);
    connect(&m_view, &web::ArticleView::blockedRequestsChanged, m_status, &StatusRow::setBlocked);
    auto *pictures = new RemotePictures(*this, m_articles, m_view, m_settings);
    connect(pictures, &RemotePictures::remarked, m_status, &StatusRow::flash);
    connect(m_actions[ActionId::RemotePictures], &QAction::triggered, pictures, &RemotePictures::showAllowed);
    connect(&m_view, &web::ArticleView::filesDropped, m_openCommands, &OpenCommands::openDropped);
    connect(&m_view, &web::ArticleView::codeCopyRequested, m_openCommands, &OpenCommands::copyBlock);
    connect(&m_navigation, &NavigationController::currentSectionChanged, m_outline, &OutlinePanel::setCurrentSection);
    connect(&m_navigation, &NavigationController::currentSectionChanged, breadcrumb, &BreadcrumbBar::setCurrentSection);
    connect(&m_navigation, &NavigationController::sectionRead, m_outline, &OutlinePanel::markRead);
    connect(m_outline, &OutlinePanel::sectionChosen, this, [this](document::SectionId section) {
        m_pages->showArticle();
        m_navigation.jumpToSection(section);
    });
    connect(m_outline, &OutlinePanel::leaveRequested, this, [this] {
        m_sidebar->closeOverlay();
        giveFocusToArticle();
    });
    connect(m_outline, &OutlinePanel::articleChosen, m_openCommands, &OpenCommands::openPath);
    connect(breadcrumb, &BreadcrumbBar::sectionChosen, this, [this](document::SectionId section) {
        m_navigation.jumpToSection(section);
        giveFocusToArticle();
    });
    connect(breadcrumb, &BreadcrumbBar::leaveRequested, this, &MainWindow::giveFocusToArticle);
    connect(m_openCommands, &OpenCommands::folderListed, m_outline, [this](const QList<ArticleEntry> &articles) {
        m_outline->setArticles(articles);
        m_outline->setCurrentArticle(m_articles.shown().path);
    });
    connect(m_openCommands, &OpenCommands::remarked, m_status, &StatusRow::flash);
    auto *help = new HelpCommands(*this, m_actions);
    connect(help, &HelpCommands::guideRequested, m_openCommands, &OpenCommands::openPath);
    connect(help, &HelpCommands::remarked, m_status, &StatusRow::flash);
}

void MainWindow::connectFind(services::FindService &finder)
{
    auto *results = new FindResultsPanel(m_outline);
    m_outline->addPanel(results);
    m_find = new FindController(finder, m_articles, m_navigation, m_view,
                                {m_findBar, results, m_outline, new FindTicks(&m_view)}, this);
    connect(&m_view, &web::ArticleView::escapePressed, this, [this] {
        if (m_find->isOpen())
            m_find->close();
        else if (isFullScreen())
            m_actions[ActionId::FullScreen]->trigger();
    });
    connect(m_find, &FindController::articleWanted, this, [this] {
        m_sidebar->closeOverlay();
        giveFocusToArticle();
    });
    connect(m_find, &FindController::remarked, m_status, &StatusRow::flash);
    new FindCommands(*m_find, *m_findBar, m_actions, *m_pages, m_settings, this);
}

void MainWindow::connectCommands()
{
    new WindowCommands(*this, m_actions, m_menus, *m_sidebar, *m_outline, m_settings);
    auto *go = new GoCommands(*this, m_actions, m_navigation, *m_toolBar, *m_sidebar, *m_outline);
    connect(go, &GoCommands::articleWanted, this, &MainWindow::giveFocusToArticle);
    auto *copies = new CopyCommands(m_actions, *m_notices, m_articles, m_view, this);
    connect(copies, &CopyCommands::remarked, m_status, &StatusRow::flash);
    connect(m_actions[ActionId::OneSection], &QAction::triggered, this, [this](bool one) {
        const web::ReadingMode mode = one ? web::ReadingMode::OneSection : web::ReadingMode::Continuous;
        m_settings.setReadingMode(mode);
        m_articles.setUsualMode(mode);
        m_articles.setReadingMode(mode);
    });
    connect(m_actions[ActionId::Close], &QAction::triggered, this, [this] {
        m_articles.close();
        showStartPage();
    });
    connect(m_actions[ActionId::Appearance], &QAction::triggered, this, &MainWindow::showAppearance);
}

void MainWindow::open(const QString &path, const QString &fragment)
{
    if (path.isEmpty())
        showStartPage();
    else
        m_openCommands->open(path, fragment);
}

void MainWindow::openBytes(const QByteArray &bytes)
{
    OpenTarget target;
    target.path = QStringLiteral("-");
    target.bytes = bytes;
    m_navigation.openArticle(target);
}

void MainWindow::showArticle(const ShownArticle &article)
{
    m_pages->showArticle();
    setWindowTitle(tr("%1 — Lectern", "title of the article").arg(isolated(withVisibleControls(article.title()))));
    m_actions.setArticleOpen(true);
    m_sidebar->setSidebarUseful(true);
    m_actions[ActionId::OneSection]->setChecked(m_articles.readingMode() == web::ReadingMode::OneSection);
    m_folds->show(article);
    m_outline->setCurrentArticle(article.path);
    showPlace(article);
    m_sidebar->closeOverlay();
    if (!m_outline->isAncestorOf(focusWidget()) || m_sidebar->isNarrow())
        giveFocusToArticle();
}

/// The article's path of headings, the section that is read, and how long it will take.
void MainWindow::showPlace(const ShownArticle &article)
{
    m_toolBar->breadcrumb()->setDocument(article.document, article.title());
    m_readingDisplay->setDocument(article.document);
    m_outline->setCurrentSection(m_navigation.currentSection());
    m_toolBar->breadcrumb()->setCurrentSection(m_navigation.currentSection());
    m_readingDisplay->refresh();
}

/// What the first sight of the article need not wait for.
void MainWindow::finishStart()
{
    if (std::exchange(m_startFinished, true))
        return;
    if (m_settings.isMenuBarVisible())
        m_actions[ActionId::ShowMenuBar]->trigger();
    QTimer::singleShot(500, m_recent, &RecentArticles::refresh);
}

void MainWindow::showError(const base::Error &error, const OpenTarget &target)
{
    QList<MessageOffer> offers = m_openCommands->offersFor(error, target);
    if (m_articles.shown().isOpen()) {
        const QString text = tr("Back to “%1”").arg(shortened(withVisibleControls(m_articles.shown().title()), 40));
        offers << MessageOffer{withoutMnemonic(text), [this] {
                                   m_pages->showArticle();
                                   giveFocusToArticle();
                               }};
    }
    m_pages->showMessage(ErrorTexts::describe(error), error, offers);
    m_sidebar->setSidebarUseful(m_articles.shown().isOpen());
    m_readingDisplay->refresh();
    finishStart();
}

void MainWindow::showStartPage()
{
    m_pages->showStart(*m_recent);
    m_recent->refresh();
    m_find->close();
    m_sidebar->setSidebarUseful(false);
    giveFocusToArticle();
    setWindowTitle(QGuiApplication::applicationDisplayName());
    m_actions.setArticleOpen(false);
    m_outline->setDocument(document::Document());
    m_toolBar->breadcrumb()->clear();
    m_notices->closeAll();
    m_readingDisplay->setDocument({});
    m_readingDisplay->refresh();
    finishStart();
}

void MainWindow::showAppearance()
{
    if (m_popover == nullptr)
        m_popover = new AppearancePopover(m_looks, this);
    const QToolButton *button = m_toolBar->appearanceButton();
    m_popover->showBelow({button->mapToGlobal(QPoint()), button->size()});
}

void MainWindow::giveFocusToArticle()
{
    m_pages->giveFocus();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setWindowGeometry(saveGeometry());
    m_places->keepNow();
    m_folds->keep(m_articles.shown());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_actions[ActionId::FullScreen]->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_openCommands->openDropped(event->mimeData()->urls());
    event->acceptProposedAction();
}

} // namespace lectern::ui
