// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_option_button.h"

#include <QPainter>

namespace lectern::ui {

FindOptionButton::FindOptionButton(const QString &sign, const QString &name, QWidget *parent) : FlatButton(parent)
{
    setText(sign);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    describe(name);
}

FindOptionButton::FindOptionButton(const QIcon &icon, const QString &name, QWidget *parent) : FlatButton(parent)
{
    setIcon(icon);
    describe(name);
}

void FindOptionButton::describe(const QString &name)
{
    setCheckable(true);
    setToolTip(name);
    setAccessibleName(name);
    setFixedSize(30, 28);
}

void FindOptionButton::paintEvent(QPaintEvent *event)
{
    if (isChecked()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor accent = palette().color(QPalette::Highlight);
        QColor wash = accent;
        wash.setAlphaF(0.18F);
        painter.setBrush(wash);
        painter.setPen(QPen(accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    }
    FlatButton::paintEvent(event);
}

} // namespace lectern::ui
