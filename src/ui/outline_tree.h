// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of headings: quiet rows, the current section marked at the start edge, jumps by click and by keyboard.
#pragma once

#include <QTreeView>

namespace lectern::ui {

/// Reports where the reader wants to go; follows the section that is being read without stealing the focus.
class OutlineTree : public QTreeView {
    Q_OBJECT
public:
    explicit OutlineTree(QWidget *parent = nullptr);

    /// Scrolls the row into view, unfolding what encloses it, and makes it the keyboard's row unless the tree has focus.
    void follow(const QModelIndex &index);
    /// Unfolds or folds many rows in one layout pass.
    void setExpandedAtOnce(const QModelIndexList &unfold);
    /// Unfolds everything down to the heading level (1 … 6); folds what is deeper.
    void expandToLevel(int level);
    void expandEverything();

    /// Rows are drawn over the whole width, so that a changed one is drawn anew over the whole width.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

signals:
    /// The reader chose a row, by click, Enter or arrow keys.
    void jumpRequested(const QModelIndex &index);
    /// Enter or Escape: the reader wants to go on in the article.
    void leaveRequested();

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QModelIndex m_pressed;
    bool m_pressedOnBranch = false;
};

} // namespace lectern::ui
