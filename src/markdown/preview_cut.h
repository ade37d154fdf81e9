// SPDX-License-Identifier: GPL-3.0-or-later
// Where to cut a long text so that its beginning can be shown before the rest is parsed.
#pragma once

#include <string_view>

namespace lectern::markdown {

/// Offset of a line after a blank one, outside of fenced code, near `wanted` bytes; the text's size when it is shorter.
/// A cut inside of a list or quote only affects the last lines of the preview.
[[nodiscard]] size_t previewCut(std::string_view utf8, size_t wanted);

} // namespace lectern::markdown
