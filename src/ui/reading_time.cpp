// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_time.h"

namespace lectern::ui {

namespace {

constexpr int wholeHoursFrom = 10; // hours; above, minutes mean nothing

} // namespace

QString ReadingTime::text(int minutes)
{
    const int hours = minutes / 60;
    if (hours == 0)
        return tr("%Ln min", "minutes of reading", minutes);
    if (hours >= wholeHoursFrom || minutes % 60 == 0)
        return tr("%Ln h", "hours of reading", (minutes + 30) / 60);
    return tr("%1 %2", "hours, minutes")
        .arg(tr("%Ln h", "hours of reading", hours), tr("%Ln min", "minutes of reading", minutes % 60));
}

} // namespace lectern::ui
