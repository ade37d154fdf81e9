// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/wide_decoders.h"

namespace lectern::markdown {

void decodeUtf16(std::string_view bytes, ByteOrder order, CleanWriter &writer)
{
    const auto unitAt = [bytes, order](size_t index) -> char16_t {
        const auto first = static_cast<unsigned char>(bytes[index]);
        const auto second = static_cast<unsigned char>(bytes[index + 1]);
        return static_cast<char16_t>(order == ByteOrder::Little ? first | second << 8 : first << 8 | second);
    };
    size_t at = 0;
    while (at + 1 < bytes.size()) {
        const char16_t unit = unitAt(at);
        at += 2;
        if (unit < 0xd800 || unit > 0xdfff) {
            writer.add(unit);
        } else if (unit < 0xdc00 && at + 1 < bytes.size() && (unitAt(at) & 0xfc00) == 0xdc00) {
            writer.add(0x10000 + ((unit - 0xd800U) << 10) + (unitAt(at) - 0xdc00U));
            at += 2;
        } else if (unit < 0xdc00 && at + 1 == bytes.size()) {
            // A lead surrogate and half a unit at the end are one error to the standard.
            at = bytes.size();
            writer.addIllFormed();
        } else {
            writer.addIllFormed();
        }
    }
    if (at < bytes.size())
        writer.addIllFormed();
}

void decodeUtf32(std::string_view bytes, ByteOrder order, CleanWriter &writer)
{
    size_t at = 0;
    for (; at + 3 < bytes.size(); at += 4) {
        char32_t code = 0;
        for (size_t i = 0; i < 4; ++i)
            code = code << 8 | static_cast<unsigned char>(bytes[at + (order == ByteOrder::Little ? 3 - i : i)]);
        if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            writer.addIllFormed();
        else
            writer.add(code);
    }
    if (at < bytes.size())
        writer.addIllFormed();
}

void writeUtf16(std::u16string_view text, CleanWriter &writer)
{
    for (size_t at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at];
        const bool isPair = (unit & 0xfc00) == 0xd800 && at + 1 < text.size() && (text[at + 1] & 0xfc00) == 0xdc00;
        if (isPair)
            writer.add(0x10000 + ((unit - 0xd800U) << 10) + (text[++at] - 0xdc00U));
        else if (unit == 0xfffd || (unit & 0xf800) == 0xd800)
            writer.addIllFormed();
        else
            writer.add(unit);
    }
}

} // namespace lectern::markdown
