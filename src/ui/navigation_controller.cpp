// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/navigation_controller.h"

#include <QDir>
#include <QUrl>
#include <cmath>

namespace lectern::ui {

namespace {

constexpr int settleMilliseconds = 900; // a jump into a part never laid out settles over some frames
constexpr int stepChainMilliseconds = 8000;
constexpr int fewSections = 3; // more than these passed at once is a leap, not reading

} // namespace

NavigationController::NavigationController(ArticleController &articles, web::ArticleView &view, QObject *parent)
    : QObject(parent),
      m_articles(articles),
      m_view(view)
{
    connect(&m_view, &web::ArticleView::scrolled, this, &NavigationController::scrolled);
    connect(&m_view, &web::ArticleView::linkActivated, this, &NavigationController::followLink);
    connect(&m_view, &web::ArticleView::unitStepRequested, this, &NavigationController::stepUnit);
    connect(&m_articles, &ArticleController::articleShown, this,
            [this](const ShownArticle &article) { reset(article, false); });
    connect(&m_articles, &ArticleController::articleRefreshed, this,
            [this](const ShownArticle &article) { reset(article, true); });
}

void NavigationController::reset(const ShownArticle &article, bool sameArticle)
{
    m_units = SectionUnits(article.document.outline(), article.title());
    if (!sameArticle)
        m_aim = -1;
    m_hasTitle = article.document.outline().hasLoneTitle();
    const document::SectionId section = m_view.scrollState().section;
    m_current = withTitle(section <= article.document.outline().size() ? section : 0);
    emit currentSectionChanged(m_current);
    emit historyChanged();
}

VisitedPlace NavigationController::here() const
{
    const ShownArticle &article = m_articles.shown();
    VisitedPlace place;
    place.path = article.path;
    const web::PagePlace at = m_view.scrollState().place;
    place.block = at.block;
    place.offset = at.offset;
    place.above = at.above;
    const document::Outline &outline = article.document.outline();
    place.title = m_current > 0 && m_current <= outline.size() ? outline.at(m_current - 1).title : article.title();
    return place;
}

void NavigationController::rememberPlace()
{
    m_history.leave(here());
    m_sinceStep.invalidate();
    emit historyChanged();
}

void NavigationController::aimAt(document::SectionId section)
{
    m_aim = section;
    m_aimProgress = -1;
    m_sinceAim.restart();
    setCurrent(section);
    if (withTitle(section) == withTitle(0))
        m_view.scrollToStart(); // the title block above the title is part of it
    else
        m_view.jumpToSection(section);
}

void NavigationController::jumpToSection(document::SectionId section)
{
    rememberPlace();
    aimAt(section);
}

void NavigationController::jumpToFragment(const QString &fragment)
{
    rememberPlace();
    followHeading(fragment);
}

void NavigationController::followHeading(const QString &fragment)
{
    if (fragment.isEmpty()) {
        aimAt(0);
        return;
    }
    const int section = ArticleController::sectionOf(m_articles.shown().document, fragment);
    if (section > 0) {
        aimAt(section);
        return;
    }
    m_aim = -1;
    m_view.jumpToId(fragment);
}

void NavigationController::stepSection(int step)
{
    const int last = m_articles.shown().document.outline().size();
    document::SectionId wanted = m_current + step;
    // Back first goes to the head of the section that is being read.
    const web::PagePlace place = m_view.scrollState().place;
    if (step < 0 && m_aim < 0 && m_current > 0
        && place.block > m_articles.shown().document.outline().at(m_current - 1).block)
        wanted = m_current;
    if (wanted < (m_hasTitle ? 1 : 0) || wanted > last)
        return;
    if (!m_sinceStep.isValid() || m_sinceStep.elapsed() > stepChainMilliseconds)
        rememberPlace();
    m_sinceStep.restart();
    aimAt(wanted);
}

void NavigationController::stepUnit(int step)
{
    const int unit = m_units.unitOf(m_current) + step;
    if (unit < 0 || unit >= m_units.count())
        return;
    rememberPlace();
    aimAt(m_units.starts()[static_cast<size_t>(unit)]);
}

void NavigationController::jumpToEnclosingSection()
{
    if (m_current <= 0)
        return;
    const int parent = m_articles.shown().document.outline().at(m_current - 1).parent;
    jumpToSection(parent + 1);
}

void NavigationController::jumpToStart()
{
    rememberPlace();
    m_aim = -1;
    m_view.scrollToStart();
}

void NavigationController::jumpToEnd()
{
    rememberPlace();
    m_aim = -1;
    m_view.scrollToEnd();
}

/// The title that opens an article stands for what is above it.
document::SectionId NavigationController::withTitle(document::SectionId section) const
{
    return section == 0 && m_hasTitle ? 1 : section;
}

void NavigationController::setCurrent(document::SectionId section)
{
    section = withTitle(section);
    if (section == m_current)
        return;
    m_current = section;
    emit currentSectionChanged(section);
}

void NavigationController::scrolled(const web::ScrollState &state)
{
    if (m_articles.isSwitching() || state.section > m_articles.shown().document.outline().size())
        return; // a report of another page
    if (m_aim >= 0) {
        if (m_aimProgress < 0 || m_sinceAim.elapsed() < settleMilliseconds)
            m_aimProgress = state.progress;
        // The heading of a short last section can't reach the top; it stays the current one until the reader scrolls.
        if (std::abs(state.progress - m_aimProgress) < 1e-6)
            return;
        m_aim = -1;
    }
    if (state.section > m_current && state.section - m_current <= fewSections) {
        for (document::SectionId section = m_current; section < state.section; ++section)
            emit sectionRead(section);
    }
    setCurrent(state.section);
}

void NavigationController::show(const VisitedPlace &place)
{
    m_aim = -1;
    m_sinceStep.invalidate();
    emit historyChanged();
    web::PagePlace at;
    at.block = place.block;
    at.offset = place.offset;
    at.above = place.above;
    if (place.path == m_articles.shown().path) {
        if (at.block < 0)
            m_view.scrollToStart();
        else
            m_view.restorePlace(at);
        return;
    }
    OpenTarget target;
    target.path = place.path;
    target.at = OpenAt::Given;
    target.place = at;
    if (place.path.startsWith(m_articles.shown().rootFolder + u'/'))
        target.rootFolder = m_articles.shown().rootFolder;
    m_articles.open(target);
}

void NavigationController::back()
{
    if (const std::optional<VisitedPlace> place = m_history.back(here()))
        show(*place);
}

void NavigationController::forward()
{
    if (const std::optional<VisitedPlace> place = m_history.forward(here()))
        show(*place);
}

void NavigationController::openArticle(const OpenTarget &target)
{
    if (target.path == m_articles.shown().path && !target.fragment.isEmpty() && target.bytes.isEmpty()) {
        jumpToFragment(target.fragment);
        return;
    }
    rememberPlace();
    m_articles.open(target);
}

void NavigationController::followLink(const QUrl &link)
{
    const ShownArticle &article = m_articles.shown();
    const LinkTarget target = LinkResolver(article.path, article.rootFolder).resolve(link);
    switch (target.kind) {
    case LinkKind::Heading:
        jumpToFragment(target.fragment);
        break;
    case LinkKind::Article: {
        OpenTarget next;
        next.path = target.path;
        next.fragment = target.fragment;
        if (target.path.startsWith(article.rootFolder + u'/'))
            next.rootFolder = article.rootFolder;
        openArticle(next);
        break;
    }
    case LinkKind::Outside:
        emit outsideLinkActivated(target.path, target.fragment);
        break;
    case LinkKind::Web:
        emit webLinkActivated(target.url);
        break;
    case LinkKind::LocalFile:
        emit fileLinkActivated(target.path);
        break;
    case LinkKind::LocalFolder:
        emit folderLinkActivated(target.path);
        break;
    case LinkKind::Missing:
        emit missingLinkActivated(target.path);
        break;
    case LinkKind::Refused:
        emit refusedLinkActivated(link.toString(QUrl::PrettyDecoded));
        break;
    }
}

QString NavigationController::addressOf(const QUrl &link) const
{
    const ShownArticle &article = m_articles.shown();
    const LinkTarget target = LinkResolver(article.path, article.rootFolder).resolve(link);
    const QString address = target.kind == LinkKind::Web ? QString() : LinkResolver::absoluteAddress(target);
    return address.isEmpty() ? QString::fromLatin1(link.toEncoded()) : address;
}

QString NavigationController::sectionAddress() const
{
    const ShownArticle &article = m_articles.shown();
    QUrl url = QUrl::fromLocalFile(article.path);
    if (m_current > 0 && m_current <= article.document.outline().size())
        url.setFragment(article.document.outline().at(m_current - 1).slug, QUrl::DecodedMode);
    return QString::fromLatin1(url.toEncoded());
}

} // namespace lectern::ui
