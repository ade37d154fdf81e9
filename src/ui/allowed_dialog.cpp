// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/allowed_dialog.h"

#include "ui/plain_text.h"
#include "ui/settings.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

constexpr int hostRole = Qt::UserRole;
constexpr int articleRole = Qt::UserRole + 1;

} // namespace

AllowedDialog::AllowedDialog(Settings &settings, QWidget *parent)
    : QDialog(parent),
      m_settings(settings),
      m_list(new QListWidget(this))
{
    setWindowTitle(tr("Pictures From the Network"));
    auto *rows = new QVBoxLayout(this);
    auto *text = new QLabel(tr("Pictures are fetched without a question from these hosts and for these articles:"), this);
    text->setWordWrap(true);
    rows->addWidget(text);
    m_list->setAccessibleName(tr("Allowed hosts and articles"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    rows->addWidget(m_list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *takeBack = buttons->addButton(tr("&Take Back"), QDialogButtonBox::ActionRole);
    takeBack->setEnabled(false);
    connect(m_list, &QListWidget::itemSelectionChanged, takeBack,
            [this, takeBack] { takeBack->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(takeBack, &QPushButton::clicked, this, &AllowedDialog::takeBackSelected);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
    resize(460, 320);
    fill();
}

void AllowedDialog::fill()
{
    m_list->clear();
    for (const QString &host : m_settings.allowedHosts())
        (new QListWidgetItem(withVisibleControls(host), m_list))->setData(hostRole, host);
    for (const QString &path : m_settings.allowedArticles())
        (new QListWidgetItem(withVisibleControls(path), m_list))->setData(articleRole, path);
}

void AllowedDialog::takeBackSelected()
{
    QStringList hosts = m_settings.allowedHosts();
    QStringList articles = m_settings.allowedArticles();
    for (const QListWidgetItem *item : m_list->selectedItems()) {
        hosts.removeAll(item->data(hostRole).toString());
        articles.removeAll(item->data(articleRole).toString());
    }
    m_settings.setAllowedHosts(hosts);
    m_settings.setAllowedArticles(articles);
    fill();
}

} // namespace lectern::ui
