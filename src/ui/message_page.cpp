// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message_page.h"

#include "ui/paper_fonts.h"
#include "ui/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

QLabel *line(QWidget *parent, const QFont &font)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MessagePage::MessagePage(QWidget *parent)
    : QWidget(parent),
      m_title(line(this, paperFont(28, QFont::Bold))),
      m_path(line(this, paperFont(16))),
      m_explanation(line(this, paperFont(18))),
      m_advice(line(this, paperFont(18))),
      m_detail(line(this, paperFont(14))),
      m_buttons(new QHBoxLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_path->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addStretch(2);
    for (QLabel *label : {m_title, m_path, m_explanation, m_advice, m_detail})
        column->addWidget(label);
    column->addSpacing(10);
    column->addLayout(m_buttons);
    column->addStretch(3);
    auto *box = new QWidget(this);
    box->setMaximumWidth(600);
    box->setLayout(column);
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(28, 24, 28, 24);
    page->addStretch(1);
    page->addWidget(box, 20);
    page->addStretch(1);
}

void MessagePage::setMessage(const ErrorText &text, const QString &path, const QString &detail,
                             const QList<MessageOffer> &offers)
{
    m_title->setText(text.title);
    // A zero-width space after each slash lets long paths wrap.
    QString shownPath = withVisibleControls(path);
    m_path->setText(shownPath.replace(u'/', QStringLiteral("/\u200b")));
    m_path->setVisible(!path.isEmpty());
    m_explanation->setText(text.explanation);
    m_advice->setText(text.whatToDo);
    m_advice->setVisible(!text.whatToDo.isEmpty());
    m_detail->setText(withVisibleControls(detail));
    m_detail->setVisible(!detail.isEmpty());
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    for (const MessageOffer &offer : offers) {
        auto *button = new QPushButton(offer.text, this);
        button->setDefault(m_buttons->isEmpty());
        connect(button, &QPushButton::clicked, this, offer.chosen);
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch();
    setAccessibleName(text.title);
    setAccessibleDescription(text.explanation);
}

QString MessagePage::title() const
{
    return m_title->text();
}

void MessagePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_buttons->count() > 1)
        m_buttons->itemAt(0)->widget()->setFocus();
}

} // namespace lectern::ui
