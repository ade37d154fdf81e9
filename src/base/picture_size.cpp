// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: PNG (ISO 15948, 11.2.2), JPEG (ITU T.81, B.2.2), GIF89a, WebP container (RFC 9649), HEIF 'ispe' (ISO 23008-12, 6.5.3).
#include "base/picture_size.h"

#include <algorithm>

namespace lectern::base {

namespace {

using Size = std::optional<PictureSize>;

quint32 byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

quint32 big(QByteArrayView bytes, qsizetype at, int count)
{
    quint32 value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | byteAt(bytes, at + i);
    return value;
}

quint32 little(QByteArrayView bytes, qsizetype at, int count)
{
    quint32 value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = value << 8 | byteAt(bytes, at + i);
    return value;
}

Size png(QByteArrayView bytes)
{
    if (bytes.size() < 24 || bytes.sliced(12, 4) != "IHDR")
        return std::nullopt;
    return PictureSize{big(bytes, 16, 4), big(bytes, 20, 4)};
}

/// The frame header is the first segment SOF0 … SOF15 but for DHT, JPG and DAC.
Size jpeg(QByteArrayView bytes)
{
    for (qsizetype at = 2; at + 9 < bytes.size();) {
        if (byteAt(bytes, at) != 0xff)
            return std::nullopt;
        const quint32 marker = byteAt(bytes, at + 1);
        if (marker == 0xff) {
            ++at;
            continue;
        }
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return PictureSize{big(bytes, at + 7, 2), big(bytes, at + 5, 2)};
        const bool isAlone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        const quint32 length = isAlone ? 0 : big(bytes, at + 2, 2);
        if (!isAlone && length < 2)
            return std::nullopt;
        at += 2 + static_cast<qsizetype>(length);
    }
    return std::nullopt;
}

Size webp(QByteArrayView bytes)
{
    if (bytes.size() < 30)
        return std::nullopt;
    const QByteArrayView kind = bytes.sliced(12, 4);
    if (kind == "VP8X")
        return PictureSize{little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1};
    if (kind == "VP8 ")
        return PictureSize{little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff};
    if (kind != "VP8L" || byteAt(bytes, 20) != 0x2f)
        return std::nullopt;
    const quint32 bits = little(bytes, 21, 4);
    return PictureSize{(bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1};
}

/// The largest of the image properties; a file may hold several pictures.
Size avif(QByteArrayView bytes)
{
    Size largest;
    const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 256 * 1024));
    for (qsizetype at = head.indexOf("ispe"); at >= 0 && at + 16 <= head.size(); at = head.indexOf("ispe", at + 4)) {
        const PictureSize size{big(head, at + 8, 4), big(head, at + 12, 4)};
        if (!largest || size.pixels() > largest->pixels())
            largest = size;
    }
    return largest;
}

} // namespace

std::optional<PictureSize> pictureSize(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return png(bytes);
    if (bytes.startsWith("\xff\xd8"))
        return jpeg(bytes);
    if (bytes.startsWith("GIF8") && bytes.size() >= 10)
        return PictureSize{little(bytes, 6, 2), little(bytes, 8, 2)};
    if (bytes.startsWith("RIFF"))
        return webp(bytes);
    if (bytes.size() > 12 && bytes.sliced(4, 4) == "ftyp")
        return avif(bytes);
    return std::nullopt;
}

} // namespace lectern::base
