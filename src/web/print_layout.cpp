// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/print_layout.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <algorithm>
#include <cmath>

namespace lectern::web {

namespace {

constexpr double kSliver = 28;    ///< points of text on the given paper
constexpr double kShallow = 14;   ///< points: its height where it has to be wider than high
constexpr double kTolerance = 12; ///< CSS pixels, or points: engines differ in which of them a print's width is told
constexpr double kPixelsPerPoint = 96.0 / 72.0;
constexpr double kRounding = 1.5; ///< points

} // namespace

PrintLayout plainPrintLayout(const QPageLayout &layout)
{
    const QSizeF paper = layout.fullRect(QPageLayout::Point).size();
    return {layout,
            QString::number(paper.width(), 'f', 2) + QStringLiteral("pt ") + QString::number(paper.height(), 'f', 2)
                + QStringLiteral("pt"),
            0};
}

PrintLayout printLayout(const QPageLayout &layout)
{
    PrintLayout made = plainPrintLayout(layout);
    const QSizeF paper = layout.fullRect(QPageLayout::Point).size();
    const QMarginsF margins = layout.margins(QPageLayout::Point);
    const double beside = margins.left() + margins.right();
    // The engine turns a paper whose orientation is not that of the style sheet's.
    const bool isWide = paper.width() > paper.height();
    const double height = isWide ? margins.top() + margins.bottom() + kShallow : paper.height();
    const double sliver = isWide ? std::max(kSliver, height - beside + kShallow) : kSliver;
    const double decoy = sliver * kPixelsPerPoint + kTolerance;
    if (decoy + kTolerance >= paper.width() - beside)
        return made;
    const QPageSize given(QSizeF(beside + sliver, height), QPageSize::Point, QString(), QPageSize::ExactMatch);
    made.given = QPageLayout(given, QPageLayout::Portrait, margins, QPageLayout::Point);
    made.given.setMinimumMargins({});
    made.given.setMargins(margins);
    made.decoyWidth = static_cast<int>(decoy);
    return made;
}

bool hasPaperOf(QByteArrayView pdf, const QPageLayout &layout)
{
    const qsizetype at = pdf.indexOf("/MediaBox [");
    if (at < 0)
        return false;
    const qsizetype start = at + 11;
    const qsizetype end = pdf.indexOf(']', start);
    const QList<QByteArray> numbers =
        pdf.sliced(start, std::max(qsizetype(0), end - start)).toByteArray().simplified().split(' ');
    const QSizeF paper = layout.fullRect(QPageLayout::Point).size();
    return numbers.size() == 4 && std::abs(numbers[2].toDouble() - paper.width()) < kRounding
        && std::abs(numbers[3].toDouble() - paper.height()) < kRounding;
}

} // namespace lectern::web
