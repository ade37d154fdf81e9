// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_results_panel.h"

#include "ui/find_option_button.h"
#include "ui/find_results_delegate.h"
#include "ui/find_results_model.h"
#include "ui/icons.h"
#include "ui/quiet_scroll_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace lectern::ui {

FindResultsPanel::FindResultsPanel(QWidget *parent)
    : QWidget(parent),
      m_model(new FindResultsModel(this)),
      m_list(new QListView(this)),
      m_heading(new QLabel(tr("Found"), this)),
      m_narrow(new FindOptionButton(Icons::icon(QStringLiteral("collapse-all")), tr("Outline: only sections with matches"),
                                    this)),
      m_group(new FindOptionButton(Icons::icon(QStringLiteral("view-section")), tr("Group by section"), this)),
      m_copy(new FlatButton(this))
{
    m_copy->setIcon(Icons::icon(QStringLiteral("edit-copy")));
    m_copy->setToolTip(tr("Copy all as text"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_copy->setFixedSize(30, 28);
    m_group->setChecked(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindResultsDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("What was found"));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    QuietScrollBar::install(*m_list);
    setMinimumHeight(120);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 6, 2);
    top->setSpacing(2);
    top->addWidget(m_heading, 1);
    top->addWidget(m_narrow);
    top->addWidget(m_group);
    top->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);

    connect(m_copy, &QToolButton::clicked, this, &FindResultsPanel::copyRequested);
    connect(m_narrow, &QToolButton::toggled, this, &FindResultsPanel::narrowRequested);
    connect(m_group, &QToolButton::toggled, this, [this](bool on) {
        m_model->setGrouping(on ? FindResultsModel::Grouping::BySection : FindResultsModel::Grouping::InOrder);
    });
    connect(m_list, &QListView::clicked, this, &FindResultsPanel::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_following && m_list->hasFocus())
            choose(index);
    });
}

void FindResultsPanel::choose(const QModelIndex &index)
{
    if (const int hit = index.isValid() ? index.data(FindResultsModel::HitRole).toInt() : -1; hit >= 0)
        emit hitChosen(hit);
}

void FindResultsPanel::setHits(const document::Document &document, const std::shared_ptr<const find::Hits> &hits)
{
    m_following = true;
    m_model->setHits(document, hits);
    m_following = false;
    m_heading->setText(hits == nullptr ? tr("Found")
                                       : tr("Found: %Ln", "number of matches", static_cast<int>(hits->total())));
    m_copy->setEnabled(hits != nullptr && !hits->isEmpty());
}

void FindResultsPanel::clear()
{
    setHits({}, nullptr);
}

void FindResultsPanel::setCurrentHit(qsizetype hit)
{
    m_following = true;
    const QModelIndex index = hit < 0 ? QModelIndex() : m_model->indexOfHit(hit);
    if (index != m_list->currentIndex())
        m_list->setCurrentIndex(index);
    if (!index.isValid())
        m_list->clearSelection();
    m_following = false;
}

bool FindResultsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        emit articleWanted();
        return true;
    case Qt::Key_Escape:
        emit leaveRequested();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace lectern::ui
