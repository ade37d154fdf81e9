// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/approximate_match.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace lectern::document {

namespace {

/// For each code unit the bits of the pattern's places where it stands.
class PatternBits {
public:
    explicit PatternBits(QStringView pattern) : m_index(0x10000, 0)
    {
        uint8_t used = 0;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            uint8_t &index = m_index[pattern[i].unicode()];
            if (index == 0)
                index = ++used;
            m_bits[index] |= uint64_t(1) << i;
        }
    }
    [[nodiscard]] uint64_t of(QChar unit) const { return m_bits[m_index[unit.unicode()]]; }

private:
    std::vector<uint8_t> m_index;
    std::array<uint64_t, kPatternUnits + 1> m_bits{};
};

} // namespace

std::vector<ApproximateEnd> approximateEnds(QStringView text, QStringView pattern, int maxEdits)
{
    std::vector<ApproximateEnd> ends;
    if (pattern.isEmpty() || pattern.size() > kPatternUnits)
        return ends;
    const PatternBits bits(pattern);
    const uint64_t last = uint64_t(1) << (pattern.size() - 1);
    uint64_t positive = ~uint64_t(0);
    uint64_t negative = 0;
    int edits = static_cast<int>(pattern.size());
    bool isInDip = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uint64_t equal = bits.of(text[i]);
        const uint64_t vertical = equal | negative;
        const uint64_t horizontal = (((equal & positive) + positive) ^ positive) | equal;
        uint64_t up = negative | ~(horizontal | positive);
        uint64_t down = positive & horizontal;
        const int before = edits;
        edits += (up & last) != 0;
        edits -= (down & last) != 0;
        up <<= 1;
        down <<= 1;
        positive = down | ~(vertical | up);
        negative = up & vertical;

        // Only the bottom of each dip is kept.
        if (edits > maxEdits || edits > before) {
            isInDip = false;
        } else if (edits < before) {
            if (isInDip)
                ends.back() = {i + 1, edits};
            else
                ends.push_back({i + 1, edits});
            isInDip = true;
        }
    }
    return ends;
}

std::pair<qsizetype, qsizetype> alignedOffsets(QStringView text, QStringView pattern, const ApproximateEnd &end,
                                               qsizetype from, qsizetype to)
{
    const qsizetype rows = pattern.size();
    const qsizetype begin = std::max<qsizetype>(0, end.end - rows - end.edits);
    const QStringView window = text.sliced(begin, end.end - begin);
    const qsizetype columns = window.size();
    std::vector<int> costs(static_cast<size_t>((rows + 1) * (columns + 1)), 0);
    const auto cost = [&costs, columns](qsizetype row, qsizetype column) -> int & {
        return costs[static_cast<size_t>(row * (columns + 1) + column)];
    };
    for (qsizetype row = 1; row <= rows; ++row) {
        cost(row, 0) = static_cast<int>(row);
        for (qsizetype column = 1; column <= columns; ++column) {
            const int replaced = cost(row - 1, column - 1) + (pattern[row - 1] != window[column - 1]);
            cost(row, column) = std::min({replaced, cost(row - 1, column) + 1, cost(row, column - 1) + 1});
        }
    }
    // Back from the end; each row of the pattern takes the column at which the way enters it.
    std::pair<qsizetype, qsizetype> offsets(end.end, end.end);
    qsizetype row = rows;
    qsizetype column = columns;
    while (true) {
        if (row == from)
            offsets.first = begin + column;
        if (row == to && offsets.second == end.end)
            offsets.second = begin + column;
        if (row == 0)
            break;
        if (column > 0 && cost(row, column) == cost(row - 1, column - 1) + (pattern[row - 1] != window[column - 1])) {
            --row;
            --column;
        } else if (cost(row, column) == cost(row - 1, column) + 1) {
            --row;
        } else {
            --column;
        }
    }
    return offsets;
}

} // namespace lectern::document
