// SPDX-License-Identifier: GPL-3.0-or-later
// The view: owns profile, page, scheme and shield, and translates messages of the page's script to signals.
#include "web/article_view.h"

#include "web/article_page.h"
#include "web/article_scheme.h"
#include "web/bridge.h"
#include "web/engine_setup.h"
#include "web/math_script.h"
#include "web/page_pulse.h"
#include "web/request_shield.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QMimeData>
#include <QTimer>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

/// Outside of namespaces, as Q_INIT_RESOURCE wants it; a static library's resources are only there once named from code.
static void initWebResources()
{
    Q_INIT_RESOURCE(lectern_web);
}

namespace lectern::web {

namespace {

Q_LOGGING_CATEGORY(lcView, "lectern.web.view", QtWarningMsg)

constexpr int kTakingDown = 200; // milliseconds that the engine gets after a process was ended; it took 20 at most

QJsonObject toJson(const PagePlace &place)
{
    return {{QStringLiteral("block"), place.block},
            {QStringLiteral("offset"), place.offset},
            {QStringLiteral("above"), place.above}};
}

PagePlace placeFrom(const QJsonObject &json)
{
    return {json.value(QLatin1String("block")).toInt(-1), json.value(QLatin1String("offset")).toInt(),
            json.value(QLatin1String("above")).toDouble()};
}

bool startsElsewhere(const StartPlace &start)
{
    return start.section > 0 || start.place.block >= 0 || !start.id.isEmpty();
}

/// The engine's view without its own menu, drops and zoom.
class View : public QWebEngineView {
public:
    using QWebEngineView::QWebEngineView;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override { event->ignore(); }
};

} // namespace

class ArticleView::Private {
public:
    explicit Private(ArticleView *view)
        : q(view),
          profile(makeProfile(view)),
          page(new ArticlePage(profile, view)),
          view(new View(view)),
          pulse(*page)
    {
    }

    void received(const QString &type, const QJsonObject &message);
    void load();
    void sendStart();
    void block(const QUrl &url)
    {
        qCInfo(lcView) << "blocked" << url;
        emit q->blockedRequestsChanged(++blocked);
    }

    ArticleView *q;
    QWebEngineProfile *profile;
    ArticlePage *page;
    View *view;
    ArticleScheme scheme;
    RequestShield shield;
    Bridge bridge;
    QWebChannel channel;
    PagePulse pulse;

