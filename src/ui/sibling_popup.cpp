// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sibling_popup.h"

#include "ui/quiet_scroll_bar.h"
#include "ui/row_ground.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

constexpr int mostRows = 14; // rows before the list scrolls
constexpr int widest = 460;  // pixels

class SiblingModel : public QAbstractListModel {
public:
    SiblingModel(document::Document document, std::vector<int> headings, QObject *parent)
        : QAbstractListModel(parent),
          m_document(std::move(document)),
          m_headings(std::move(headings))
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const int heading = m_headings[static_cast<size_t>(index.row())];
        if (role == Qt::DisplayRole)
            return m_document.outline().at(heading).title;
        if (role == Qt::UserRole)
            return heading + 1;
        return {};
    }

private:
    document::Document m_document;
    std::vector<int> m_headings;
};

} // namespace

SiblingPopup::SiblingPopup(QWidget *parent) : QFrame(parent, Qt::Popup), m_list(new QListView(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new PlainRowDelegate(m_list));
    QuietScrollBar::install(*m_list);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Sections beside this one"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &QListView::clicked, this, &SiblingPopup::choose);
    connect(m_list, &QListView::entered, m_list, [this](const QModelIndex &at) { m_list->setCurrentIndex(at); });
}

void SiblingPopup::showFor(const document::Document &document, int heading, const QRect &anchor)
{
    const document::Outline &outline = document.outline();
    std::vector<int> siblings = outline.children(outline.at(heading).parent);
    const int count = static_cast<int>(siblings.size());
    const auto at = std::find(siblings.begin(), siblings.end(), heading);
    const int row = static_cast<int>(at - siblings.begin());
    QAbstractItemModel *before = m_list->model();
    m_list->setModel(new SiblingModel(document, std::move(siblings), m_list));
    delete before;

    const int rowHeight = m_list->sizeHintForRow(0);
    int width = 180;
    for (int i = std::max(0, row - 50); i < std::min(count, row + 50); ++i) // the ones that can be seen first decide
        width = std::max(width, fontMetrics().horizontalAdvance(m_list->model()->index(i, 0).data().toString()) + 48);
    const QRect screen = (parentWidget() != nullptr ? parentWidget()->screen() : this->screen())->availableGeometry();
    resize(std::min({width, widest, screen.width()}), std::min(std::min(count, mostRows) * rowHeight + 14, screen.height()));
    QPoint corner = layoutDirection() == Qt::RightToLeft ? anchor.bottomRight() - QPoint(this->width() - 1, -1)
                                                         : anchor.bottomLeft() + QPoint(0, 1);
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - this->width() + 1)));
    if (corner.y() + height() > screen.bottom())
        corner.setY(std::max(screen.top(), anchor.top() - height()));
    move(corner);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void SiblingPopup::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const int section = index.data(Qt::UserRole).toInt();
    hide();
    emit sectionChosen(section);
}

void SiblingPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(m_list->currentIndex());
    else if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace lectern::ui
