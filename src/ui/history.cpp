// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history.h"

#include <algorithm>

namespace lectern::ui {

void History::leave(const VisitedPlace &from)
{
    m_ahead.clear();
    if (from.path.isEmpty())
        return;
    if (!m_behind.isEmpty() && m_behind.last().isSamePlace(from))
        return;
    m_behind << from;
    if (m_behind.size() > limit)
        m_behind.removeFirst();
}

std::optional<VisitedPlace> History::back(const VisitedPlace &here)
{
    if (m_behind.isEmpty())
        return std::nullopt;
    if (!here.path.isEmpty())
        m_ahead << here;
    return m_behind.takeLast();
}

std::optional<VisitedPlace> History::forward(const VisitedPlace &here)
{
    if (m_ahead.isEmpty())
        return std::nullopt;
    if (!here.path.isEmpty())
        m_behind << here;
    return m_ahead.takeLast();
}

QList<VisitedPlace> History::placesBehind() const
{
    QList<VisitedPlace> places = m_behind;
    std::reverse(places.begin(), places.end());
    return places;
}

QList<VisitedPlace> History::placesAhead() const
{
    QList<VisitedPlace> places = m_ahead;
    std::reverse(places.begin(), places.end());
    return places;
}

} // namespace lectern::ui
