// SPDX-License-Identifier: GPL-3.0-or-later
// What an address in an article may do.
#pragma once

#include <string_view>

namespace lectern::markdown {

enum class AddressKind {
    Relative,   ///< no scheme: a section, or a file beside the article
    Web,        ///< http or https
    Mail,       ///< mailto
    RasterData, ///< data: of a raster image type; for images only
    Refused,    ///< every other scheme, and scheme-relative addresses
};

/// Looks at the address as a browser would: leading white space and control characters inside of the scheme do not hide it.
[[nodiscard]] AddressKind addressKind(std::string_view address);

/// True for a RasterData address whose picture, by its header, has more pixels than are decoded (base::kMostPixels).
[[nodiscard]] bool isOversizedRaster(std::string_view address);

} // namespace lectern::markdown
