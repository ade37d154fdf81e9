// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of reading in words.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace lectern::ui {

class ReadingTime {
    Q_DECLARE_TR_FUNCTIONS(lectern::ui::ReadingTime)
public:
    /// "12 min", "1 h 5 min", "120 h".
    [[nodiscard]] static QString text(int minutes);
};

} // namespace lectern::ui
