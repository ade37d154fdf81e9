// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/text_encodings.h"

#include <algorithm>
#include <array>
#include <memory>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

namespace lectern::markdown {

namespace {

using enum EncodingFamily;

constexpr std::array kEncodings = {
    OfferedEncoding{"UTF-8", Unicode, "UTF-8"},
    OfferedEncoding{"UTF-16LE", Unicode, "UTF-16LE"},
    OfferedEncoding{"UTF-16BE", Unicode, "UTF-16BE"},
    OfferedEncoding{"windows-1252", Western, "windows-1252"},
    OfferedEncoding{"ISO-8859-15", Western, "ISO-8859-15"},
    OfferedEncoding{"macintosh", Western, "macintosh"},
    OfferedEncoding{"windows-1250", CentralEuropean, "windows-1250"},
    OfferedEncoding{"ISO-8859-2", CentralEuropean, "ISO-8859-2"},
    OfferedEncoding{"IBM852", CentralEuropean, "ibm-852"},
    OfferedEncoding{"ISO-8859-3", SouthernEuropean, "ISO-8859-3"},
    OfferedEncoding{"ISO-8859-10", Nordic, "ISO-8859-10"},
    OfferedEncoding{"windows-1257", Baltic, "windows-1257"},
    OfferedEncoding{"ISO-8859-4", Baltic, "ISO-8859-4"},
    OfferedEncoding{"ISO-8859-13", Baltic, "ISO-8859-13"},
    OfferedEncoding{"windows-1251", Cyrillic, "windows-1251"},
    OfferedEncoding{"KOI8-R", Cyrillic, "KOI8-R"},
    OfferedEncoding{"KOI8-U", Cyrillic, "KOI8-U"},
    OfferedEncoding{"IBM866", Cyrillic, "ibm-866"},
    OfferedEncoding{"ISO-8859-5", Cyrillic, "ISO-8859-5"},
    OfferedEncoding{"x-mac-cyrillic", Cyrillic, "x-mac-cyrillic"},
    OfferedEncoding{"windows-1253", Greek, "windows-1253"},
    OfferedEncoding{"ISO-8859-7", Greek, "ISO-8859-7"},
    OfferedEncoding{"windows-1254", Turkish, "windows-1254"},
    OfferedEncoding{"windows-1255", Hebrew, "windows-1255"},
    OfferedEncoding{"ISO-8859-8", Hebrew, "ISO-8859-8"},
    OfferedEncoding{"windows-1256", Arabic, "windows-1256"},
    OfferedEncoding{"ISO-8859-6", Arabic, "ISO-8859-6"},
    OfferedEncoding{"windows-874", Thai, "windows-874"},
    OfferedEncoding{"windows-1258", Vietnamese, "windows-1258"},
    OfferedEncoding{"GB18030", SimplifiedChinese, "gb18030"},
    OfferedEncoding{"GBK", SimplifiedChinese, "GBK"},
    OfferedEncoding{"Big5", TraditionalChinese, "Big5-HKSCS"},
    OfferedEncoding{"Shift_JIS", Japanese, "windows-31j"},
    OfferedEncoding{"EUC-JP", Japanese, "EUC-JP"},
    OfferedEncoding{"EUC-KR", Korean, "windows-949"},
};

/// Names by which the detectors and the web call a subset or a near twin of an offered encoding.
struct Alias {
    const char *alias;
    const char *name;
};
constexpr std::array kAliases = {
    Alias{"US-ASCII", "windows-1252"},
    Alias{"ASCII", "windows-1252"},
    Alias{"ISO-8859-1", "windows-1252"},
    Alias{"ISO-8859-9", "windows-1254"},
    Alias{"ISO-8859-11", "windows-874"},
    Alias{"TIS-620", "windows-874"},
    Alias{"ISO-8859-8-I", "windows-1255"},
    Alias{"GB2312", "GB18030"},
    Alias{"GB-2312", "GB18030"},
    Alias{"UHC", "EUC-KR"},
    Alias{"CP949", "EUC-KR"},
    Alias{"windows-949", "EUC-KR"},
    Alias{"Big5-HKSCS", "Big5"},
    Alias{"windows-31j", "Shift_JIS"},
    Alias{"CP932", "Shift_JIS"},
    Alias{"MAC-CYRILLIC", "x-mac-cyrillic"},
    Alias{"MACROMAN", "macintosh"},
    Alias{"x-mac-roman", "macintosh"},
    Alias{"MAC-CENTRALEUROPE", "windows-1250"},
};

const OfferedEncoding *findByName(const char *name)
{
    for (const Alias &alias : kAliases) {
        if (ucnv_compareNames(alias.alias, name) == 0) {
            name = alias.name;
            break;
        }
    }
    const auto found = std::ranges::find_if(
        kEncodings, [name](const OfferedEncoding &encoding) { return ucnv_compareNames(encoding.name, name) == 0; });
    return found == kEncodings.end() ? nullptr : &*found;
}

/// A guess is of no use when the bytes are not well-formed in it, or when it is UTF-8 or UTF-16, which were ruled out.
bool isPlausible(const OfferedEncoding *encoding, std::string_view bytes)
{
    if (!encoding || encoding->family == Unicode)
        return false;
    const auto text = convertToUtf16(bytes, *encoding);
    if (!text)
        return false;
    // A sample may be cut inside of a character.
    const auto replaced = std::ranges::count_if(
        *text, [](char16_t unit) { return unit == 0xfffd || (unit >= 0x80 && unit < 0xa0 && unit != 0x85); });
    return replaced <= 1;
}

const OfferedEncoding *guessByUchardet(std::string_view bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (!detector || uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0)
        return nullptr;
    uchardet_data_end(detector.get());
    const char *name = uchardet_get_charset(detector.get());
    const OfferedEncoding *encoding = name && *name ? findByName(name) : nullptr;
    return isPlausible(encoding, bytes) ? encoding : nullptr;
}

const OfferedEncoding *guessByIcu(std::string_view bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status))
        return nullptr;
    for (int32_t i = 0; i < count; ++i) {
        const char *name = ucsdet_getName(matches[i], &status);
        const OfferedEncoding *encoding = U_SUCCESS(status) && name ? findByName(name) : nullptr;
        if (isPlausible(encoding, bytes))
            return encoding;
    }
    return nullptr;
}

