// SPDX-License-Identifier: GPL-3.0-or-later
// At the foot of which page each note stands. For this room only.
#pragma once

#include "exporting/note_rooms.h"

#include <vector>

namespace lectern::exporting {

/// A note stands on each page that has its number, once, where there is space for it; else on the next page that has, and at the latest on
/// that of its room, which the engine moves to the next page where a page ends right below the number.
class NotePlan {
public:
    /// `heights`: points, of note 1, 2, …
    explicit NotePlan(std::vector<double> heights);

    /// The notes of the next page, by number. `space`: points that it has for notes, its rooms included.
    [[nodiscard]] std::vector<int> next(const PageNotes &page, double space);
    /// Notes that had no space yet, in the order of their numbers in the text.
    [[nodiscard]] const std::vector<int> &waiting() const { return m_waiting; }

private:
    [[nodiscard]] double heightOf(int note) const;

    std::vector<double> m_heights;
    std::vector<int> m_waiting;
};

} // namespace lectern::exporting
