// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice_bar.h"

#include "ui/flat_button.h"
#include "ui/icons.h"
#include "ui/plain_text.h"

#include <QAccessible>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

/// One notice: a soft ground with a rule at the start edge in the accent for warnings.
class NoticeRow : public QWidget {
public:
    NoticeRow(NoticeWeight weight, QWidget *parent) : QWidget(parent), m_weight(weight) {}

    QLabel *label = nullptr;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor accent =
            palette().color(m_weight == NoticeWeight::Warning ? QPalette::Highlight : QPalette::PlaceholderText);
        QColor wash = accent;
        wash.setAlphaF(0.08F);
        painter.fillRect(rect(), palette().color(QPalette::Base));
        painter.fillRect(rect(), wash);
        painter.fillRect(isRightToLeft() ? width() - 3 : 0, 0, 3, height(), accent);
        painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
    }

private:
    NoticeWeight m_weight;
};

} // namespace

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

QWidget *NoticeBar::build(const Notice &notice)
{
    auto *row = new NoticeRow(notice.weight, this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(14, 6, 8, 7);
    layout->setSpacing(8);
    auto *icon = new QLabel(row);
    icon->setPixmap(
        Icons::icon(notice.weight == NoticeWeight::Warning ? QStringLiteral("warning") : QStringLiteral("information"))
            .pixmap(QSize(16, 16), devicePixelRatioF()));
    layout->addWidget(icon);
    row->label = new QLabel(notice.text, row);
    row->label->setTextFormat(Qt::PlainText);
    row->label->setWordWrap(true);
    row->label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->label->setAccessibleName(notice.weight == NoticeWeight::Warning ? tr("Warning") : tr("Notice"));
    layout->addWidget(row->label, 1);
    for (const NoticeOffer &offer : notice.offers) {
        auto *button = new QPushButton(withoutMnemonic(offer.text), row);
        button->setAccessibleName(offer.text);
        connect(button, &QPushButton::clicked, this, [this, key = notice.key, chosen = offer.chosen] {
            close(key);
            if (chosen)
                chosen();
        });
        layout->addWidget(button);
    }
    auto *closeButton = new FlatButton(row);
    closeButton->setIcon(Icons::icon(QStringLiteral("window-close")));
    closeButton->setAccessibleName(tr("Close this notice"));
    closeButton->setToolTip(tr("Close this notice"));
    connect(closeButton, &QToolButton::clicked, this, [this, key = notice.key] { close(key); });
    layout->addWidget(closeButton);
    return row;
}

void NoticeBar::show(const Notice &notice)
{
    close(notice.key);
    QWidget *row = build(notice);
    m_notices.insert(notice.key, row);
    m_order << notice.key;
    m_rows->addWidget(row);
    setVisible(true);
    if (QAccessible::isActive()) {
        QAccessibleEvent event(row, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void NoticeBar::close(const QString &key)
{
    if (QWidget *row = m_notices.take(key)) {
        m_order.removeAll(key);
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    setVisible(!m_notices.isEmpty());
}

void NoticeBar::closeAll()
{
    const QStringList all = m_order;
    for (const QString &key : all)
        close(key);
}

QString NoticeBar::textOf(const QString &key) const
{
    const QWidget *row = m_notices.value(key);
    return row == nullptr ? QString() : static_cast<const NoticeRow *>(row)->label->text();
}

} // namespace lectern::ui
