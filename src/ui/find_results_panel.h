// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what was found, below the outline: click or arrow keys jump, all of it can be copied as text.
#pragma once

#include "document/document.h"
#include "find/hits.h"

#include <QWidget>
#include <memory>

class QLabel;
class QListView;

namespace lectern::ui {

class FindOptionButton;
class FindResultsModel;
class FlatButton;

class FindResultsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindResultsPanel(QWidget *parent = nullptr);

    void setHits(const document::Document &document, const std::shared_ptr<const find::Hits> &hits);
    void clear();
    /// Marks the hit as the current one; -1: none.
    void setCurrentHit(qsizetype hit);

    [[nodiscard]] FindResultsModel *model() const { return m_model; }
    [[nodiscard]] QListView *list() const { return m_list; }

signals:
    /// Chosen by click, Enter or arrow keys.
    void hitChosen(qsizetype hit);
    /// Enter: on with reading at the chosen hit.
    void articleWanted();
    /// Escape.
    void leaveRequested();
    void copyRequested();
    /// Only sections with hits are wanted in the outline.
    void narrowRequested(bool narrow);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);

    FindResultsModel *m_model;
    QListView *m_list;
    QLabel *m_heading;
    FindOptionButton *m_narrow;
    FindOptionButton *m_group;
    FlatButton *m_copy;
    bool m_following = false; ///< the selection moves because the reader moved in the article
};

} // namespace lectern::ui
