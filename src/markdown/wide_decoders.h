// SPDX-License-Identifier: GPL-3.0-or-later
// Decoders of UTF-16 and UTF-32, which write clean UTF-8.
#pragma once

#include "markdown/clean_writer.h"

namespace lectern::markdown {

enum class ByteOrder { Little, Big };

/// UTF-16 bytes without a byte order mark; lone surrogates and half a unit at the end are ill-formed.
void decodeUtf16(std::string_view bytes, ByteOrder order, CleanWriter &writer);

/// UTF-32 bytes without a byte order mark; surrogates, codes above U+10FFFF and a rest of less than four bytes are ill-formed.
void decodeUtf32(std::string_view bytes, ByteOrder order, CleanWriter &writer);

/// What a converter made: U+FFFD in it stands for ill-formed bytes.
void writeUtf16(std::u16string_view text, CleanWriter &writer);

} // namespace lectern::markdown
