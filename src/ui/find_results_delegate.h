// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one row of the results: a section's path, or a line of context with the match emphasised. Plain text always.
#pragma once

#include <QStyledItemDelegate>

namespace lectern::ui {

class FindResultsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace lectern::ui
