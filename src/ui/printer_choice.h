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
    /// The dialog's answer; nothing when it was cancelled.
    [[nodiscard]] static std::optional<QStringList> ask(QWidget &window);
    [[nodiscard]] static QStringList argumentsFor(const QPrinter &printer);
};

} // namespace lectern::ui
