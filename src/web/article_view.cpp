// SPDX-License-Identifier: GPL-3.0-or-later
// The view's parts and its pages.
#include "web/article_view.h"

#include "web/article_view_private.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineScript>

/// Outside of namespaces, as Q_INIT_RESOURCE wants it; a static library's resources are only there once named from code.
static void initWebResources()
{
    Q_INIT_RESOURCE(lectern_web);
}

namespace lectern::web {

Q_LOGGING_CATEGORY(lcView, "lectern.web.view", QtWarningMsg)

namespace {

constexpr int kTakenDown = 50; // milliseconds that the engine gets after it told that a process was ended
constexpr int kLongestDown =
    10'000; // milliseconds after which it will not tell any more; it took 20 at most on an idle machine

bool startsElsewhere(const StartPlace &start)
{
    return start.section > 0 || start.place.block >= 0 || !start.id.isEmpty();
}

} // namespace

ArticleView::ArticleView(QWidget *parent) : QWidget(parent)
{
    static const bool resourcesReady = (initWebResources(), true);
    Q_UNUSED(resourcesReady)
    d = std::make_unique<Private>(this);
    d->profile->installUrlSchemeHandler(kScheme, &d->scheme);
    d->profile->setUrlRequestInterceptor(&d->shield);
    d->shield.setParent(this); // found by tests; it is gone before children are deleted
    d->channel.registerObject(QStringLiteral("bridge"), &d->bridge);
    d->page->setWebChannel(&d->channel, QWebEngineScript::ApplicationWorld);
    installReaderScript(d->page);
    d->view->setPage(d->page);
    d->view->setAcceptDrops(false);
    // The engine asks for its menu by a call, not by an event that would reach the widgets around it.
    d->view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(d->view, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        const QWebEngineContextMenuRequest *request = d->view->lastContextMenuRequest();
        emit contextMenuWanted(d->view->mapToGlobal(position), request ? request->selectedText() : QString(),
                               request ? request->linkUrl() : QUrl());
    });
    setAcceptDrops(true);
    setFocusProxy(d->view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->view);

    connect(&d->bridge, &Bridge::received, this,
            [this](const QString &type, const QJsonObject &message) { d->received(type, message); });
    connect(
        &d->shield, &RequestShield::blocked, this, [this](const QUrl &url) { d->block(url); }, Qt::QueuedConnection);
    connect(
        &d->scheme, &ArticleScheme::refused, this, [this](const QUrl &url) { d->block(url); }, Qt::QueuedConnection);
    connect(d->page, &ArticlePage::navigationRefused, this, [this](const QUrl &url) { d->block(url); });
    connect(d->page, &QWebEnginePage::linkHovered, this, &ArticleView::linkHovered);
    connect(d->page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status, int code) {
                if (status == QWebEnginePage::NormalTerminationStatus)
                    return;
                if (d->ending.isActive()) { // the page before
                    d->ending.stop();
                    QTimer::singleShot(kTakenDown, this, [this] { d->goOn(); });
                    return;
                }
                qCWarning(lcView) << "render process ended:" << status << code;
                d->pageLoaded = false;
                d->pulse.end();
                emit renderProcessLost();
            });
    d->ending.setSingleShot(true);
    connect(&d->ending, &QTimer::timeout, this, [this] { d->goOn(); });
    connect(&d->pulse, &PagePulse::left, this, [this] {
        d->isWaiting = true; // until the engine has taken its process down
        d->ending.start(kLongestDown);
    });
    connect(d->page, &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (d->isWaiting)
            return; // given up, and asked for again
        if (!ok && d->content && d->content->isFinished() && !d->pageLoaded)
            emit pageFailed(QStringLiteral("load failed"));
    });
}

ArticleView::~ArticleView()
{
    delete d->view;
    delete d->page; // before its profile
}

void ArticleView::showPage(const PageRequest &request)
{
    d->request = request;
    d->pageLoaded = d->started = d->painted = false;
    if (std::exchange(d->hasSelection, false))
        emit selectionChanged(false);
    d->blocked = 0;
    d->state = {};
    if (d->content)
        d->content->finish(); // a page that is still being read ends here
    d->content = std::make_shared<PageContent>();
    d->content->append(request.html);
    if (!request.preview)
        d->content->finish();
    d->pulse.leave();
    d->load();
    emit blockedRequestsChanged(0);
}

/// Loads what waits for the end of the process before.
void ArticleView::Private::goOn()
{
    if (isWaiting && !ending.isActive())
        load();
}

/// Asks the engine for the page of the request.
void ArticleView::Private::load()
{
    isWaiting = ending.isActive();
    if (isWaiting)
        return; // what would be asked for now would end with the process
    QString relative = QDir(request.rootFolder).relativeFilePath(request.articlePath);
    if (relative.startsWith(QLatin1String("..")) || QDir::isAbsolutePath(relative))
        relative = request.articlePath.section(QLatin1Char('/'), -1);
    QUrl url(addressOf(relative));
    scheme.offerPage(url.path(QUrl::FullyDecoded), content, request.rootFolder);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("page"), QString::number(++serial));
    if (startsElsewhere(request.start))
        query.addQueryItem(QStringLiteral("restore"), QStringLiteral("1"));
    url.setQuery(query);
    page->loadOwn(url);
    pulse.begin();
}

void ArticleView::appendToPage(const QByteArray &html)
{
    if (d->content)
        d->content->append(html);
}

void ArticleView::finishPage(const PageRequest &request)
{
    if (!d->content || d->content->isFinished() || request.articlePath != d->request.articlePath)
        return;
    d->request = request;
    d->content->append(request.html);
    d->content->finish();
}

QString ArticleView::articlePath() const
{
    return d->request.articlePath;
}

void ArticleView::setPlainPageColor(const QColor &paper)
{
    d->page->setBackgroundColor(paper);
}

void ArticleView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ArticleView::dropEvent(QDropEvent *event)
{
    emit filesDropped(event->mimeData()->urls());
    event->acceptProposedAction();
}

} // namespace lectern::web
