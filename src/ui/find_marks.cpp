// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_marks.h"

#include <QJsonArray>
#include <algorithm>

namespace lectern::ui {

namespace {

constexpr qsizetype marksBefore = 500; // hits sent to the page before and after the one that is looked at
constexpr qsizetype marksAfter = 1000;
constexpr qsizetype marksSlack = 200; // nearer to an end of those, the next are sent

} // namespace

void FindMarks::show(const std::shared_ptr<const find::Hits> &hits, qsizetype around, qsizetype current)
{
    m_hits = hits;
    m_current = current;
    m_first = std::max<qsizetype>(0, around - marksBefore);
    m_end = std::min(m_hits->size(), around + marksAfter);
    QJsonArray ranges;
    for (qsizetype hit = m_first; hit < m_end; ++hit) {
        for (const document::TextRange &range : m_hits->marks(hit)) {
            QJsonObject json{{QStringLiteral("block"), range.begin.block},
                             {QStringLiteral("start"), range.begin.offset},
                             {QStringLiteral("length"), range.end.offset - range.begin.offset}};
            if (hit == m_current)
                json.insert(QStringLiteral("current"), true);
            ranges.append(json);
        }
    }
    m_view.setFindMarks(ranges, -1);
}

void FindMarks::follow(const web::ScrollState &state)
{
    if (m_hits == nullptr || m_hits->isEmpty())
        return;
    const qsizetype at =
        m_hits->firstAfter({std::max(0, state.place.block), state.place.block < 0 ? 0 : state.place.offset});
    const bool before = m_first > 0 && at < m_first + marksSlack;
    const bool after = m_end < m_hits->size() && at > m_end - 3 * marksSlack;
    if (before || after)
        show(m_hits, std::min(at, m_hits->size() - 1), m_current);
}

void FindMarks::clear()
{
    m_hits.reset();
    m_view.clearFindMarks();
}

} // namespace lectern::ui
