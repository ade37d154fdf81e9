// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_results_delegate.h"

#include "ui/find_results_model.h"
#include "ui/row_ground.h"

#include <QPainter>
#include <QTextLayout>

namespace lectern::ui {

namespace {

constexpr int side = 12; // pixels between a row's text and the list's edges

QList<QTextLayout::FormatRange> emphasis(const QModelIndex &index, const QStyleOptionViewItem &option)
{
    const auto starts = index.data(FindResultsModel::StartsRole).value<QList<int>>();
    const auto lengths = index.data(FindResultsModel::LengthsRole).value<QList<int>>();
    QList<QTextLayout::FormatRange> formats;
    for (qsizetype i = 0; i < std::min(starts.size(), lengths.size()); ++i) {
        QTextLayout::FormatRange range;
        range.start = starts.at(i);
        range.length = lengths.at(i);
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(option.palette.color(QPalette::Highlight));
        formats << range;
    }
    return formats;
}

} // namespace

void FindResultsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = static_cast<FindResultsModel::Kind>(index.data(FindResultsModel::KindRole).toInt());
    const bool isHit = kind == FindResultsModel::Kind::Hit;
    const RowState state{
        isHit && option.state.testFlag(QStyle::State_Selected), isHit && option.state.testFlag(QStyle::State_MouseOver),
        isHit && option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)};
    paintRowGround(*painter, option.rect, option.palette, state, option.direction);
    painter->save();
    const QRect area = option.rect.adjusted(side, 0, -side, 0);
    const QString text = index.data().toString();
    const bool windowMirrored = option.direction == Qt::RightToLeft;
    QFont font = option.font;
    if (!isHit) {
        font.setWeight(kind == FindResultsModel::Kind::Section ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        // The end of a path says most.
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideLeft, area.width());
        painter->drawText(area,
                          static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignAbsolute)
                              | (windowMirrored ? Qt::AlignRight : Qt::AlignLeft),
                          shown);
        painter->restore();
        return;
    }
    QTextOption direction(text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    direction.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    direction.setWrapMode(QTextOption::NoWrap);
    QTextLayout layout(text, font);
    layout.setTextOption(direction);
    layout.setFormats(emphasis(index, option));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    painter->setPen(option.palette.color(QPalette::WindowText));
    painter->setClipRect(area);
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
    painter->restore();
}

QSize FindResultsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 9};
}

} // namespace lectern::ui
