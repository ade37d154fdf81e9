// SPDX-License-Identifier: GPL-3.0-or-later
// Puts running heads and folios onto the pages of a PDF, mirrors margins, labels pages. For this room only: knows QPDF.
#pragma once

#include "exporting/page_furniture.h"

#include <QRgb>
#include <qpdf/QPDF.hh>
#include <vector>

namespace lectern::exporting {

/// How what is stamped onto pages is painted: running texts and notes.
inline constexpr int kStampResolution = 1200;                 ///< dots per inch; text is placed to that
inline constexpr double kStampDots = kStampResolution / 72.0; ///< in a point
inline constexpr QRgb kStampInk = 0xff6b645a;

/// The texts around one page, already filled in. Pages without any stay as they are.
struct PageTexts {
    RunningLine head;
    RunningLine foot;
};

enum class ScriptDirection { LeftToRight, RightToLeft };

/// Draws the texts of each page into a form of its own and stamps it as an artifact. Text is shaped by Qt and stays text.
/// `pages` and `texts` go together from the first; the first page is a right-hand one (left-hand where the script runs from
/// right to left).
void stampTexts(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, const std::vector<PageTexts> &texts,
                const PageFurniture &furniture, ScriptDirection direction);

/// Shifts what stands on every second page, so that the inner margin lies at the fold on both sides of a sheet.
void mirrorMargins(const std::vector<QPDFObjectHandle> &pages, const PageFurniture &furniture, ScriptDirection direction);

/// Page labels: roman numerals for the front pages, then arabic from 1.
void labelPages(QPDF &pdf, int frontPages);

} // namespace lectern::exporting
