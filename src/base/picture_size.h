// SPDX-License-Identifier: GPL-3.0-or-later
// Width and height of a picture from its first bytes, without decoding it.
#pragma once

#include <QByteArrayView>
#include <optional>

namespace lectern::base {

/// Pixels of a picture as its header says.
struct PictureSize {
    quint32 width = 0;
    quint32 height = 0;
    [[nodiscard]] quint64 pixels() const { return quint64(width) * height; }
    bool operator==(const PictureSize &) const = default;
};

/// Largest picture that is decoded, in pixels: 64 megapixels are 256 MB in memory.
inline constexpr quint64 kMostPixels = quint64(64) * 1000 * 1000;

/// Of png, jpeg, gif, webp and avif; nothing when the header is damaged, cut off, or of another type.
[[nodiscard]] std::optional<PictureSize> pictureSize(QByteArrayView bytes);

} // namespace lectern::base
