// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one heading of the outline: weight and colour by its state, typed matches emphasised, number of hits at the end.
#pragma once

#include "ui/outline_filter.h"

#include <QStyledItemDelegate>

namespace lectern::ui {

class OutlineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit OutlineDelegate(QObject *parent = nullptr);

    void setFilter(const OutlineFilter &filter) { m_filter = filter; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    OutlineFilter m_filter;
};

} // namespace lectern::ui
