// SPDX-License-Identifier: GPL-3.0-or-later
// What Lectern and its highlighter helper say to each other, in frames of base/frame_io.h; no Qt in here.
//
// Request `requestType`: 4 bytes budget in milliseconds of processor time, 4 bytes length of the language in code units
// (both little-endian), the language, the code. Both texts are UTF-16 in the machine's own byte order: the two programs
// run on one machine, and offsets in the answer are UTF-16 code units in Lectern, so nothing is converted or recounted.
//
// Answer `answerType`: one byte of AnswerFlag, then for each span three parts: gap since the end of the span before
// (or since the beginning) and length, both as LEB128 numbers of UTF-16 code units, and the TextStyle as one byte.
// Spans come in order, never overlap, never cross a line end and are never TextStyle::Normal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace lectern::markdown::highlight {

inline constexpr std::uint8_t requestType = 'H';
inline constexpr std::uint8_t answerType = 'S';
inline constexpr std::size_t requestHeaderBytes = 8;

/// Bits of the answer's first byte.
enum AnswerFlag : std::uint8_t {
    LanguageKnown = 1,
    Incomplete = 2, ///< the budget ran out; the rest has no spans
};

/// A line longer than this (UTF-16 code units) is coloured only up to here: several syntax definitions need quadratic
/// time within a line and can't be stopped inside it (measured: up to 10 s for 64 KiB).
inline constexpr std::ptrdiff_t maximumLineLength = 4096;

/// Longer code (UTF-16 code units) is coloured only up to here; it bounds the frames, no reader's program reaches it.
inline constexpr std::ptrdiff_t maximumCodeLength = std::ptrdiff_t(4) * 1024 * 1024;

/// Appends `number` in LEB128: seven bits a byte, least significant first, the top bit set on all but the last.
inline void appendNumber(std::string &out, std::uint32_t number)
{
    while (number >= 0x80) {
        out += static_cast<char>(number | 0x80);
        number >>= 7;
    }
    out += static_cast<char>(number);
}

/// Reads a LEB128 number at `position` and moves behind it; false at the end of the data or over 32 bits.
inline bool takeNumber(const char *data, std::size_t size, std::size_t &position, std::uint32_t &number)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 35 && position < size; shift += 7) {
        const auto byte = static_cast<unsigned char>(data[position++]);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80) {
            number = static_cast<std::uint32_t>(value);
            return value <= UINT32_MAX;
        }
    }
    return false;
}

} // namespace lectern::markdown::highlight
