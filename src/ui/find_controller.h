// SPDX-License-Identifier: GPL-3.0-or-later
// Find in the article shown: from the bar's query to marks in the page, counts in the outline, rows in the list, and jumps.
#pragma once

#include "services/find_service.h"
#include "ui/find_marks.h"
#include "web/article_view.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace lectern::ui {

class ArticleController;
class FindBar;
class FindResultsPanel;
class FindTicks;
class NavigationController;
class OutlinePanel;
struct ShownArticle;

/// The widgets that find shows itself in.
struct FindWidgets {
    FindBar *bar = nullptr;
    FindResultsPanel *results = nullptr;
    OutlinePanel *outline = nullptr;
    FindTicks *ticks = nullptr;
};

class FindController : public QObject {
    Q_OBJECT
public:
    FindController(services::FindService &service, ArticleController &articles, NavigationController &navigation,
                   web::ArticleView &view, const FindWidgets &widgets, QObject *parent = nullptr);

    /// Ctrl+F: opens the bar with the text selected in the article.
    void open();
    /// The same, in the section that is being read and those inside it.
    void openInSection();
    /// F3 and Shift+F3: +1 or -1; with the bar closed the last text is looked for again from here.
    void step(int step);
    /// Takes everything away; goes back to where reading was unless the reader jumped on purpose meanwhile.
    void close();

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const std::shared_ptr<const find::Hits> &hits() const { return m_hits; }
    [[nodiscard]] qsizetype currentHit() const { return m_current; }
    [[nodiscard]] bool isComplete() const { return m_complete; }

signals:
    /// The keyboard belongs to the article again.
    void articleWanted();
    /// Something was copied or could not be; for the status row.
    void remarked(const QString &remark);

private:
    enum class Arrival { Preview, Jump, Stay };

    void connectWidgets();
    void begin();
    void run();
    void setScope(bool sectionOnly);
    void takeBatch(const QList<find::Hit> &hits);
    void finish(const services::FindOutcome &outcome);
    void showProblem(const find::FindError &error);
    void apply(std::shared_ptr<const find::Hits> hits, bool complete);
    void clearResults();
    void select(qsizetype hit, Arrival arrival);
    void confirm(qsizetype hit);
    void enter();
    void articleChanged(const ShownArticle &article);
    void copyAll();
    [[nodiscard]] qsizetype hitAfter(document::TextPosition position) const;
    [[nodiscard]] document::TextPosition here() const;

    services::FindService &m_service;
    ArticleController &m_articles;
    NavigationController &m_navigation;
    web::ArticleView &m_view;
    FindWidgets m_widgets;
    FindMarks m_marks;
    QTimer m_slow; ///< a search that takes longer shows what it has
    std::shared_ptr<find::Hits> m_partial;
    std::shared_ptr<const find::Hits> m_hits; ///< null: no find is active
    bool m_complete = false;
    qsizetype m_current = -1;
    bool m_previewed = false;             ///< the current hit was come to by typing
    Arrival m_arrival = Arrival::Preview; ///< what is to be done when the search answers
    bool m_stale = false;                 ///< m_hits are those of the query before
    int m_pendingStep = 0;                ///< asked for while the search was going on
    bool m_pendingEnter = false;
    bool m_moved = false;          ///< typing moved the view
    bool m_jumped = false;         ///< the reader jumped on purpose
    web::PagePlace m_origin;       ///< where reading was
    document::TextPosition m_from; ///< hits are looked for from here
    std::optional<find::SectionRange> m_scope;
    QString m_path; ///< of the article that is searched
};

} // namespace lectern::ui
