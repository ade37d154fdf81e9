// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_thumbnails.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPdfDocument>

namespace lectern::ui {

namespace {

constexpr qsizetype kMostKept = 400; ///< pictures; more are drawn again

} // namespace

PageThumbnails::PageThumbnails(QPdfDocument &document, QSize size, QObject *parent)
    : QAbstractListModel(parent),
      m_document(document),
      m_size(size)
{
}

int PageThumbnails::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_document.pageCount();
}

QVariant PageThumbnails::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_document.pageLabel(index.row());
    case Qt::DecorationRole:
        return picture(index.row());
    case Qt::TextAlignmentRole:
        return Qt::AlignCenter;
    default:
        return {};
    }
}

void PageThumbnails::reset()
{
    beginResetModel();
    m_pictures.clear();
    endResetModel();
}

QPixmap PageThumbnails::picture(int page) const
{
    if (const auto kept = m_pictures.constFind(page); kept != m_pictures.constEnd())
        return *kept;
    if (m_pictures.size() > kMostKept)
        m_pictures.clear();
    const qreal dots = qGuiApp->devicePixelRatio();
    const QSize size = m_document.pagePointSize(page).scaled(m_size, Qt::KeepAspectRatio).toSize().expandedTo(QSize(1, 1));
    QImage drawn(size * dots, QImage::Format_RGB32);
    drawn.fill(Qt::white); // paper, whatever the window's colours
    {
        QPainter painter(&drawn);
        painter.drawImage(0, 0, m_document.render(page, size * dots));
        painter.setPen(QColor(0, 0, 0, 50));
        painter.drawRect(drawn.rect().adjusted(0, 0, -1, -1));
    }
    drawn.setDevicePixelRatio(dots);
    const QPixmap made = QPixmap::fromImage(drawn);
    m_pictures.insert(page, made);
    return made;
}

} // namespace lectern::ui
