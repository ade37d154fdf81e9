// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/note_plan.h"

#include <algorithm>
#include <utility>

namespace lectern::exporting {

namespace {

constexpr double kRounding = 0.5; ///< points; rooms are of whole pixels

bool holds(const std::vector<int> &notes, int note)
{
    return std::find(notes.begin(), notes.end(), note) != notes.end();
}

} // namespace

NotePlan::NotePlan(std::vector<double> heights) : m_heights(std::move(heights)) {}

double NotePlan::heightOf(int note) const
{
    return m_heights[static_cast<size_t>(note) - 1];
}

std::vector<int> NotePlan::next(const PageNotes &page, double space)
{
    const auto isKnown = [this](int note) { return note > 0 && static_cast<size_t>(note) <= m_heights.size(); };
    std::vector<int> wanted = std::exchange(m_waiting, {});
    for (const NoteNumber &number : page.numbers) {
        if (isKnown(number.note) && !holds(wanted, number.note))
            wanted.push_back(number.note);
    }
    space += kRounding;
    std::vector<int> placed;
    for (const NoteRoom &room : page.rooms) {
        if (!holds(wanted, room.note) || holds(placed, room.note))
            continue;
        placed.push_back(room.note);
        space -= heightOf(room.note);
    }
    for (const int note : wanted) {
        if (holds(placed, note))
            continue;
        if (heightOf(note) > space) {
            m_waiting.push_back(note);
            continue;
        }
        space -= heightOf(note);
        placed.push_back(note);
    }
    std::sort(placed.begin(), placed.end());
    return placed;
}

} // namespace lectern::exporting
