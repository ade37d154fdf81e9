// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a printer and turns the answer into arguments for the printing system's `lp`.
#pragma once

#include <QStringList>
#include <optional>

class QPrinter;
class QWidget;

namespace lectern::ui {

class PrinterChoice {
public:
    /// There is a printer, and `lp` to reach it.
    [[nodiscard]] static bool isPossible();
    /// The dialog's answer; nothing when it was cancelled. `pages`: how many there are to choose from.
    [[nodiscard]] static std::optional<QStringList> ask(QWidget &window, int pages);
    /// Printer, copies, page ranges, sides and colours, and what the dialog keeps for CUPS alone.
    [[nodiscard]] static QStringList argumentsFor(const QPrinter &printer);
    /// Options of CUPS as Qt's dialog keeps them, names and values in turn (several pages a sheet, odd pages, the time to print at).
    [[nodiscard]] static QStringList argumentsOf(const QStringList &cupsOptions);
};

} // namespace lectern::ui
