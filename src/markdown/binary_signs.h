// SPDX-License-Identifier: GPL-3.0-or-later
// Tells files that only carry a text's name from texts.
#pragma once

#include "markdown/clean_writer.h"

namespace lectern::markdown {

/// True when the bytes begin as a well-known kind of binary file does. To be asked only of bytes that are not clean text.
[[nodiscard]] bool hasBinarySignature(std::string_view bytes);

/// Rule 3 of the encoding contract, read together with its samples: texts in a legacy encoding consist of ill-formed parts
/// too, but hold no control characters, and are to be shown with a choice of encodings. `size` is the file's, in bytes.
[[nodiscard]] bool looksBinary(const Oddities &oddities, size_t size, bool couldBeLegacyText);

} // namespace lectern::markdown
