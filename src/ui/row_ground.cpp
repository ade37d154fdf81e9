// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/row_ground.h"

#include <QPainter>

namespace lectern::ui {

void paintRowGround(QPainter &painter, const QRect &row, const QPalette &palette, RowState state,
                    Qt::LayoutDirection direction)
{
    const QColor accent = palette.color(QPalette::Highlight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (state.current || state.hovered || state.focused) {
        QColor wash = state.current ? accent : palette.color(QPalette::WindowText);
        wash.setAlphaF(state.current ? 0.10F : 0.06F);
        painter.setBrush(wash);
        painter.drawRoundedRect(row.adjusted(2, 1, -4, -1), 4, 4);
    }
    if (state.current) {
        const QRect bar(direction == Qt::RightToLeft ? row.right() - 3 : row.left() + 1, row.top() + 4, 3, row.height() - 8);
        painter.setBrush(accent);
        painter.drawRoundedRect(bar, 1.5, 1.5);
    }
    if (state.focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 1.5));
        painter.drawRoundedRect(QRectF(row).adjusted(2.75, 1.75, -4.75, -1.75), 4, 4);
    }
    painter.restore();
}

void PlainRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const RowState state{selected, option.state.testFlag(QStyle::State_MouseOver),
                         option.state.testFlag(QStyle::State_HasFocus)
                             && option.state.testFlag(QStyle::State_KeyboardFocusChange)};
    paintRowGround(*painter, option.rect, option.palette, state, option.direction);
    QFont font = option.font;
    if (selected)
        font.setWeight(QFont::DemiBold);
    painter->save();
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::WindowText));
    const QRect area = option.rect.adjusted(16, 0, -16, 0);
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), option.textElideMode, area.width());
    painter->drawText(area,
                      static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignAbsolute)
                          | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                      text);
    painter->restore();
}

QSize PlainRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 9};
}

} // namespace lectern::ui
