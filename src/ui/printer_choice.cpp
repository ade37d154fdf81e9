// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printer_choice.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace lectern::ui {

bool PrinterChoice::isPossible()
{
    return !QStandardPaths::findExecutable(u"lp"_s).isEmpty() && !QPrinterInfo::availablePrinterNames().isEmpty();
}

std::optional<QStringList> PrinterChoice::ask(QWidget &window)
{
    QPrinter printer;
    QPrintDialog dialog(&printer, &window);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return argumentsFor(printer);
}

QStringList PrinterChoice::argumentsFor(const QPrinter &printer)
{
    QStringList arguments{u"-d"_s, printer.printerName(), u"-n"_s, QString::number(printer.copyCount())};
    if (printer.fromPage() > 0)
        arguments << u"-P"_s << u"%1-%2"_s.arg(printer.fromPage()).arg(printer.toPage());
    switch (printer.duplex()) {
    case QPrinter::DuplexLongSide:
        arguments << u"-o"_s << u"sides=two-sided-long-edge"_s;
        break;
    case QPrinter::DuplexShortSide:
        arguments << u"-o"_s << u"sides=two-sided-short-edge"_s;
        break;
    case QPrinter::DuplexNone:
        arguments << u"-o"_s << u"sides=one-sided"_s;
        break;
    case QPrinter::DuplexAuto:
        break;
    }
    if (printer.colorMode() == QPrinter::GrayScale)
        arguments << u"-o"_s << u"print-color-mode=monochrome"_s;
    return arguments;
}

} // namespace lectern::ui
