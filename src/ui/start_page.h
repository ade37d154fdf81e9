// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty window shows: one sentence on how to open, and the recent articles.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QListWidget;
class QLabel;

namespace lectern::ui {

/// An article that was read before.
struct RecentArticle {
    QString path;  ///< absolute
    QString title; ///< may be empty: the file's name stands for it
};

class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(const QList<RecentArticle> &articles);

signals:
    void articleChosen(const QString &path);
    void openRequested();
    void guideRequested();

private:
    QLabel *m_heading;
    QListWidget *m_list;
};

} // namespace lectern::ui
