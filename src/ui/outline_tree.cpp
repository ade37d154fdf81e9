// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline_tree.h"

#include "ui/outline_model.h"
#include "ui/quiet_scroll_bar.h"
#include "ui/row_ground.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace lectern::ui {

OutlineTree::OutlineTree(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true); // a million rows are laid out without measuring each
    setFrameShape(QFrame::NoFrame);
    setIndentation(16);
    setSelectionMode(NoSelection); // rows show what is read and what has the keyboard
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    setTextElideMode(Qt::ElideRight);
    viewport()->setAutoFillBackground(false);
    QuietScrollBar::install(*this);
}

void OutlineTree::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTreeView::dataChanged(topLeft, bottomRight, roles);
    viewport()->update();
}

void OutlineTree::follow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (!hasFocus()) {
        setAutoScroll(false); // it would bring the row to the very edge first
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        setAutoScroll(true);
    }
    // A folded section stays folded: the nearest visible heading stands for it.
    QModelIndex visible = index;
    for (QModelIndex at = index.parent(); at.isValid(); at = at.parent()) {
        if (!isExpanded(at))
            visible = at;
    }
    executeDelayedItemsLayout();
    const QRect row = visualRect(visible);
    if (row.isNull() || !viewport()->rect().intersects(row)) {
        scrollTo(visible, PositionAtCenter);
        return;
    }
    const int margin = 2 * row.height(); // two rows ahead and behind stay in sight
    const int below = row.bottom() + margin - viewport()->height();
    const int above = margin - row.top();
    if (below > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + below);
    else if (above > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - above);
}

void OutlineTree::setExpandedAtOnce(const QModelIndexList &unfold)
{
    scheduleDelayedItemsLayout(); // while a layout is pending, expand() only notes the row
    for (const QModelIndex &index : unfold)
        expand(index);
    executeDelayedItemsLayout();
}

void OutlineTree::expandToLevel(int level)
{
    const QModelIndex current = currentIndex();
    collapseAll();
    QModelIndexList unfold;
    QModelIndexList waiting{QModelIndex()};
    while (!waiting.isEmpty()) {
        const QModelIndex parent = waiting.takeLast();
        for (int row = 0, rows = model()->rowCount(parent); row < rows; ++row) {
            const QModelIndex child = model()->index(row, 0, parent);
            if (child.data(OutlineModel::LevelRole).toInt() < level && model()->hasChildren(child)) {
                unfold << child;
                waiting << child;
            }
        }
    }
    setExpandedAtOnce(unfold);
    follow(current);
}

void OutlineTree::expandEverything()
{
    const QModelIndex current = currentIndex();
    expandAll();
    follow(current);
}

void OutlineTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowState state;
    state.current = index.data(OutlineModel::CurrentRole).toBool();
    state.focused = hasFocus() && index == currentIndex();
    state.hovered = viewport()->underMouse() && option.rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    paintRowGround(*painter, QRect(0, option.rect.top(), viewport()->width(), option.rect.height()), palette(), state,
                   layoutDirection());
    QTreeView::drawRow(painter, option, index);
}

/// A small chevron instead of the style's lines and boxes.
void OutlineTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    const QRect cell(isRightToLeft() ? rect.left() : rect.right() - indentation() + 1, rect.top(), indentation(),
                     rect.height());
    const QPointF centre = QRectF(cell).center();
    QPainterPath chevron;
    const double size = 3.5;
    if (isExpanded(index)) {
        chevron.moveTo(-size, -size / 2);
        chevron.lineTo(0, size / 2);
        chevron.lineTo(size, -size / 2);
    } else {
        const double forward = isRightToLeft() ? -1 : 1;
        chevron.moveTo(-size / 2 * forward, -size);
        chevron.lineTo(size / 2 * forward, 0);
        chevron.lineTo(-size / 2 * forward, size);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(palette().color(QPalette::PlaceholderText), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(centre);
    painter->drawPath(chevron);
    painter->restore();
}

void OutlineTree::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex before = currentIndex();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (before.isValid())
            emit jumpRequested(before);
        emit leaveRequested();
        return;
    case Qt::Key_Escape:
        emit leaveRequested();
        return;
    default:
        break;
    }
    QTreeView::keyPressEvent(event);
    if (currentIndex().isValid() && currentIndex() != before)
        emit jumpRequested(currentIndex());
}

void OutlineTree::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_pressed = indexAt(point);
    const QRect text = visualRect(m_pressed);
    const bool beforeText = isRightToLeft() ? point.x() > text.right() : point.x() < text.left();
    m_pressedOnBranch = m_pressed.isValid() && beforeText && model()->hasChildren(m_pressed);
    if (m_pressedOnBranch && event->button() == Qt::LeftButton) {
        setExpanded(m_pressed, !isExpanded(m_pressed)); // the whole start side folds: a larger target than the chevron
        event->accept();
        return;
    }
    QTreeView::mousePressEvent(event);
}

void OutlineTree::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressedOnBranch) {
        m_pressedOnBranch = false;
        return;
    }
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex released = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && released.isValid() && released == m_pressed)
        emit jumpRequested(released);
}

} // namespace lectern::ui
