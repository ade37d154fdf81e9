// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/article_controller.h"

#include "page/page_builder.h"
#include "ui/appearance_controller.h"
#include "ui/page_texts.h"
#include "ui/section_units.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace lectern::ui {

namespace {

QByteArray freshNonce()
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 36) + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
}

} // namespace

QString ShownArticle::title() const
{
    if (path.isEmpty())
        return {};
    return document.title().isEmpty() ? QFileInfo(path).completeBaseName() : document.title();
}

ArticleController::ArticleController(services::OpenService &opener, web::ArticleView &view, const AppearanceController &looks, QObject *parent)
    : QObject(parent)
    , m_opener(opener)
    , m_view(view)
    , m_looks(looks)
{
    connect(&m_opener, &services::OpenService::previewReady, this, [this](const auto &article) { arrive(article, Arrival::Preview); });
    connect(&m_opener, &services::OpenService::opened, this, [this](const auto &article) { arrive(article, Arrival::Opened); });
    connect(&m_opener, &services::OpenService::changed, this, [this](const auto &article) { arrive(article, Arrival::Changed); });
    connect(&m_opener, &services::OpenService::deleted, this, &ArticleController::articleDeleted);
    connect(&m_opener, &services::OpenService::failed, this, [this](const base::Error &error, const services::OpenRequest &) {
        m_opening = false;
        emit openingEnded();
        emit openingFailed(error, m_wanted);
    });
    connect(&m_view, &web::ArticleView::firstScreenShown, this, &ArticleController::firstScreenShown);
}

void ArticleController::open(const OpenTarget &target)
{
    m_wanted = target;
    m_opening = true;
    services::OpenRequest request;
    request.path = target.path;
    request.bytes = target.bytes;
    request.encoding = target.encoding;
    request.allowLarge = target.allowLarge;
    request.allowBinary = target.allowBinary;
    // The first screenful is of use only to someone who begins at the beginning.
    request.wantPreview = target.fragment.isEmpty() && target.place.block < 0;
    emit openingStarted();
    m_opener.open(request);
}

int ArticleController::sectionOf(const document::Document &document, const QString &fragment)
{
    const int heading = document.outline().indexOfSlug(fragment);
    return heading < 0 ? -1 : heading + 1;
}

web::StartPlace ArticleController::startFor(const document::Document &document) const
{
    web::StartPlace start;
    if (!m_wanted.fragment.isEmpty()) {
        start.section = sectionOf(document, m_wanted.fragment);
        if (start.section < 0)
            start.id = m_wanted.fragment;
    } else if (m_wanted.place.block >= 0 && m_wanted.place.block < document.blockCount()) {
        start.place = m_wanted.place;
    }
    return start;
}

void ArticleController::arrive(const services::OpenedArticle &article, Arrival arrival)
{
    ShownArticle next;
    next.path = article.path;
    next.document = article.document;
    next.isPreview = article.isPreview;
    next.parserStopped = article.parserStopped;
    web::StartPlace start;
    if (arrival == Arrival::Changed) {
        if (article.path != m_shown.path || m_opening)
            return;
        next.rootFolder = m_shown.rootFolder;
        start.place = m_view.scrollState().place;
    } else {
        next.rootFolder = m_wanted.rootFolder.isEmpty() ? QFileInfo(article.path).absolutePath() : m_wanted.rootFolder;
        // The whole follows its own first screenful: the reader may have begun to scroll.
        if (arrival == Arrival::Opened && m_shown.isPreview && m_shown.path == article.path && !m_arriving) {
            arrival = Arrival::Whole;
            start.place = m_view.scrollState().place;
        } else {
            start = startFor(next.document);
        }
    }
    m_arrival = arrival;
    handOver(next, start);
}

void ArticleController::handOver(const ShownArticle &article, const web::StartPlace &start)
{
    page::PageOptions options;
    options.mode = m_mode == web::ReadingMode::OneSection ? page::PageMode::OneSection : page::PageMode::Continuous;
    options.labels = PageTexts::labels(article.document);
    options.fallbackTitle = QFileInfo(article.path).completeBaseName();
    options.nonce = freshNonce();
    web::PageRequest request;
    request.html = page::PageBuilder(article.document, m_looks.appearance(), options).page();
    request.articlePath = article.path;
    request.rootFolder = article.rootFolder;
    request.start = start;
    request.hasMath = article.document.hasMath();
    request.labels = PageTexts::scriptLabels();
    request.mode = m_mode == web::ReadingMode::OneSection ? QStringLiteral("section") : QStringLiteral("continuous");
    request.units = SectionUnits(article.document.outline(), article.title()).toJson();
    request.preview = article.isPreview;
    m_arriving = article;
    m_view.showPage(request);
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
    m_target = m_wanted;
    m_opening = m_shown.isPreview;
    if (!m_opening)
        emit openingEnded();
    emit articleShown(m_shown);
}

void ArticleController::setReadingMode(web::ReadingMode mode)
{
    m_mode = mode;
    m_view.setReadingMode(mode);
}

void ArticleController::showAgain()
{
    if (!m_shown.isOpen())
        return;
    web::StartPlace start;
    start.place = m_view.scrollState().place;
    m_arrival = Arrival::Changed;
    handOver(m_shown, start);
}

void ArticleController::close()
{
    m_opener.cancel();
    m_arriving.reset();
    m_shown = ShownArticle();
    m_opening = false;
    emit openingEnded();
}

} // namespace lectern::ui