    std::shared_ptr<PageContent> content;
    PageRequest request;
    int serial = 0;
    int blocked = 0;
    bool pageLoaded = false; ///< the script of the page with this serial is there and complete
    bool started = false;
    bool painted = false;
    bool isWaiting = false; ///< the process of the page before was ended; load() comes next
    bool hasSelection = false;
    ScrollState state;
    QJsonObject appearance;
    QString mode = QStringLiteral("continuous");
};

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
    d->view->setContextMenuPolicy(Qt::DefaultContextMenu);
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
                if (d->isWaiting)
                    return; // the page before
                qCWarning(lcView) << "render process ended:" << status << code;
                d->pageLoaded = false;
                d->pulse.end();
                emit renderProcessLost();
            });
    connect(&d->pulse, &PagePulse::left, this, [this] {
        d->isWaiting = true; // until the engine has taken its process down
        QTimer::singleShot(kTakingDown, this, [this, serial = d->serial] {
            if (d->isWaiting && serial == d->serial)
                d->load();
        });
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

/// Asks the engine for the page of the request.
void ArticleView::Private::load()
{
    isWaiting = false;
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

void ArticleView::Private::sendStart()
{
    if (started)
        return;
    started = true;
    QJsonObject start{{QStringLiteral("section"), request.start.section}, {QStringLiteral("id"), request.start.id}};
    if (request.start.place.block >= 0)
        start.insert(QStringLiteral("place"), toJson(request.start.place));
    bridge.send(QStringLiteral("start"),
                {{QStringLiteral("labels"), request.labels},
                 {QStringLiteral("mode"), request.mode.isEmpty() ? mode : request.mode},
                 {QStringLiteral("units"), request.units},
                 {QStringLiteral("appearance"), appearance.isEmpty() ? request.appearance : appearance},
                 {QStringLiteral("start"), start}});
    if (request.hasMath) {
        page->runJavaScript(mathScript(), QWebEngineScript::ApplicationWorld,
                            [this](const QVariant &) { bridge.send(QStringLiteral("mathReady")); });
    }
}

void ArticleView::Private::received(const QString &type, const QJsonObject &message)
{
    qCDebug(lcView) << "from page:" << type;
    if (type == QLatin1String("painted")) {
        if (!std::exchange(painted, true))
            emit q->firstScreenShown();
    } else if (type == QLatin1String("loaded")) {
        const QUrl url(message.value(QLatin1String("page")).toString());
        if (QUrlQuery(url).queryItemValue(QStringLiteral("page")).toInt() != serial)
            return; // an earlier page's last word
        pageLoaded = true;
        pulse.arrive();
        sendStart();
    } else if (type == QLatin1String("ready")) {
        if (!std::exchange(painted, true))
            emit q->firstScreenShown();
        emit q->pageReady();
    } else if (type == QLatin1String("scrolled")) {
        state.section = message.value(QLatin1String("section")).toInt();
        state.place = placeFrom(message.value(QLatin1String("place")).toObject());
        state.progress = message.value(QLatin1String("progress")).toDouble();
        state.fits = message.value(QLatin1String("fits")).toBool();
        emit q->scrolled(state);
    } else if (type == QLatin1String("link")) {
        // The engine has no folder above the root; what leads there is taken as it is written.
        const QString written = message.value(QLatin1String("written")).toString();
        const QUrl resolved(message.value(QLatin1String("href")).toString());
        const bool leadsUp = resolved.scheme() == QLatin1String(kScheme) && written.contains(QLatin1String(".."));
        emit q->linkActivated(leadsUp ? QUrl(written) : resolved);
    } else if (type == QLatin1String("copyCode")) {
        emit q->codeCopyRequested(message.value(QLatin1String("block")).toInt(-1));
    } else if (type == QLatin1String("highlight")) {
        QList<int> blocks;
        for (const auto &value : message.value(QLatin1String("blocks")).toArray())
            blocks.append(value.toInt());
        emit q->highlightWanted(blocks);
    } else if (type == QLatin1String("selection")) {
        hasSelection = message.value(QLatin1String("has")).toBool();
        emit q->selectionChanged(hasSelection);
    } else if (type == QLatin1String("unitStep")) {
        emit q->unitStepRequested(message.value(QLatin1String("step")).toInt());
    } else if (type == QLatin1String("escape")) {
        emit q->escapePressed();
    } else if (type == QLatin1String("textSize")) {
        emit q->textSizeStepRequested(message.value(QLatin1String("step")).toInt());
    } else if (type == QLatin1String("remoteImage")) {
        const QString address = message.value(QLatin1String("address")).toString();
        block(QUrl(address));
        emit q->remotePictureFound(address);
    } else if (type == QLatin1String("remoteImageChosen")) {
        emit q->remotePictureChosen(message.value(QLatin1String("address")).toString());
    }
}

QString ArticleView::articlePath() const
{
    return d->request.articlePath;
}

void ArticleView::setAppearance(const QJsonObject &appearance)
{
    d->appearance = appearance;
    if (d->pageLoaded)
        d->bridge.send(QStringLiteral("appearance"), {{QStringLiteral("appearance"), appearance}});
}

void ArticleView::setReadingMode(ReadingMode mode)
{
    d->mode = mode == ReadingMode::OneSection ? QStringLiteral("section") : QStringLiteral("continuous");
    d->request.mode = d->mode;
    d->bridge.send(QStringLiteral("mode"),
                   {{QStringLiteral("mode"), d->mode}, {QStringLiteral("section"), d->state.section}});
}

void ArticleView::jumpToSection(int section)
{
    if (!d->started) {
        d->request.start = {section, {}, {}};
        return;
    }
    d->bridge.send(QStringLiteral("section"), {{QStringLiteral("section"), section}});
}

void ArticleView::jumpToPlace(const PagePlace &place)
{
    QJsonObject json = toJson(place);
    json.insert(QStringLiteral("flash"), true);
    d->bridge.send(QStringLiteral("place"), {{QStringLiteral("place"), json}});
}

void ArticleView::restorePlace(const PagePlace &place)
{
    d->bridge.send(QStringLiteral("restore"), {{QStringLiteral("place"), toJson(place)}});
}

void ArticleView::showHit(const PagePlace &place, HitReveal reveal)
{
    d->bridge.send(QStringLiteral("hit"),
                   {{QStringLiteral("place"), toJson(place)}, {QStringLiteral("always"), reveal == HitReveal::UpperThird}});
}

void ArticleView::jumpToId(const QString &id)
{
    d->bridge.send(QStringLiteral("id"), {{QStringLiteral("id"), id}});
}

void ArticleView::scrollByPages(double pages)
{
    d->bridge.send(QStringLiteral("scrollPages"), {{QStringLiteral("pages"), pages}});
}

void ArticleView::scrollToStart()
{
    d->bridge.send(QStringLiteral("edge"), {{QStringLiteral("end"), false}});
}

void ArticleView::scrollToEnd()
{
    d->bridge.send(QStringLiteral("edge"), {{QStringLiteral("end"), true}});
}

ScrollState ArticleView::scrollState() const
{
    return d->state;
}

void ArticleView::setHighlightedCode(const QJsonObject &htmlByBlock)
{
    d->bridge.send(QStringLiteral("highlighted"), {{QStringLiteral("html"), htmlByBlock}});
}

void ArticleView::setFindMarks(const QJsonArray &ranges, int current)
{
    d->bridge.send(QStringLiteral("marks"), {{QStringLiteral("ranges"), ranges}, {QStringLiteral("current"), current}});
}

void ArticleView::clearFindMarks()
{
    setFindMarks({}, -1);
}

QString ArticleView::selectedText() const
{
    return d->page->selectedText();
}

bool ArticleView::hasSelection() const
{
    return d->hasSelection;
}

void ArticleView::readSelection(std::function<void(std::optional<PageSelection>)> done)
{
    d->page->runJavaScript(
        QStringLiteral("lectern.selectedPassage()"), QWebEngineScript::ApplicationWorld,
        [done = std::move(done)](const QVariant &value) {
            const QJsonObject json = QJsonObject::fromVariantMap(value.toMap());
            const PagePlace begin = placeFrom(json.value(QLatin1String("begin")).toObject());
            const PagePlace end = placeFrom(json.value(QLatin1String("end")).toObject());
            done(begin.block >= 0 && end.block >= 0 ? std::optional(PageSelection{begin, end}) : std::nullopt);
        });
}

void ArticleView::copySelection()
{
    d->page->triggerAction(QWebEnginePage::Copy);
}

void ArticleView::selectAll()
{
    d->page->triggerAction(QWebEnginePage::SelectAll);
}

void ArticleView::evaluateForTests(const QString &script, std::function<void(QVariant)> done)
{
    d->page->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                           [done = std::move(done)](const QVariant &value) { done(value); });
}

void ArticleView::setPatience(int milliseconds)
{
    d->pulse.setPatience(milliseconds);
}

int ArticleView::blockedRequests() const
{
    return d->blocked;
}

void ArticleView::showRemotePicture(const QString &address, const QByteArray &mimeType, const QByteArray &bytes)
{
    d->bridge.send(
        QStringLiteral("remotePicture"),
        {{QStringLiteral("address"), address}, {QStringLiteral("source"), d->scheme.offerPicture(mimeType, bytes)}});
    d->blocked = std::max(0, d->blocked - 1);
    emit blockedRequestsChanged(d->blocked);
}

void ArticleView::setPlainPageColor(const QColor &paper)
{
    d->page->setBackgroundColor(paper);
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    const QWebEngineContextMenuRequest *request = d->view->lastContextMenuRequest();
    emit contextMenuWanted(event->globalPos(), request ? request->selectedText() : QString(),
                           request ? request->linkUrl() : QUrl());
    event->accept();
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
