// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flat_button.h"

#include <QPainter>
#include <QStyleOptionToolButton>

namespace lectern::ui {

FlatButton::FlatButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setAttribute(Qt::WA_Hover);
}

void FlatButton::setOwnIcon(const QIcon &icon)
{
    m_ownIcon = icon;
    update();
}

void FlatButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isEnabled() && (isDown() || option.state.testFlag(QStyle::State_MouseOver))) {
        QColor wash = palette().color(QPalette::WindowText);
        wash.setAlphaF(isDown() ? 0.14F : 0.08F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(wash);
        painter.drawRoundedRect(area, 6, 6);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawRoundedRect(area, 6, 6);
    }
    if (toolButtonStyle() == Qt::ToolButtonTextOnly) {
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
        // The text's own direction: an article's title may run against the window.
        painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    } else {
        const QSize size = iconSize();
        const QRect place(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size);
        const QIcon shown = m_ownIcon.isNull() ? icon() : m_ownIcon;
        shown.paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    }
}

} // namespace lectern::ui
