// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/article_list.h"

#include "ui/plain_text.h"
#include "ui/quiet_scroll_bar.h"
#include "ui/row_ground.h"

#include <QAbstractListModel>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace lectern::ui {

class ArticleListModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setArticles(const QList<ArticleEntry> &articles)
    {
        beginResetModel();
        m_articles = articles;
        endResetModel();
    }

    [[nodiscard]] QModelIndex indexOf(const QString &path) const
    {
        for (int row = 0; row < m_articles.size(); ++row) {
            if (m_articles.at(row).path == path)
                return index(row);
        }
        return {};
    }

    [[nodiscard]] QString path(const QModelIndex &at) const { return m_articles.value(at.row()).path; }

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_articles.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &at, int role) const override
    {
        if (role == Qt::DisplayRole)
            return m_articles.at(at.row()).label;
        if (role == Qt::ToolTipRole)
            return plainToolTip(withVisibleControls(m_articles.at(at.row()).path));
        return {};
    }

private:
    QList<ArticleEntry> m_articles;
};

ArticleList::ArticleList(QWidget *parent)
    : QWidget(parent),
      m_model(new ArticleListModel(this)),
      m_heading(new QLabel(tr("Articles"), this)),
      m_view(new QListView(this))
{
    QFont small = m_heading->font();
    small.setWeight(QFont::DemiBold);
    m_heading->setFont(small);
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_heading->setContentsMargins(16, 8, 12, 4);
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Articles of the folder"));
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setItemDelegate(new PlainRowDelegate(m_view));
    QuietScrollBar::install(*m_view);
    m_heading->setBuddy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_view);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &at) { emit articleChosen(m_model->path(at)); });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &at) { emit articleChosen(m_model->path(at)); });
    hide();
}

void ArticleList::setArticles(const QList<ArticleEntry> &articles)
{
    m_model->setArticles(articles);
    setVisible(!articles.isEmpty());
}

void ArticleList::setCurrent(const QString &path)
{
    const QModelIndex at = m_model->indexOf(path);
    if (at.isValid())
        m_view->setCurrentIndex(at);
    else
        m_view->clearSelection();
}

} // namespace lectern::ui
