// SPDX-License-Identifier: GPL-3.0-or-later
// The ground of a row in the sidebar and in lists: a soft wash, a bar at the start edge for the current one.
#pragma once

#include <QPalette>
#include <QRect>
#include <QStyledItemDelegate>

class QPainter;

namespace lectern::ui {

struct RowState {
    bool current = false; ///< what is being read
    bool hovered = false;
    bool focused = false; ///< the keyboard's row
};

/// `row` spans the whole width of the list.
void paintRowGround(QPainter &painter, const QRect &row, const QPalette &palette, RowState state,
                    Qt::LayoutDirection direction);

/// One-line rows of a plain list in that style; the list's current row is the current one.
class PlainRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace lectern::ui
