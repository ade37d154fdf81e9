// SPDX-License-Identifier: GPL-3.0-or-later
// Finds an address's scheme the way the URL standard does (WHATWG URL, "basic URL parser").
#include "markdown/link_policy.h"

#include "base/picture_size.h"

#include <QByteArray>
#include <array>
#include <string>

namespace lectern::markdown {

namespace {

constexpr size_t kLongestSchemeRead = 64;

bool isSchemeCharacter(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

/// "//host", also as "\\\\host" and with the TAB or line end between that the standard removes.
bool isSchemeRelative(std::string_view address)
{
    int slashes = 0;
    for (const char c : address) {
        if (c == '\t' || c == '\n' || c == '\r')
            continue;
        if ((c != '/' && c != '\\') || ++slashes == 2)
            break;
    }
    return slashes == 2;
}

bool isRasterData(std::string_view rest)
{
    constexpr std::array<std::string_view, 5> kTypes = {"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"};
    for (const std::string_view type : kTypes) {
        if (rest.substr(0, type.size()) == type && rest.size() > type.size()
            && (rest[type.size()] == ';' || rest[type.size()] == ','))
            return true;
    }
    return false;
}

} // namespace

AddressKind addressKind(std::string_view address)
{
    std::string scheme;
    size_t i = 0;
    while (i < address.size() && static_cast<unsigned char>(address[i]) <= 0x20)
        ++i; // stripped by the standard
    const size_t start = i;
    for (; i < address.size(); ++i) {
        const auto c = static_cast<unsigned char>(address[i]);
        if (c == '\t' || c == '\n' || c == '\r')
            continue; // removed by the standard, so "java\nscript:" is a scheme
        if (c == ':')
            break;
        if (!isSchemeCharacter(c) || scheme.size() > kLongestSchemeRead) {
            return isSchemeRelative(address.substr(start)) ? AddressKind::Refused : AddressKind::Relative;
        }
        scheme += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    if (i == address.size() || scheme.empty())
        return scheme.empty() && i < address.size() ? AddressKind::Refused : AddressKind::Relative;
    if (scheme == "http" || scheme == "https")
        return AddressKind::Web;
    if (scheme == "mailto")
        return AddressKind::Mail;
    if (scheme == "data" && isRasterData(address.substr(i + 1)))
        return AddressKind::RasterData;
    return AddressKind::Refused;
}

bool isOversizedRaster(std::string_view address)
{
    constexpr size_t kHeadBytes = size_t(512) << 10; // a frame header may follow long metadata
    const size_t comma = address.find(',');
    if (comma == std::string_view::npos)
        return false;
    const std::string_view data = address.substr(comma + 1, kHeadBytes);
    const QByteArray encoded = QByteArray::fromPercentEncoding(QByteArray(data.data(), static_cast<qsizetype>(data.size())));
    const bool isBase64 = address.substr(0, comma).find(";base64") != std::string_view::npos;
    const auto size = base::pictureSize(isBase64 ? QByteArray::fromBase64(encoded) : encoded);
    return size && size->pixels() > base::kMostPixels;
}

} // namespace lectern::markdown
