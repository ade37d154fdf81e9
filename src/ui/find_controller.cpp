// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_controller.h"

#include "document/quote_anchor.h"
#include "find/find_output.h"
#include "ui/article_controller.h"
#include "ui/find_bar.h"
#include "ui/find_results_panel.h"
#include "ui/find_ticks.h"
#include "ui/navigation_controller.h"
#include "ui/outline_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <algorithm>

namespace lectern::ui {

namespace {

constexpr int patience = 80; // ms after which a search that goes on shows what it has
constexpr qsizetype mostPartial = 2000;
constexpr qsizetype mostCopied = 100'000;

} // namespace

FindController::FindController(services::FindService &service, ArticleController &articles, NavigationController &navigation,
                               web::ArticleView &view, const FindWidgets &widgets, QObject *parent)
    : QObject(parent),
      m_service(service),
      m_articles(articles),
      m_navigation(navigation),
      m_view(view),
      m_widgets(widgets),
      m_marks(view)
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(patience);
    m_widgets.results->hide();
    connect(&m_slow, &QTimer::timeout, this, [this] {
        if (m_service.isSearching() && m_partial != nullptr)
            apply(std::make_shared<const find::Hits>(*m_partial), false);
    });
    connect(&m_service, &services::FindService::hitsFound, this,
            [this](const find::Query &, const QList<find::Hit> &hits) { takeBatch(hits); });
    connect(&m_service, &services::FindService::finished, this, &FindController::finish);
    connect(&m_articles, &ArticleController::articleShown, this, &FindController::articleChanged);
    connect(&m_articles, &ArticleController::articleRefreshed, this, &FindController::articleChanged);
    connect(&m_view, &web::ArticleView::scrolled, this, [this](const web::ScrollState &state) {
        if (!m_articles.isSwitching())
            m_marks.follow(state);
    });
    connectWidgets();
}

void FindController::connectWidgets()
{
    FindBar *bar = m_widgets.bar;
    FindResultsPanel *results = m_widgets.results;
    connect(bar, &FindBar::queryChanged, this, [this] {
        m_arrival = Arrival::Preview;
        run();
    });
    connect(bar, &FindBar::enterPressed, this, &FindController::enter);
    connect(bar, &FindBar::nextRequested, this, [this] { step(1); });
    connect(bar, &FindBar::previousRequested, this, [this] { step(-1); });
    connect(bar, &FindBar::closeRequested, this, &FindController::close);
    connect(bar, &FindBar::sectionOnlyChanged, this, [this](bool only) {
        setScope(only);
        m_arrival = Arrival::Preview;
        if (!m_widgets.bar->isHidden())
            run();
    });
    connect(bar, &FindBar::listWanted, this,
            [this](bool wanted) { m_widgets.results->setVisible(wanted && m_hits != nullptr); });
    connect(results, &FindResultsPanel::hitChosen, this, [this](qsizetype hit) { confirm(hit); });
    connect(results, &FindResultsPanel::articleWanted, this, &FindController::articleWanted);
    connect(results, &FindResultsPanel::leaveRequested, this, &FindController::articleWanted);
    connect(results, &FindResultsPanel::copyRequested, this, &FindController::copyAll);
    connect(results, &FindResultsPanel::narrowRequested, m_widgets.outline, &OutlinePanel::setOnlyWithHits);
}

document::TextPosition FindController::here() const
{
    const web::PagePlace place = m_view.scrollState().place;
    return {std::max(0, place.block), place.block < 0 ? 0 : place.offset};
}

/// Notes where reading is, for the way back, unless find is on already.
void FindController::begin()
{
    if (!m_widgets.bar->isHidden())
        return;
    m_origin = m_view.scrollState().place;
    m_from = here();
    m_moved = false;
    m_jumped = false;
}

void FindController::open()
{
    if (!m_articles.shown().isOpen())
        return;
    begin();
    QString selected = m_view.selectedText().trimmed();
    if (selected.size() > 200 || selected.contains(u'\n'))
        selected.clear();
    m_arrival = Arrival::Preview;
    const bool same = selected.isEmpty() || selected == m_widgets.bar->field()->text();
    m_widgets.bar->open(selected);
    if (same && m_hits == nullptr)
        run();
}

void FindController::openInSection()
{
    open();
    m_scope.reset();
    if (!m_widgets.bar->isSectionOnly()) {
        m_widgets.bar->setSectionOnly(true);
        return;
    }
    setScope(true);
    run();
}

