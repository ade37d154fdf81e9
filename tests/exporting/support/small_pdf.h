// SPDX-License-Identifier: GPL-3.0-or-later
// Printed PDFs in miniature, and a look into finished ones with independent tools.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace lectern::test {

/// A link annotation to be put on a page: its address and its lower left corner in points.
struct PrintedLink {
    QByteArray address;
    double x = 0;
    double y = 0;
};

/// A PDF of A4 pages with these links, as the engine writes them (one pixel large).
[[nodiscard]] QByteArray smallPdf(const std::vector<std::vector<PrintedLink>> &pages);

/// What a program prints about a PDF, "{}" in the arguments being the file; fails the running test when it is missing or ends
/// with an error.
[[nodiscard]] QString askTool(const QByteArray &pdf, const QString &program, const QStringList &arguments);

} // namespace lectern::test
