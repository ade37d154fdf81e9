// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline_delegate.h"

#include "ui/outline_model.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

namespace lectern::ui {

namespace {

constexpr int rowPadding = 5; // pixels above and below a row's text
constexpr int endMargin = 10; // pixels between the text and the end edge

/// Hits on the row; those of its sub-sections too while they are folded away.
int hitsOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const bool folded = tree != nullptr && !tree->isExpanded(index);
    return index.data(folded ? OutlineModel::HitsWithinRole : OutlineModel::HitsRole).toInt();
}

QColor inkOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool soft = index.data(OutlineModel::ReadRole).toBool() && !index.data(OutlineModel::CurrentRole).toBool();
    return option.palette.color(soft ? QPalette::PlaceholderText : QPalette::WindowText);
}

QList<QTextLayout::FormatRange> emphasis(const std::vector<MatchSpan> &spans, const QStyleOptionViewItem &option,
                                         qsizetype length)
{
    QList<QTextLayout::FormatRange> formats;
    for (const MatchSpan &span : spans) {
        if (span.start >= length)
            break;
        QTextLayout::FormatRange range;
        range.start = span.start;
        range.length = static_cast<int>(std::min<qsizetype>(span.length, length - span.start));
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(option.palette.color(QPalette::Highlight));
        formats << range;
    }
    return formats;
}

} // namespace

OutlineDelegate::OutlineDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool current = index.data(OutlineModel::CurrentRole).toBool();
    const bool windowMirrored = option.direction == Qt::RightToLeft;
    QFont font = option.font;
    if (current || index.data(OutlineModel::IsTitleRole).toBool())
        font.setWeight(QFont::DemiBold);

    QRect area = option.rect.adjusted(windowMirrored ? endMargin : 3, 0, windowMirrored ? -3 : -endMargin, 0);
    painter->save();
    if (const int hits = hitsOf(option, index); hits > 0) {
        const QString number = option.locale.toString(hits);
        const int width = option.fontMetrics.horizontalAdvance(number) + 6;
        const QRect box(windowMirrored ? area.left() : area.right() - width + 1, area.top(), width, area.height());
        painter->setPen(option.palette.color(QPalette::Highlight));
        painter->drawText(box, Qt::AlignVCenter | (windowMirrored ? Qt::AlignLeft : Qt::AlignRight), number);
        area.adjust(windowMirrored ? width + 4 : 0, 0, windowMirrored ? 0 : -width - 4, 0);
    }

    // A title reads in its own direction; the row stands where the window's direction puts it.
    const QString title = index.data(OutlineModel::TitleRole).toString();
    const bool titleMirrored = title.isRightToLeft();
    QTextOption text(windowMirrored ? Qt::AlignRight : Qt::AlignLeft);
    text.setTextDirection(titleMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    text.setWrapMode(QTextOption::NoWrap);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(title, Qt::ElideRight, area.width());
    QTextLayout layout(shown, font);
    layout.setTextOption(text);
    layout.setFormats(emphasis(m_filter.isEmpty() ? std::vector<MatchSpan>() : m_filter.spans(title), option, shown.size()));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    painter->setPen(inkOf(option, index));
    painter->setClipRect(area);
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 2 * rowPadding};
}

} // namespace lectern::ui
