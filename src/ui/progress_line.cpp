// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress_line.h"

#include <QPainter>
#include <QStyle>
#include <QTimer>
#include <algorithm>

namespace lectern::ui {

ProgressLine::ProgressLine(QWidget *parent) : QWidget(parent), m_busyDelay(new QTimer(this)), m_tick(new QTimer(this))
{
    setFixedHeight(2);
    m_busyDelay->setSingleShot(true);
    m_busyDelay->setInterval(300);
    m_tick->setInterval(33);
    connect(m_busyDelay, &QTimer::timeout, this, [this] {
        m_busyShown = true;
        m_phase = 0;
        // A desktop that wants nothing to move gets a still line.
        if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
            m_tick->start();
        update();
    });
    connect(m_tick, &QTimer::timeout, this, [this] {
        m_phase += 0.025;
        if (m_phase > 1)
            m_phase -= 1;
        update();
    });
}

void ProgressLine::setProgress(double progress)
{
    progress = std::clamp(progress, 0.0, 1.0);
    if (qRound(progress * width()) != qRound(m_progress * width()))
        update();
    m_progress = progress;
}

void ProgressLine::setBusy(bool busy)
{
    if (busy) {
        if (!m_busyShown)
            m_busyDelay->start();
        return;
    }
    m_busyDelay->stop();
    m_tick->stop();
    m_busyShown = false;
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QColor accent = palette().color(QPalette::Highlight);
    QRectF bar(0, 0, width() * m_progress, height());
    if (m_busyShown)
        bar = m_tick->isActive() ? QRectF((m_phase * 1.3 - 0.3) * width(), 0, 0.3 * width(), height()) : QRectF(rect());
    if (isRightToLeft())
        bar.moveLeft(width() - bar.right());
    painter.fillRect(bar, accent);
}

} // namespace lectern::ui
