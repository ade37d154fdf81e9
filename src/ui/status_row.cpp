// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_row.h"

#include "ui/plain_text.h"
#include "ui/reading_time.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>

namespace lectern::ui {

namespace {

QLabel *quietLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    label->setFont(font);
    return label;
}

constexpr int remarkMilliseconds = 4000;

} // namespace

StatusRow::StatusRow(QWidget *parent)
    : QWidget(parent),
      m_left(quietLabel(this)),
      m_blocked(quietLabel(this)),
      m_scale(quietLabel(this))
{
    m_left->setAccessibleName(tr("Progress"));
    m_blocked->setAccessibleName(tr("Blocked requests"));
    m_scale->setAccessibleName(tr("Text size"));
    m_left->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_left->setMinimumWidth(0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(16);
    row->addWidget(m_left, 1);
    row->addWidget(m_blocked);
    row->addWidget(m_scale);
    setFixedHeight(m_left->sizeHint().height() + 9);
    setBlocked(0);
    setTextScale(100);
}

void StatusRow::setReading(const ReadingState &state)
{
    m_reading.clear();
    m_scale->setVisible(state.hasArticle);
    if (state.hasArticle && !state.fits) {
        // Whole per cents, and 100 only at the very end.
        const int percent = state.progress >= 0.9995 ? 100 : std::min(99, qRound(state.progress * 100));
        QStringList parts{tr("%L1 %").arg(percent)};
        if (state.minutesInSection > 0 && percent < 100)
            parts << tr("%1 left in section", "a length of time").arg(ReadingTime::text(state.minutesInSection));
        if (state.minutesInArticle > 0 && percent < 100)
            parts << tr("%1 left in article", "a length of time").arg(ReadingTime::text(state.minutesInArticle));
        m_reading = parts.join(QStringLiteral("  ·  "));
    }
    showText();
}

void StatusRow::setBlocked(int count)
{
    m_blocked->setText(tr("%Ln blocked", "requests of the page that were refused", count));
    m_blocked->setToolTip(
        tr("Requests of this article that were refused. Nothing is fetched from the network unless you ask for it."));
    m_blocked->setVisible(count > 0);
}

void StatusRow::setTextScale(int percent)
{
    m_scale->setText(tr("%L1 %").arg(percent));
}

void StatusRow::setLink(const QString &address)
{
    m_link = withVisibleControls(address);
    showText();
}

void StatusRow::flash(const QString &remark)
{
    m_remark = remark;
    showText();
    QTimer::singleShot(remarkMilliseconds, this, [this, remark] {
        if (m_remark == remark) {
            m_remark.clear();
            showText();
        }
    });
}

QString StatusRow::leftText() const
{
    return m_left->text();
}

void StatusRow::showText()
{
    const QString text = !m_link.isEmpty() ? m_link : !m_remark.isEmpty() ? m_remark : m_reading;
    m_left->setText(m_left->fontMetrics().elidedText(text, m_link.isEmpty() ? Qt::ElideRight : Qt::ElideMiddle,
                                                     std::max(40, m_left->width())));
    m_left->setToolTip(m_link.isEmpty() ? QString() : plainToolTip(text));
}

void StatusRow::resizeEvent(QResizeEvent *)
{
    showText();
}

void StatusRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, palette().color(QPalette::Mid));
}

} // namespace lectern::ui
