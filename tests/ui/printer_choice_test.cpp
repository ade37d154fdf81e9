// SPDX-License-Identifier: GPL-3.0-or-later
// What was chosen in the print dialog, as arguments of lp.
#include "ui/printer_choice.h"

#include <QPageRanges>
#include <QPrinter>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::ui {
namespace {

TEST(PrinterChoice, CopiesRangesAndColours)
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setCopyCount(3);
    printer.setPageRanges(QPageRanges::fromString(u"2-4,7"_s));
    printer.setColorMode(QPrinter::GrayScale);
    const QString arguments = PrinterChoice::argumentsFor(printer).join(u' ');
    EXPECT_TRUE(arguments.startsWith(u"-d "_s)) << arguments.toStdString();
    for (const QString &part : {u" -n 3"_s, u" -P 2-4,7"_s, u" -o print-color-mode=monochrome"_s})
        EXPECT_TRUE(arguments.contains(part)) << arguments.toStdString();
}

TEST(PrinterChoice, AllPagesOnOneSide)
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setColorMode(QPrinter::Color);
    printer.setDuplex(QPrinter::DuplexNone);
    EXPECT_EQ(PrinterChoice::argumentsFor(printer).mid(2), (QStringList{u"-n"_s, u"1"_s, u"-o"_s, u"sides=one-sided"_s}));
}

TEST(PrinterChoice, SeveralPagesASheet)
{
    EXPECT_EQ(PrinterChoice::argumentsOf({u"number-up"_s, u"4"_s, u"number-up-layout"_s, u"lrtb"_s}),
              (QStringList{u"-o"_s, u"number-up=4"_s, u"-o"_s, u"number-up-layout=lrtb"_s}));
    EXPECT_EQ(PrinterChoice::argumentsOf({}), QStringList());
    EXPECT_EQ(PrinterChoice::argumentsOf({u"alone"_s}), QStringList());
}

} // namespace
} // namespace lectern::ui
