// SPDX-License-Identifier: GPL-3.0-or-later
// What the window and the drawing helper say to each other, in frames (frame_io.h); plain C++ for both sides.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lectern::base::drawing {

/// A request: the bytes of one SVG file.
inline constexpr std::uint8_t requestType = 'S';
/// The same, for a picture of one pixel for each CSS pixel and at most a megapixel.
inline constexpr std::uint8_t coarseRequestType = 's';
/// The same, for an answer without a picture: it tells that the drawing can be drawn.
inline constexpr std::uint8_t trialRequestType = 't';
/// An answer: four doubles (width and height that the drawing asks for in CSS pixels, 0 where it names none; then
/// the width and height of what is shown, whose ratio counts), then a PNG unless none was asked for.
inline constexpr std::uint8_t answerType = 'P';
/// The answer for what is no drawing or has no extent; empty.
inline constexpr std::uint8_t failureType = 'F';
inline constexpr std::size_t answerHeaderBytes = 4 * sizeof(double);

/// Pixels of the picture for one CSS pixel, for dense screens, zoom and paper (288 dots an inch), as far as it stays within …
inline constexpr double kDensity = 3;
/// … so many pixels in all (32 MB), …
inline constexpr double kMostDrawnPixels = 8e6;
/// … and so many a side.
inline constexpr double kLongestSide = 8000;

inline constexpr double kMostCoarsePixels = 1e6;

} // namespace lectern::base::drawing
