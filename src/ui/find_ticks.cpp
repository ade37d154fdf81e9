// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_ticks.h"

#include "document/quote_anchor.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace lectern::ui {

namespace {

constexpr int tickWidth = 12;    // pixels, as the page's scroll bar
constexpr int tickPlaces = 2000; // more than a screen has rows

} // namespace

FindTicks::FindTicks(QWidget *view) : QWidget(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    view->installEventFilter(this);
    hide();
}

/// By the share of the text before a hit, which is what the page's height follows.
void FindTicks::setHits(const document::Document &document, const find::Hits &hits)
{
    const qsizetype length = document.text().size();
    std::vector<float> places;
    qsizetype hit = 0;
    while (hit < hits.size() && length > 0) {
        const float place =
            static_cast<float>(document::textOffset(document, hits.at(hit).range.begin)) / static_cast<float>(length);
        places.push_back(place);
        const auto next =
            static_cast<qsizetype>((static_cast<double>(place) + 1.0 / tickPlaces) * static_cast<double>(length));
        hit = std::max(hit + 1, next < length ? hits.firstAfter(document::positionAt(document, next)) : hits.size());
    }
    setPlaces(std::move(places));
}

void FindTicks::setPlaces(std::vector<float> places)
{
    m_places = std::move(places);
    m_current = -1;
    if (!m_places.empty()) {
        place();
        raise();
    }
    setVisible(!m_places.empty());
    update();
}

void FindTicks::setCurrent(float place)
{
    m_current = place;
    update();
}

void FindTicks::place()
{
    const QSize view = parentWidget()->size();
    setGeometry(view.width() - tickWidth, 0, tickWidth, view.height());
}

bool FindTicks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void FindTicks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor colour = palette().color(QPalette::Highlight);
    colour.setAlphaF(0.75F);
    const int lowest = height() - 3;
    int last = -10;
    for (const float place : m_places) {
        const int y = static_cast<int>(std::lround(place * static_cast<float>(lowest)));
        if (y <= last + 1) // many hits on one spot are one tick
            continue;
        painter.fillRect(2, y, tickWidth - 4, 2, colour);
        last = y;
    }
    if (m_current >= 0) {
        const int y = static_cast<int>(std::lround(m_current * static_cast<float>(lowest)));
        painter.fillRect(0, y - 1, tickWidth, 4, palette().color(QPalette::WindowText));
    }
}

} // namespace lectern::ui
