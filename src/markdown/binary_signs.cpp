// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/binary_signs.h"

#include <algorithm>
#include <array>

namespace lectern::markdown {

namespace {

/// Below this count oddities do not make a file binary, so that a short text with a few NULs is still shown.
constexpr size_t kFewOddities = 40;

} // namespace

bool hasBinarySignature(std::string_view bytes)
{
    using namespace std::string_view_literals;
    constexpr std::array kSignatures = {"\x89PNG\r\n"sv,
                                        "\x7f"
                                        "ELF"sv,
                                        "\x1f\x8b\x08"sv,
                                        "PK\x03\x04"sv,
                                        "%PDF-"sv,
                                        "\xff\xd8\xff"sv,
                                        "GIF8"sv,
                                        "BZh91AY&SY"sv,
                                        "\xfd"
                                        "7zXZ"sv,
                                        "7z\xbc\xaf"sv,
                                        "\xd0\xcf\x11\xe0"sv,
                                        "\x28\xb5\x2f\xfd"sv,
                                        "SQLite format 3\0"sv};
    return std::ranges::any_of(kSignatures, [bytes](std::string_view signature) { return bytes.starts_with(signature); });
}

bool looksBinary(const Oddities &oddities, size_t size, bool couldBeLegacyText)
{
    const auto isMany = [size](size_t count) { return count > kFewOddities && count * 100 > std::min(size, kSampleBytes); };
    if (isMany(oddities.nuls) || isMany(oddities.nuls + oddities.controls))
        return true;
    return isMany(oddities.illFormed) && !couldBeLegacyText;
}

} // namespace lectern::markdown
