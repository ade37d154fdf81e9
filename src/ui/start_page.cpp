// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start_page.h"

#include "ui/paper_fonts.h"
#include "ui/plain_text.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

/// The folder as people write it, with ~ for the home folder.
QString folderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size()) : folder;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent),
      m_heading(new QLabel(tr("Read on"), this)),
      m_list(new QListWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *title = new QLabel(tr("Nothing is open yet"), this);
    title->setFont(paperFont(26, QFont::Bold));
    auto *sentence = new QLabel(tr("Open a Markdown article, or drop one here."), this);
    sentence->setFont(paperFont(17));
    sentence->setWordWrap(true);
    sentence->setForegroundRole(QPalette::PlaceholderText);
    auto *open = new QPushButton(tr("&Open an Article…"), this);
    open->setDefault(true);
    auto *guide = new QPushButton(tr("Read the &Guide"), this);
    m_heading->setFont(paperFont(15, QFont::DemiBold));
    m_heading->setBuddy(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Recent articles"));
    m_list->setFont(paperFont(15));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSpacing(2);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(guide);
    buttons->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addSpacing(20);
    column->addWidget(m_heading);
    column->addWidget(m_list, 6);
    column->addStretch(3);
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(28, 24, 28, 24);
    page->addStretch(1);
    auto *box = new QWidget(this);
    box->setMaximumWidth(560);
    box->setLayout(column);
    page->addWidget(box, 20);
    page->addStretch(1);

    setFocusProxy(open);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(guide, &QPushButton::clicked, this, &StartPage::guideRequested);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { emit articleChosen(item->data(Qt::UserRole).toString()); });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { emit articleChosen(item->data(Qt::UserRole).toString()); });
    setRecent({});
}

void StartPage::setRecent(const QList<reading::RecentArticle> &articles)
{
    m_list->clear();
    for (const reading::RecentArticle &article : articles) {
        const QString name = article.title.isEmpty() ? QFileInfo(article.path).fileName() : article.title;
        auto *item = new QListWidgetItem(
            tr("%1 — %2", "title of an article — folder")
                .arg(isolated(withVisibleControls(name)), isolated(withVisibleControls(folderOf(article.path)))),
            m_list);
        item->setData(Qt::UserRole, article.path);
        item->setToolTip(plainToolTip(withVisibleControls(article.path)));
    }
    m_heading->setVisible(!articles.isEmpty());
    m_list->setVisible(!articles.isEmpty());
}

} // namespace lectern::ui
