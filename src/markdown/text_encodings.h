// SPDX-License-Identifier: GPL-3.0-or-later
// The encodings that a reader can choose from, and their decoding and guessing by ICU and uchardet.
#pragma once

#include <QString>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lectern::markdown {

/// Headings under which the list of encodings is shown.
enum class EncodingFamily {
    Unicode,
    Western,
    CentralEuropean,
    SouthernEuropean,
    Nordic,
    Baltic,
    Cyrillic,
    Greek,
    Turkish,
    Hebrew,
    Arabic,
    Thai,
    Vietnamese,
    SimplifiedChinese,
    TraditionalChinese,
    Japanese,
    Korean,
};

/// One encoding of the list.
struct OfferedEncoding {
    const char *name; ///< IANA name
    EncodingFamily family;
    const char *converter; ///< ICU's converter whose table agrees with the web's reading of the name
};

/// All encodings on offer, grouped by family. UTF-7 and the ISO-2022 family are not: text in them can pass for ASCII.
[[nodiscard]] std::span<const OfferedEncoding> offeredEncodings();

/// The offered encoding of that name or alias, without regard to case; null when it is not on offer.
[[nodiscard]] const OfferedEncoding *findEncoding(const QString &name);

/// The bytes as UTF-16 by ICU's converter; what is ill-formed becomes U+FFFD. Empty when ICU lacks the converter.
[[nodiscard]] std::optional<std::u16string> convertToUtf16(std::string_view bytes, const OfferedEncoding &encoding);

/// The offered encoding that the bytes, which are not UTF-8, seem to be in; null when the detectors know none.
[[nodiscard]] const OfferedEncoding *guessEncoding(std::string_view bytes);

} // namespace lectern::markdown
