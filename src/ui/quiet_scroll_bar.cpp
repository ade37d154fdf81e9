// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quiet_scroll_bar.h"

#include <QAbstractScrollArea>
#include <QMouseEvent>
#include <QPainter>

namespace lectern::ui {

namespace {

constexpr int barWidth = 10;    // pixels, of which the thumb takes six
constexpr double shortest = 28; // pixels of the thumb

} // namespace

QuietScrollBar::QuietScrollBar(QWidget *parent) : QScrollBar(Qt::Vertical, parent)
{
    setAttribute(Qt::WA_Hover);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
}

void QuietScrollBar::install(QAbstractScrollArea &area)
{
    area.setVerticalScrollBar(new QuietScrollBar(&area));
}

QSize QuietScrollBar::sizeHint() const
{
    return {barWidth, 40};
}

QRectF QuietScrollBar::thumb() const
{
    const double range = maximum() - minimum();
    if (range <= 0)
        return {};
    const double length = std::max(shortest, height() * pageStep() / (range + pageStep()));
    const double top = (height() - length) * (value() - minimum()) / range;
    return {2.0, top, barWidth - 4.0, length};
}

int QuietScrollBar::valueAt(double top) const
{
    const double way = height() - thumb().height();
    return way <= 0 ? minimum() : minimum() + qRound((maximum() - minimum()) * std::clamp(top / way, 0.0, 1.0));
}

void QuietScrollBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = palette().color(QPalette::WindowText);
    colour.setAlphaF(m_grip >= 0 ? 0.45F : underMouse() ? 0.32F : 0.2F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(thumb().adjusted(0, 2, 0, -2), 3, 3);
}

void QuietScrollBar::mousePressEvent(QMouseEvent *event)
{
    const QRectF place = thumb();
    const double y = event->position().y();
    m_grip = y >= place.top() && y <= place.bottom() ? y - place.top() : place.height() / 2;
    setValue(valueAt(y - m_grip));
    update();
}

void QuietScrollBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip >= 0)
        setValue(valueAt(event->position().y() - m_grip));
}

void QuietScrollBar::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = -1;
    update();
}

} // namespace lectern::ui
