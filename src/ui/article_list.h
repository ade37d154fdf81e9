// SPDX-License-Identifier: GPL-3.0-or-later
// The plain list of the articles of an open folder.
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QListView;

namespace lectern::ui {

/// One article of the list.
struct ArticleEntry {
    QString path;  ///< absolute
    QString label; ///< what the list shows
};

class ArticleListModel;

/// A small heading "Articles" and a list below it; empty and hidden until a folder is open.
class ArticleList : public QWidget {
    Q_OBJECT
public:
    explicit ArticleList(QWidget *parent = nullptr);

    void setArticles(const QList<ArticleEntry> &articles);
    /// Marks the article that is shown.
    void setCurrent(const QString &path);
    [[nodiscard]] QListView *view() const { return m_view; }

signals:
    void articleChosen(const QString &path);

private:
    ArticleListModel *m_model;
    QLabel *m_heading;
    QListView *m_view;
};

} // namespace lectern::ui
