// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar_host.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

/// A handle that is easy to grip and looks like a hairline between chrome and paper.
class Handle : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Window));
        const int line = isRightToLeft() ? 0 : width() - 1;
        painter.fillRect(line, 0, 1, height(), palette().color(QPalette::Mid));
    }
};

class Splitter : public QSplitter {
public:
    using QSplitter::QSplitter;

protected:
    QSplitterHandle *createHandle() override { return new Handle(orientation(), this); }
};

/// The part of the article that an overlay leaves free.
class Shade : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), QColor(0, 0, 0, 90));
    }
};

constexpr int handleWidth = 5;

} // namespace

SidebarHost::SidebarHost(QWidget *sidebar, QWidget *content, QWidget *parent)
    : QWidget(parent),
      m_sidebar(sidebar),
      m_content(content),
      m_splitter(new Splitter(Qt::Horizontal, this)),
      m_shade(new Shade(this))
{
    m_splitter->setHandleWidth(handleWidth);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_content);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_sidebar->setMinimumWidth(160);
    m_sidebar->setAutoFillBackground(true);
    m_sidebar->installEventFilter(this);
    m_shade->hide();
    m_shade->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_width = m_sidebar->width();
        emit sidebarWidthChanged(m_width);
    });
}

bool SidebarHost::isSidebarVisible() const
{
    return m_useful && (m_narrow ? m_overlayOpen : m_wantedBeside);
}

void SidebarHost::setSidebarVisible(bool visible)
{
    (m_narrow ? m_overlayOpen : m_wantedBeside) = visible;
    arrange();
}

void SidebarHost::setSidebarUseful(bool useful)
{
    if (useful == m_useful)
        return;
    m_useful = useful;
    arrange();
}

void SidebarHost::setSidebarWidth(int width)
{
    m_width = width;
    arrange();
}

void SidebarHost::closeOverlay()
{
    if (m_narrow && m_overlayOpen)
        setSidebarVisible(false);
}

void SidebarHost::arrange()
{
    const bool inSplitter = m_sidebar->parentWidget() == m_splitter;
    if (m_narrow && inSplitter) {
        m_sidebar->setParent(this);
    } else if (!m_narrow && !inSplitter) {
        m_splitter->insertWidget(0, m_sidebar);
        m_splitter->setStretchFactor(0, 0);
    }
    m_sidebar->setVisible(isSidebarVisible());
    m_shade->setVisible(m_narrow && isSidebarVisible());
    if (m_narrow)
        placeOverlay();
    else if (isSidebarVisible() && width() > 0)
        m_splitter->setSizes({m_width, std::max(1, width() - m_width - handleWidth)});
    // NOLINTNEXTLINE(readability-misleading-indentation)
    emit sidebarVisibleChanged(isSidebarVisible());
}

void SidebarHost::placeOverlay()
{
    const int wide = std::min(std::max(m_width, 240), width() * 85 / 100);
    m_sidebar->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, wide, height())));
    m_shade->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(wide, 0, width() - wide, height())));
    m_shade->raise();
    m_sidebar->raise();
}

void SidebarHost::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < narrowBelow;
    if (narrow != m_narrow || event->oldSize().width() <= 0) {
        m_narrow = narrow;
        m_overlayOpen = false;
        arrange();
    } else if (m_narrow) {
        placeOverlay();
    }
}

void SidebarHost::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange && m_narrow)
        placeOverlay();
    QWidget::changeEvent(event);
}

bool SidebarHost::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_shade && event->type() == QEvent::MouseButtonPress) {
        closeOverlay();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lectern::ui