void FindController::setScope(bool sectionOnly)
{
    const document::Outline &outline = m_articles.shown().document.outline();
    const document::SectionId section = m_navigation.currentSection();
    if (!sectionOnly) {
        m_scope.reset();
        m_widgets.bar->setScope({});
        return;
    }
    if (m_scope) // of the section chosen first, although reading went on
        return;
    m_scope = find::SectionRange::subtree(section, outline);
    const QString title = section > 0 && section <= outline.size() ? outline.at(section - 1).title : QString();
    m_widgets.bar->setScope(title.isEmpty() ? tr("this section") : title);
}

void FindController::run()
{
    m_slow.stop();
    m_partial.reset();
    m_pendingStep = 0;
    m_pendingEnter = false;
    m_complete = false;
    m_stale = true;
    find::Query query = m_widgets.bar->query();
    query.within = m_scope;
    if (query.text.isEmpty() || !m_articles.shown().isOpen()) {
        m_service.cancel();
        clearResults();
        return;
    }
    m_service.find(query);
    m_slow.start();
}

void FindController::takeBatch(const QList<find::Hit> &hits)
{
    if (m_partial == nullptr)
        m_partial = std::make_shared<find::Hits>(m_service.document().outline().size() + 1);
    if (m_partial->size() >= mostPartial)
        return; // all of them come at the end
    for (const find::Hit &hit : hits)
        m_partial->add(hit, true);
}

void FindController::finish(const services::FindOutcome &outcome)
{
    m_slow.stop();
    m_partial.reset();
    const int step = std::exchange(m_pendingStep, 0);
    apply(outcome.hits, true);
    if (outcome.error)
        showProblem(*outcome.error);
    if (std::exchange(m_pendingEnter, false))
        confirm(m_current);
    else if (step != 0)
        this->step(step);
}

void FindController::showProblem(const find::FindError &error)
{
    if (error.problem == find::FindProblem::BadPattern) {
        const QString where = error.patternOffset >= 0
            ? tr("Stopped at character %L1: %2").arg(error.patternOffset + 1).arg(error.detail)
            : error.detail;
        m_widgets.bar->setProblem(tr("Pattern not complete"), where);
    } else if (error.problem == find::FindProblem::RunawayPattern) {
        const qsizetype found = m_hits == nullptr ? 0 : m_hits->total();
        m_widgets.bar->setProblem(found > 0 ? tr("Stopped after %Ln", "number of matches", static_cast<int>(found))
                                            : tr("Pattern takes too long"),
                                  tr("This pattern needs too many steps for this article. A simpler one will do: nested "
                                     "repetitions such as (a+)+ are the usual cause."));
    }
}

qsizetype FindController::hitAfter(document::TextPosition position) const
{
    if (m_hits == nullptr || m_hits->isEmpty())
        return -1;
    const qsizetype hit = m_hits->firstAfter(position);
    return hit < m_hits->size() ? hit : 0;
}

void FindController::apply(std::shared_ptr<const find::Hits> hits, bool complete)
{
    const document::Document &document = m_service.document();
    m_hits = std::move(hits);
    m_complete = complete;
    m_stale = false;
    m_current = -1;
    m_widgets.results->setHits(document, m_hits);
    m_widgets.results->setVisible(m_widgets.bar->wantsList());
    std::vector<int> counts(static_cast<size_t>(document.outline().size()) + 1);
    for (size_t section = 0; section < counts.size(); ++section)
        counts[section] = m_hits->countIn(static_cast<document::SectionId>(section));
    m_widgets.outline->setFindHits(counts);
    m_widgets.ticks->setHits(document, *m_hits);
    if (m_hits->isEmpty()) {
        m_marks.clear();
        m_widgets.bar->setCount(-1, m_hits->total(), complete);
        return;
    }
    select(hitAfter(m_from), m_arrival);
}

void FindController::clearResults()
{
    if (m_hits == nullptr && m_widgets.results->isHidden())
        return;
    m_hits.reset();
    m_current = -1;
    m_complete = false;
    m_marks.clear();
    m_widgets.results->clear();
    m_widgets.results->hide();
    m_widgets.outline->setFindHits({});
    m_widgets.ticks->setPlaces({});
    m_widgets.bar->setCount(-1, 0, false);
}

