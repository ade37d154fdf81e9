// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/article_controller.h"

#include "document/quote_anchor.h"
#include "ui/appearance_controller.h"
#include "ui/page_request.h"

#include <QFileInfo>

namespace lectern::ui {

namespace {

constexpr double restoredAbove = 40; // CSS pixels left above the line where reading goes on

} // namespace

ArticleController::ArticleController(services::OpenService &opener, services::ReadingService &reading,
                                     web::ArticleView &view, const AppearanceController &looks, QObject *parent)
    : QObject(parent),
      m_opener(opener),
      m_reading(reading),
      m_view(view),
      m_looks(looks)
{
    connect(&m_opener, &services::OpenService::previewReady, this,
            [this](const auto &article) { arrive(article, Arrival::Preview); });
    connect(&m_opener, &services::OpenService::portionReady, this, &ArticleController::addPortion);
    connect(&m_opener, &services::OpenService::opened, this,
            [this](const auto &article) { arrive(article, Arrival::Opened); });
    connect(&m_opener, &services::OpenService::changed, this,
            [this](const auto &article) { arrive(article, Arrival::Changed); });
    connect(&m_opener, &services::OpenService::deleted, this, &ArticleController::articleDeleted);
    connect(&m_opener, &services::OpenService::failed, this,
            [this](const base::Error &error, const services::OpenRequest &) { fail(error); });
    connect(&m_view, &web::ArticleView::firstScreenShown, this, &ArticleController::firstScreenShown);
    connect(&m_view, &web::ArticleView::pageFailed, this, [this](const QString &detail) {
        fail({base::ErrorCode::RenderFailed, m_wanted.path, detail});
    });
}

void ArticleController::open(const OpenTarget &target)
{
    m_wanted = target;
    services::OpenRequest request;
    request.path = target.path;
    request.bytes = target.bytes;
    request.encoding = target.encoding;
    request.allowLarge = target.allowLarge;
    request.allowBinary = target.allowBinary;
    request.wantPreview = true;
    request.asPlainText = target.asPlainText;
    emit openingStarted();
    m_opener.open(request);
    m_reading.fetch(target.path); // beside the parsing
}

int ArticleController::sectionOf(const document::Document &document, const QString &fragment)
{
    const int heading = document.outline().indexOfSlug(fragment);
    return heading < 0 ? -1 : heading + 1;
}

bool ArticleController::startsAtTop() const
{
    if (!m_wanted.fragment.isEmpty())
        return false;
    switch (m_wanted.at) {
    case OpenAt::Remembered:
        return !m_wantedMemory.place || m_wantedMemory.place->position.block <= 0;
    case OpenAt::Given:
        return m_wanted.place.block < 0;
    case OpenAt::Same:
        return false;
    }
    return true;
}

web::StartPlace ArticleController::startFor(const document::Document &document) const
{
    web::StartPlace start;
    if (!m_wanted.fragment.isEmpty()) {
        start.section = sectionOf(document, m_wanted.fragment);
        if (start.section < 0)
            start.id = m_wanted.fragment;
        return start;
    }
    if (startsAtTop())
        return start;
    switch (m_wanted.at) {
    case OpenAt::Same:
        start.place = carriedOver(m_shown.document, m_view.scrollState().place, document);
        break;
    case OpenAt::Given:
        start.place = m_wanted.place;
        break;
    case OpenAt::Remembered: {
        const reading::ReadingPlace &place = *m_wantedMemory.place;
        if (const auto found = document::locate(document, place.anchor, place.position))
            start.place = {found->begin.block, found->begin.offset, restoredAbove};
        else if (place.position.block < document.blockCount())
            start.place = {place.position.block, 0, restoredAbove};
        break;
    }
    }
    if (start.place.block >= document.blockCount())
        start.place.block = -1;
    return start;
}

void ArticleController::arrive(const services::OpenedArticle &article, Arrival arrival)
{
    ShownArticle next;
    next.path = article.path;
    next.document = article.document;
    next.isPreview = article.isPreview;
    next.parserStopped = article.parserStopped;
    if (arrival == Arrival::Changed) {
        arriveChanged(next);
        return;
    }
    m_wantedMemory = m_reading.memoryOf(article.path);
    const QString remembered = m_wantedMemory.encoding;
    if (m_wanted.encoding.isEmpty() && !remembered.isEmpty()
        && remembered.compare(next.document.encoding(), Qt::CaseInsensitive) != 0) {
        OpenTarget again = m_wanted;
        again.encoding = remembered;
        open(again);
        return;
    }
    next.foldedSlugs = m_wantedMemory.foldedSlugs;
    next.rootFolder = m_wanted.rootFolder.isEmpty() ? QFileInfo(article.path).absolutePath() : m_wanted.rootFolder;
    const bool pageBegan = latest().isPreview && latest().path == next.path;
    // What a stopped parser had sent is not the beginning of the plain text that takes its place.
    if (arrival == Arrival::Opened && pageBegan && !(next.parserStopped && m_hasPortion)) {
        continuePreview(next);
        return;
    }
    if (m_wantedMemory.mode)
        m_mode = *m_wantedMemory.mode == reading::ReadingMode::OneSection ? web::ReadingMode::OneSection
                                                                          : web::ReadingMode::Continuous;
    else
        m_mode = m_usualMode;
    // A first screenful is of use only to someone who begins at the beginning.
    if (arrival == Arrival::Preview && (!startsAtTop() || m_mode == web::ReadingMode::OneSection))
        return;
    m_arrival = arrival;
    handOver(next, startFor(next.document));
}

void ArticleController::arriveChanged(const ShownArticle &article)
{
    if (article.path != m_shown.path || m_arriving)
        return;
    ShownArticle next = article;
    next.rootFolder = m_shown.rootFolder;
    web::StartPlace start;
    start.place = carriedOver(m_shown.document, m_view.scrollState().place, next.document);
    m_arrival = Arrival::Changed;
    handOver(next, start);
}

void ArticleController::handOver(const ShownArticle &article, const web::StartPlace &start)
{
    m_nonce = freshNonce();
    m_hasPortion = false;
    if (m_shown.isOpen())
        emit articleLeaving(m_shown);
    m_arriving = article;
    if (m_arrival != Arrival::Changed)
        emit viewWanted();
    emit articleComing(article);
    m_view.showPage(pageRequest(article, start, m_mode, m_looks.appearance(), m_nonce));
}

/// More of the page whose first screenful was given to the view.
void ArticleController::addPortion(const QString &path, const QByteArray &html)
{
    const ShownArticle &preview = latest();
    if (!preview.isPreview || preview.path != path || m_wanted.path != path)
        return;
    m_view.appendToPage(m_hasPortion ? html : portionOfPage(preview, html, m_mode, m_nonce));
    m_hasPortion = true;
}

/// The end of a page whose first screenful is on its way to the screen or there already.
void ArticleController::continuePreview(const ShownArticle &article)
{
    emit articleComing(article);
    if (!m_hasPortion)
        addPortion(article.path, article.document.html());
    m_view.finishPage(endOfPage(article, m_mode, m_looks.appearance(), m_nonce));
    if (m_arriving) {
        m_arriving = article;
        return;
    }
    m_shown = article;
    finishOpening();
    emit articleShown(m_shown);
}

void ArticleController::firstScreenShown()
{
    if (!m_arriving)
        return;
    m_shown = *std::exchange(m_arriving, std::nullopt);
    if (m_arrival == Arrival::Changed) {
        emit articleRefreshed(m_shown);
        return;
    }
    const bool same = m_wanted.at == OpenAt::Same && m_wanted.path == m_target.path;
    m_target = m_wanted;
    if (!m_shown.isPreview)
        finishOpening();
    if (same)
        emit articleRefreshed(m_shown);
    else
        emit articleShown(m_shown);
}

void ArticleController::finishOpening()
{
    m_reading.noteOpened(m_shown.path, m_shown.title());
    emit openingEnded();
}

void ArticleController::fail(const base::Error &error)
{
    m_arriving.reset();
    emit openingEnded();
    if (error.code == base::ErrorCode::Cancelled)
        return;
    // Later: the first article may fail while the window is still being made.
    QMetaObject::invokeMethod(
        this, [this, error, target = m_wanted] { emit openingFailed(error, target); }, Qt::QueuedConnection);
}

void ArticleController::setReadingMode(web::ReadingMode mode)
{
    m_mode = mode;
    m_view.setReadingMode(mode);
    if (m_shown.isFile())
        m_reading.rememberMode(m_shown.path,
                               mode == web::ReadingMode::OneSection ? reading::ReadingMode::OneSection
                                                                    : reading::ReadingMode::Continuous);
}

void ArticleController::showAgain()
{
    if (m_arriving) {
        open(OpenTarget(m_wanted)); // it was lost on its way
        return;
    }
    if (!m_shown.isOpen())
        return;
    web::StartPlace start;
    start.place = m_view.scrollState().place;
    m_arrival = Arrival::Changed;
    handOver(ShownArticle(m_shown), start);
}

void ArticleController::showAsPlainText()
{
    OpenTarget again = m_arriving ? m_wanted : m_target;
    again.asPlainText = true;
    if (!m_arriving) {
        again.at = OpenAt::Same;
        again.fragment.clear();
    }
    open(again);
}

QString ArticleController::openedPath() const
{
    return m_arriving ? m_arriving->path : m_shown.path;
}

void ArticleController::close()
{
    m_opener.cancel();
    m_opener.unwatch();
    if (m_shown.isOpen())
        emit articleLeaving(m_shown);
    m_arriving.reset();
    m_shown = ShownArticle();
    emit openingEnded();
}

} // namespace lectern::ui
