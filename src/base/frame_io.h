// SPDX-License-Identifier: GPL-3.0-or-later
// Frames between Lectern and its helper programs, the helper's side; plain C++ because one helper is a Qt 5 program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lectern::base {

/// A frame is one type byte, four bytes of payload length (little-endian), then the payload.
inline constexpr std::size_t frameHeaderBytes = 5;

/// One frame as the helper reads it.
struct RawFrame {
    std::uint8_t type = 0;
    std::string payload;
};

/// How reading a frame ended.
enum class FrameRead {
    Frame,   ///< a whole frame was read
    End,     ///< the parent closed its end between two frames: the helper's turn to exit
    Damaged, ///< the input ended inside a frame, could not be read, or announced more than the maximum
};

/// Writes the header of a frame of `size` payload bytes to the five bytes at `header`.
void encodeFrameHeader(std::uint8_t type, std::uint32_t size, unsigned char *header) noexcept;

/// The payload length that the five bytes at `header` announce.
[[nodiscard]] std::uint32_t decodeFrameSize(const unsigned char *header) noexcept;

/// Reads one frame from `descriptor`, blocking. A payload over `maximumBytes` is Damaged.
[[nodiscard]] FrameRead readFrame(int descriptor, RawFrame &frame, std::size_t maximumBytes);

/// Writes one frame to `descriptor`, blocking. False when the parent is gone or the payload exceeds 4 GiB.
[[nodiscard]] bool writeFrame(int descriptor, std::uint8_t type, std::string_view payload);

} // namespace lectern::base