void FindController::select(qsizetype hit, Arrival arrival)
{
    if (m_hits == nullptr || hit < 0 || hit >= m_hits->size())
        return;
    m_current = hit;
    m_previewed = arrival == Arrival::Preview;
    const find::Hit &at = m_hits->at(hit);
    m_widgets.bar->setCount(hit, m_hits->total(), m_complete);
    m_widgets.results->setCurrentHit(hit);
    const document::Document &document = m_service.document();
    const auto length = static_cast<float>(std::max<qsizetype>(1, document.text().size()));
    m_widgets.ticks->setCurrent(static_cast<float>(document::textOffset(document, at.range.begin)) / length);
    m_marks.show(m_hits, hit, hit);
    if (arrival == Arrival::Stay)
        return;
    if (arrival == Arrival::Preview && !m_moved && !m_jumped)
        m_navigation.rememberPlace();
    web::PagePlace place;
    place.block = at.range.begin.block;
    place.offset = at.range.begin.offset;
    m_view.showHit(place, arrival == Arrival::Jump ? web::HitReveal::UpperThird : web::HitReveal::WhenOutOfSight);
    m_moved = true;
}

/// A jump on purpose: what is left can be gone back to, and Escape stays here.
void FindController::confirm(qsizetype hit)
{
    if (m_hits == nullptr || hit < 0 || hit >= m_hits->size())
        return;
    if (!std::exchange(m_jumped, true) && !m_moved)
        m_navigation.rememberPlace();
    m_from = m_hits->at(hit).range.begin;
    m_widgets.bar->remember();
    select(hit, Arrival::Jump);
}

void FindController::enter()
{
    if (m_stale && m_service.isSearching())
        m_pendingEnter = true;
    else if (m_previewed && m_current >= 0)
        confirm(m_current);
    else
        step(1);
}

void FindController::step(int step)
{
    if (!m_articles.shown().isOpen())
        return;
    if (m_widgets.bar->isHidden()) {
        if (m_widgets.bar->field()->text().isEmpty()) {
            open();
            return;
        }
        begin();
        m_widgets.bar->show();
        m_arrival = Arrival::Jump;
        run();
        m_jumped = true;
        return;
    }
    if (m_stale && m_service.isSearching()) {
        m_pendingStep = step;
        return;
    }
    if (m_hits == nullptr || m_hits->isEmpty())
        return;
    const qsizetype size = m_hits->size();
    confirm(m_current < 0 ? hitAfter(here()) : (m_current + step + size) % size);
}

bool FindController::isOpen() const
{
    return !m_widgets.bar->isHidden();
}

void FindController::close()
{
    if (!isOpen())
        return;
    m_slow.stop();
    m_service.cancel();
    if (m_hits != nullptr && !m_hits->isEmpty())
        m_widgets.bar->remember();
    // First, since a bar that hides with the focus in it gives it to the outline, which then goes to its first row.
    emit articleWanted();
    clearResults();
    m_widgets.bar->hide();
    m_widgets.bar->setSectionOnly(false);
    if (m_moved && !m_jumped) {
        if (m_origin.block < 0)
            m_view.scrollToStart();
        else
            m_view.restorePlace(m_origin);
    }
}

void FindController::articleChanged(const ShownArticle &article)
{
    m_service.setDocument(article.document);
    m_hits.reset(); // its numbers are those of the earlier article
    m_marks.forget();
    m_current = -1;
    m_jumped = true; // there is no way back to a place in another text
    if (article.path != m_path)
        m_widgets.bar->setSectionOnly(false);
    else if (m_scope)
        m_scope = find::SectionRange::subtree(std::min(m_scope->first, article.document.outline().size()),
                                              article.document.outline());
    m_path = article.path;
    m_widgets.results->clear();
    m_widgets.ticks->setPlaces({});
    if (m_widgets.bar->isHidden())
        return;
    m_from = here();
    m_arrival = Arrival::Stay;
    run();
}

void FindController::copyAll()
{
    if (m_hits == nullptr || m_hits->isEmpty())
        return;
    if (m_hits->size() > mostCopied) {
        emit remarked(tr("Too many to copy; look for something rarer"));
        return;
    }
    QGuiApplication::clipboard()->setText(find::hitsAsText(m_service.document(), *m_hits));
    emit remarked(tr("Copied %Ln matches", nullptr, static_cast<int>(m_hits->size())));
}

} // namespace lectern::ui
