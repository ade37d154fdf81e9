// SPDX-License-Identifier: GPL-3.0-or-later
// One SVG file to one PNG, by librsvg: no scripts, no references to other files, no network.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::drawing {

/// A drawing as pixels.
struct Rendering {
    double width = 0; ///< CSS pixels that the drawing asks for; 0 where it names no size
    double height = 0;
    double shownWidth = 0; ///< of what is shown; the picture has this ratio
    double shownHeight = 0;
    std::string png;
};

/// How many pixels, and whether they are told.
struct Wanted {
    double density = 1; ///< for each CSS pixel
    double mostPixels = 1e6;
    bool picture = true; ///< else `png` stays empty
};

/// Nothing for what is no drawing or has no extent.
[[nodiscard]] std::optional<Rendering> render(std::string_view svg, const Wanted &wanted);

} // namespace lectern::drawing
