// SPDX-License-Identifier: GPL-3.0-or-later
// Moves the reader: jumps, steps from section to section, links, and the way back.
#pragma once

#include "ui/article_controller.h"
#include "ui/history.h"
#include "ui/link_resolver.h"
#include "ui/section_units.h"

#include <QElapsedTimer>
#include <QObject>

namespace lectern::ui {

class NavigationController : public QObject {
    Q_OBJECT
public:
    NavigationController(ArticleController &articles, web::ArticleView &view, QObject *parent = nullptr);

    /// A deliberate jump; the place left can be gone back to. 0 is the article's start.
    void jumpToSection(document::SectionId section);
    /// To a slug or element id of the article shown.
    void jumpToFragment(const QString &fragment);
    void stepSection(int step);
    /// One step of the units of "one section at a time".
    void stepUnit(int step);
    void jumpToEnclosingSection();
    void jumpToStart();
    void jumpToEnd();
    void back();
    void forward();
    /// Leaves the present place for another article.
    void openArticle(const OpenTarget &target);
    void followLink(const QUrl &link);
    /// Notes where the reader is, before something else moves the view.
    void rememberPlace();

    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }
    /// The section that is being read: the aim of the last jump while it stands in sight, else the page's report.
    [[nodiscard]] document::SectionId currentSection() const { return m_current; }
    [[nodiscard]] VisitedPlace here() const;
    /// Address of the current section: the file's URL with the slug as fragment.
    [[nodiscard]] QString sectionAddress() const;
    /// Address of a link of the page as other programs understand it.
    [[nodiscard]] QString addressOf(const QUrl &link) const;

signals:
    void currentSectionChanged(lectern::document::SectionId section);
    /// The reader scrolled out of a section into a later one.
    void sectionRead(lectern::document::SectionId section);
    void historyChanged();
    void webLinkActivated(const QUrl &url);
    /// An article or folder that is not below the root folder.
    void outsideLinkActivated(const QString &path, const QString &fragment);
    void fileLinkActivated(const QString &path);
    void folderLinkActivated(const QString &path);
    void missingLinkActivated(const QString &path);
    void refusedLinkActivated(const QString &address);

private:
    void aimAt(document::SectionId section);
    [[nodiscard]] document::SectionId withTitle(document::SectionId section) const;
    void setCurrent(document::SectionId section);
    void scrolled(const web::ScrollState &state);
    void reset(const ShownArticle &article, bool sameArticle);
    void show(const VisitedPlace &place);
    void followHeading(const QString &fragment);

    ArticleController &m_articles;
    web::ArticleView &m_view;
    History m_history;
    SectionUnits m_units;
    bool m_hasTitle = false;
    document::SectionId m_current = 0;
    document::SectionId m_aim = -1; ///< section of the last jump, -1 when the reader has scrolled since
    double m_aimProgress = -1;
    QElapsedTimer m_sinceAim;
    QElapsedTimer m_sinceStep; ///< steps close to one another leave one place in the history
};

} // namespace lectern::ui