/// Writes U+FFFD for what is ill-formed or unassigned; ICU's own substitute for single bytes of some tables is U+001A.
void U_CALLCONV replaceIllFormed(const void *, UConverterToUnicodeArgs *arguments, const char *, int32_t,
                                 UConverterCallbackReason reason, UErrorCode *status)
{
    if (reason > UCNV_IRREGULAR)
        return;
    *status = U_ZERO_ERROR;
    constexpr char16_t replacement = 0xfffd;
    ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

} // namespace

std::span<const OfferedEncoding> offeredEncodings()
{
    return kEncodings;
}

const OfferedEncoding *findEncoding(const QString &name)
{
    return name.isEmpty() || name.size() > 64 ? nullptr : findByName(name.toLatin1().constData());
}

std::optional<std::u16string> convertToUtf16(std::string_view bytes, const OfferedEncoding &encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.converter, &status), &ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), replaceIllFormed, nullptr, nullptr, nullptr, &status);
    std::u16string text;
    text.resize(bytes.size() + 16);
    const char *source = bytes.data();
    const char *const sourceEnd = source + bytes.size();
    size_t filled = 0;
    while (true) {
        char16_t *target = text.data() + filled;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, text.data() + text.size(), &source, sourceEnd, nullptr, true, &status);
        filled = static_cast<size_t>(target - text.data());
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
        text.resize(text.size() * 2);
    }
    if (U_FAILURE(status))
        return std::nullopt;
    text.resize(filled);
    return text;
}

const OfferedEncoding *guessEncoding(std::string_view bytes)
{
    if (const OfferedEncoding *encoding = guessByUchardet(bytes))
        return encoding;
    return guessByIcu(bytes);
}

} // namespace lectern::markdown
