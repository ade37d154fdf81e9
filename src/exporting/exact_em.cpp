// SPDX-License-Identifier: GPL-3.0-or-later
// Offsets: OpenType 1.9, "Table Directory" and "head".
#include "exporting/exact_em.h"

#include <bit>
#include <cmath>

namespace lectern::exporting {

namespace {

constexpr double kFarthest = 0.01;    ///< of the size: what no eye sees
constexpr double kSizesInPixel = 100; ///< the engine cuts the rest off
constexpr double kJustAbove = 1.00001;
constexpr qsizetype kTables = 12; ///< where the directory begins
constexpr qsizetype kTableRow = 16;
constexpr qsizetype kUnitsPerEm = 18; ///< in head

unsigned number(const QByteArray &bytes, qsizetype at, int count)
{
    unsigned value = 0;
    for (int i = 0; i < count && at + i < bytes.size(); ++i)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// Where unitsPerEm stands; -1: nowhere.
qsizetype emOffset(const QByteArray &font)
{
    const auto tables = static_cast<qsizetype>(number(font, 4, 2));
    for (qsizetype row = kTables; row < kTables + tables * kTableRow && row + kTableRow <= font.size(); row += kTableRow) {
        if (QByteArrayView(font).sliced(row, 4) != QByteArrayView("head"))
            continue;
        const qsizetype at = static_cast<qsizetype>(number(font, row + 8, 4)) + kUnitsPerEm;
        return at + 2 <= font.size() ? at : -1;
    }
    return -1;
}

} // namespace

std::optional<ExactEm> withExactEm(const QByteArray &font, double size)
{
    const qsizetype at = emOffset(font);
    const unsigned units = at < 0 ? 0 : number(font, at, 2);
    if (units < 16 || units > 16384 || size <= 0) // the bounds of unitsPerEm
        return std::nullopt;
    const unsigned whole = std::bit_ceil(units);
    const double wanted = size * whole / units;
    const double exact = std::round(wanted * 4) / 4;
    if (std::abs(exact - wanted) > wanted * kFarthest)
        return std::nullopt;
    ExactEm made{font, exact / (std::floor(size * kSizesInPixel) / kSizesInPixel) * kJustAbove};
    made.font[at] = static_cast<char>(whole >> 8U);
    made.font[at + 1] = static_cast<char>(whole & 0xFFU);
    return made;
}

} // namespace lectern::exporting
