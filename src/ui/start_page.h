// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty window shows: one sentence on how to open, and the recent articles.
#pragma once

#include "reading/reading_memory.h"

#include <QList>
#include <QString>
#include <QWidget>

class QListWidget;
class QLabel;

namespace lectern::ui {

class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(const QList<reading::RecentArticle> &articles);

signals:
    void articleChosen(const QString &path);
    void openRequested();
    void guideRequested();

private:
    QLabel *m_heading;
    QListWidget *m_list;
};

} // namespace lectern::ui
