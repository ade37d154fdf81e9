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
#include "ui/find_controller.h"
#include "ui/find_results_panel.h"
#include "ui/find_ticks.h"
#include "ui/help_commands.h"
#include "ui/message_page.h"
#include "ui/notice_bar.h"
#include "ui/open_commands.h"
#include "ui/outline_panel.h"
#include "ui/plain_text.h"
#include "ui/position_keeper.h"
#include "ui/progress_line.h"
#include "ui/recent_articles.h"
#include "ui/remote_pictures.h"
#include "ui/settings.h"
#include "ui/sidebar_host.h"
#include "ui/start_page.h"
#include "ui/status_row.h"
#include "ui/tool_bar.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
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
    auto *copies = new CopyCommands(m_actions, *m_notices, m_articles, m_view, this);
    connect(copies, &CopyCommands::remarked, m_status, &StatusRow::flash);
    m_exports->setOptions(m_settings.exportOptions());
    connect(m_exports, &ExportCommands::optionsChanged, this,
            [this](const services::ExportOptions &options) { m_settings.setExportOptions(options); });
    m_places = new PositionKeeper(m_articles, reading, view, this);
    m_recent = new RecentArticles(reading, *m_menus.recent(), this);
    connectArticle();
    connectReading();
    connectFind(finder);
    connectWindowActions();
    connectGoActions();
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
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(&m_view);
    m_view.setPlainPageColor(themeColour(m_looks.appearance().theme, u"--paper"));
    m_status = new StatusRow(this);
    m_status->setTextScale(m_looks.textScale());

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
    connect(&m_articles, &ArticleController::openingStarted, m_progress, [this] { m_progress->setBusy(true); });
    connect(&m_articles, &ArticleController::openingEnded, m_progress, [this] { m_progress->setBusy(false); });
    connect(&m_articles, &ArticleController::viewWanted, m_pages, [this] { m_pages->setCurrentWidget(&m_view); });
    connect(&m_articles, &ArticleController::articleShown, this, &MainWindow::showArticle);
    connect(&m_articles, &ArticleController::articleRefreshed, this, [this](const ShownArticle &article) {
        m_outline->setDocument(article.document, m_outline->foldedSlugs());
        m_toolBar->breadcrumb()->setDocument(article.document, article.title());
        m_estimate = ReadingEstimate(article.document);
        m_outline->setCurrentSection(m_navigation.currentSection());
        m_toolBar->breadcrumb()->setCurrentSection(m_navigation.currentSection());
        showReading();
    });
    connect(&m_articles, &ArticleController::openingFailed, this, &MainWindow::showError);
    connect(&m_articles, &ArticleController::articleLeaving, this, &MainWindow::keepFolds);
    connect(m_articleNotices, &ArticleNotices::encodingChosen, m_openCommands, &OpenCommands::readInEncoding);
    connect(m_articleNotices, &ArticleNotices::encodingListRequested, m_openCommands, &OpenCommands::chooseEncoding);
    connect(m_recent, &RecentArticles::articleChosen, m_openCommands, &OpenCommands::openPath);
    connect(m_recent, &RecentArticles::changed, this, [this] {
        if (m_startPage != nullptr)
            m_startPage->setRecent(m_recent->articles());
    });
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
    connect(&m_view, &web::ArticleView::scrolled, this, &MainWindow::showReading);
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
    connect(&m_navigation, &NavigationController::historyChanged, this, [this] {
        m_actions[ActionId::Back]->setEnabled(m_navigation.canGoBack());
        m_actions[ActionId::Forward]->setEnabled(m_navigation.canGoForward());
    });
    connect(m_outline, &OutlinePanel::sectionChosen, this, [this](document::SectionId section) {
        m_pages->setCurrentWidget(&m_view);
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
    m_findBar->setHistory(m_settings.findHistory());
    connect(m_findBar, &FindBar::historyChanged, this,
            [this](const QStringList &texts) { m_settings.setFindHistory(texts); });
    const auto whileReading = [this](auto command) {
        return [this, command] {
            if (m_pages->currentWidget() == &m_view)
                command();
        };
    };
    connect(m_actions[ActionId::Find], &QAction::triggered, m_find, whileReading([this] { m_find->open(); }));
    connect(m_actions[ActionId::FindInSection], &QAction::triggered, m_find,
            whileReading([this] { m_find->openInSection(); }));
    connect(m_actions[ActionId::FindNext], &QAction::triggered, m_find, whileReading([this] { m_find->step(1); }));
    connect(m_actions[ActionId::FindPrevious], &QAction::triggered, m_find, whileReading([this] { m_find->step(-1); }));
    m_actions.setFindAvailable(true);
}

void MainWindow::connectWindowActions()
{
    QAction *sidebar = m_actions[ActionId::ToggleSidebar];
    sidebar->setChecked(m_sidebar->isSidebarVisible());
    connect(sidebar, &QAction::triggered, this, [this](bool visible) {
        m_sidebar->setSidebarVisible(visible);
        if (!m_sidebar->isNarrow())
            m_settings.setSidebarVisible(visible);
        else if (visible)
            m_outline->focusTree();
    });
    connect(m_sidebar, &SidebarHost::sidebarVisibleChanged, sidebar, &QAction::setChecked);
    connect(m_sidebar, &SidebarHost::sidebarWidthChanged, this, [this](int width) { m_settings.setSidebarWidth(width); });
    connect(m_actions[ActionId::OneSection], &QAction::triggered, this, [this](bool one) {
        const web::ReadingMode mode = one ? web::ReadingMode::OneSection : web::ReadingMode::Continuous;
        m_settings.setReadingMode(mode);
        m_articles.setUsualMode(mode);
        m_articles.setReadingMode(mode);
    });
    connect(m_actions[ActionId::ShowMenuBar], &QAction::triggered, this, [this](bool visible) {
        m_settings.setMenuBarVisible(visible);
        for (QMenu *menu : m_menus.topLevel())
            menuBar()->addMenu(menu);
        menuBar()->setVisible(visible);
    });
    connect(m_actions[ActionId::FullScreen], &QAction::triggered, this, [this](bool full) {
        setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    connect(m_actions[ActionId::Quit], &QAction::triggered, this, &QWidget::close);
    connect(m_actions[ActionId::Close], &QAction::triggered, this, [this] {
        m_articles.close();
        showStartPage();
    });
    connect(m_actions[ActionId::Copy], &QAction::triggered, &m_view, [this] { m_view.copySelection(); });
    connect(m_actions[ActionId::SelectAll], &QAction::triggered, &m_view, [this] { m_view.selectAll(); });
}

void MainWindow::connectGoActions()
{
    const auto on = [this](ActionId id, auto command) { connect(m_actions[id], &QAction::triggered, this, command); };
    on(ActionId::Back, [this] { m_navigation.back(); });
    on(ActionId::Forward, [this] { m_navigation.forward(); });
    on(ActionId::NextSection, [this] { m_navigation.stepSection(1); });
    on(ActionId::PreviousSection, [this] { m_navigation.stepSection(-1); });
    on(ActionId::EnclosingSection, [this] { m_navigation.jumpToEnclosingSection(); });
    on(ActionId::ArticleStart, [this] { m_navigation.jumpToStart(); });
    on(ActionId::ArticleEnd, [this] { m_navigation.jumpToEnd(); });
    on(ActionId::Breadcrumb, [this] { m_toolBar->breadcrumb()->focusLastStep(); });
    on(ActionId::NextPane, [this] { cycleFocus(); });
    on(ActionId::Appearance, [this] { showAppearance(); });
    on(ActionId::GoToSection, [this] {
        m_sidebar->setSidebarVisible(true);
        m_outline->focusFilter();
    });
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
    m_pages->setCurrentWidget(&m_view);
    setWindowTitle(tr("%1 — Lectern", "title of the article").arg(isolated(withVisibleControls(article.title()))));
    m_actions.setArticleOpen(true);
    m_sidebar->setSidebarUseful(true);
    m_actions[ActionId::OneSection]->setChecked(m_articles.readingMode() == web::ReadingMode::OneSection);
    const bool foldsKnown = !article.foldedSlugs.isEmpty();
    m_outline->setDocument(article.document,
                           foldsKnown ? std::optional(QSet<QString>(article.foldedSlugs.begin(), article.foldedSlugs.end()))
                                      : std::nullopt);
    m_foldsShown = m_outline->foldedSlugs();
    m_outline->setCurrentArticle(article.path);
    m_toolBar->breadcrumb()->setDocument(article.document, article.title());
    m_estimate = ReadingEstimate(article.document);
    m_outline->setCurrentSection(m_navigation.currentSection());
    m_toolBar->breadcrumb()->setCurrentSection(m_navigation.currentSection());
    showReading();
    m_sidebar->closeOverlay();
    if (!m_outline->isAncestorOf(focusWidget()) || m_sidebar->isNarrow())
        giveFocusToArticle();
}

void MainWindow::showReading()
{
    const web::ScrollState state = m_view.scrollState();
    const MinutesLeft left = m_estimate.at(m_navigation.currentSection(), state.place.block, state.place.offset);
    ReadingState reading;
    reading.hasArticle = m_articles.shown().isOpen() && !m_articles.shown().isPreview;
    reading.fits = state.fits;
    reading.progress = state.progress;
    reading.minutesInSection = m_articles.shown().document.outline().size() > 1 ? left.inSection : 0;
    reading.minutesInArticle = left.inArticle;
    m_status->setReading(reading);
    m_progress->setProgress(state.fits ? 0 : state.progress);
}

void MainWindow::keepFolds(const ShownArticle &article)
{
    const QSet<QString> folds = m_outline->foldedSlugs();
    if (!article.isFile() || article.isPreview || folds == m_foldsShown)
        return;
    m_reading.rememberFolds(article.path, QStringList(folds.begin(), folds.end()));
    m_foldsShown = folds;
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
    if (m_messagePage == nullptr) {
        m_messagePage = new MessagePage(m_pages);
        m_pages->addWidget(m_messagePage);
    }
    QList<MessageOffer> offers = m_openCommands->offersFor(error, target);
    if (m_articles.shown().isOpen()) {
        const QString text = tr("Back to “%1”").arg(shortened(withVisibleControls(m_articles.shown().title()), 40));
        offers << MessageOffer{withoutMnemonic(text), [this] {
                                   m_pages->setCurrentWidget(&m_view);
                                   giveFocusToArticle();
                               }};
    }
    m_messagePage->setMessage(ErrorTexts::describe(error), error.path, error.detail, offers);
    m_pages->setCurrentWidget(m_messagePage);
    m_sidebar->setSidebarUseful(m_articles.shown().isOpen());
    showReading();
    finishStart();
}

void MainWindow::showStartPage()
{
    if (m_startPage == nullptr) {
        m_startPage = new StartPage(m_pages);
        m_pages->addWidget(m_startPage);
        connect(m_startPage, &StartPage::articleChosen, m_openCommands, &OpenCommands::openPath);
        connect(m_startPage, &StartPage::openRequested, m_actions[ActionId::Open], &QAction::trigger);
        connect(m_startPage, &StartPage::guideRequested, m_actions[ActionId::Guide], &QAction::trigger);
    }
    m_startPage->setRecent(m_recent->articles());
    m_recent->refresh();
    m_pages->setCurrentWidget(m_startPage);
    m_find->close();
    m_sidebar->setSidebarUseful(false);
    giveFocusToArticle();
    setWindowTitle(QGuiApplication::applicationDisplayName());
    m_actions.setArticleOpen(false);
    m_outline->setDocument(document::Document());
    m_toolBar->breadcrumb()->clear();
    m_notices->closeAll();
    m_estimate = ReadingEstimate();
    showReading();
    finishStart();
}

void MainWindow::showAppearance()
{
    if (m_popover == nullptr)
        m_popover = new AppearancePopover(m_looks, this);
    const QToolButton *button = m_toolBar->appearanceButton();
    m_popover->showBelow({button->mapToGlobal(QPoint()), button->size()});
}

/// F6: outline, breadcrumb, article, and round again.
void MainWindow::cycleFocus()
{
    const QWidget *now = focusWidget();
    if (now != nullptr && m_outline->isAncestorOf(now))
        m_toolBar->breadcrumb()->focusLastStep();
    else if (now != nullptr && m_toolBar->isAncestorOf(now))
        giveFocusToArticle();
    else if (m_sidebar->isSidebarVisible())
        m_outline->focusTree();
    else
        m_toolBar->breadcrumb()->focusLastStep();
}

void MainWindow::giveFocusToArticle()
{
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setWindowGeometry(saveGeometry());
    m_places->keepNow();
    keepFolds(m_articles.shown());
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
