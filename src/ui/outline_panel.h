// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar: a filter, the outline, a choice of depth, and the articles of an open folder below.
#pragma once

#include "document/document.h"
#include "ui/article_list.h"

#include <QSet>
#include <QWidget>
#include <optional>

class QLineEdit;
class QSplitter;
class QToolButton;

namespace lectern::ui {

class OutlineDelegate;
class OutlineModel;
class OutlineTree;

class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    /// Shows the article's outline. Headings whose slug is in `folded` are folded; without a set, a long outline
    /// shows its top level only and a short one everything.
    void setDocument(const document::Document &document, const std::optional<QSet<QString>> &folded = std::nullopt);
    /// Slugs of the folded headings, to be remembered for the article.
    [[nodiscard]] QSet<QString> foldedSlugs() const;

    void setCurrentSection(document::SectionId section);
    void markRead(document::SectionId section);
    void setArticles(const QList<ArticleEntry> &articles) { m_articles->setArticles(articles); }
    void setCurrentArticle(const QString &path) { m_articles->setCurrent(path); }
    /// Find hits by section (index 0: before the first heading); empty: no find is active.
    void setFindHits(const std::vector<int> &hitsBySection);
    /// While a find is active: shows only the sections with hits.
    void setOnlyWithHits(bool only);
    /// Puts a panel between the outline and the folder's articles.
    void addPanel(QWidget *panel);
    void focusFilter();
    void focusTree();

    [[nodiscard]] OutlineModel *model() const { return m_model; }
    [[nodiscard]] OutlineTree *tree() const { return m_tree; }
    [[nodiscard]] QLineEdit *filterField() const { return m_filter; }

signals:
    void sectionChosen(lectern::document::SectionId section);
    void articleChosen(const QString &path);
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter(const QString &typed);
    void restoreFolds(const std::optional<QSet<QString>> &folded);
    void buildDepthButton();

    OutlineModel *m_model;
    OutlineDelegate *m_delegate;
    QLineEdit *m_filter;
    QToolButton *m_depth;
    QSplitter *m_split;
    OutlineTree *m_tree;
    ArticleList *m_articles;
    std::vector<int> m_hits; ///< by section; empty without find
    bool m_onlyWithHits = false;
    std::optional<QSet<QString>> m_foldsBeforeFilter; ///< set while a filter is active
};

} // namespace lectern::ui
