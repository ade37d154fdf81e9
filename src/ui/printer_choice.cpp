// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printer_choice.h"

#include <QPageRanges>
#include <QPrintDialog>
#include <QPrintEngine>
#include <QPrinter>
#include <QPrinterInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace lectern::ui {

namespace {

constexpr int kCupsOptions =
    0xfe00; ///< the engine's property that Qt's print dialog writes them to (qcups_p.h, PPK_CupsOptions)

} // namespace

bool PrinterChoice::isPossible()
{
    return !QStandardPaths::findExecutable(u"lp"_s).isEmpty() && !QPrinterInfo::availablePrinterNames().isEmpty();
}

std::optional<QStringList> PrinterChoice::ask(QWidget &window, int pages)
{
    QPrinter printer;
    QPrintDialog dialog(&printer, &window);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setMinMax(1, pages); // else no range but "1-1" is taken
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return argumentsFor(printer);
}

QStringList PrinterChoice::argumentsFor(const QPrinter &printer)
{
    QStringList arguments{u"-d"_s, printer.printerName(), u"-n"_s, QString::number(printer.copyCount())};
    if (const QPageRanges ranges = printer.pageRanges(); !ranges.isEmpty())
        arguments << u"-P"_s << ranges.toString();
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
    const QVariant own = printer.printEngine()
        ? printer.printEngine()->property(static_cast<QPrintEngine::PrintEnginePropertyKey>(kCupsOptions))
        : QVariant();
    return arguments + argumentsOf(own.toStringList());
}

QStringList PrinterChoice::argumentsOf(const QStringList &cupsOptions)
{
    QStringList arguments;
    for (qsizetype i = 0; i + 1 < cupsOptions.size(); i += 2)
        arguments << u"-o"_s << cupsOptions[i] + u'=' + cupsOptions[i + 1];
    return arguments;
}

} // namespace lectern::ui
