// SPDX-License-Identifier: GPL-3.0-or-later
// Width and height from the first bytes of every format, and headers that are cut off, damaged or lie.
#include "base/picture_size.h"

#include <QByteArray>
#include <QString>
#include <array>
#include <gtest/gtest.h>

namespace lectern::base {
namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

struct Format {
    const char *name;
    QByteArray bytes; ///< a head of 300 by 20
};

std::array<Format, 9> formats()
{
    const QByteArray webp = QByteArray("RIFF\x20\0\0\0WEBP", 12);
    return {{
        {"png", hex("89504e470d0a1a0a 0000000d 49484452 0000012c 00000014 0802000000")},
        {"gif87", hex("474946383761 2c01 1400 80")},
        {"gif89", hex("474946383961 2c01 1400 80")},
        {"jpeg", hex("ffd8 ffe00004 4a46 ffc0 0011 08 0014 012c 03 012200 0211")},
        {"jpeg, progressive, fill bytes", hex("ffd8 ffff fffe0003 20 ffc2 0011 08 0014 012c 03 012200 0211")},
        {"webp, extended", webp + "VP8X" + hex("0a000000 00000000 2b0100 130000")},
        {"webp, lossy", webp + "VP8 " + hex("20000000 000000 9d012a 2c01 1400")},
        {"webp, lossless", webp + "VP8L" + hex("20000000 2f 2bc10400 00 00000000")},
        {"avif", hex("00000018 66747970 61766966 00000014 69737065 00000000 0000012c 00000014")},
    }};
}

TEST(PictureSize, IsReadFromTheHeadOfEveryFormat)
{
    for (const Format &format : formats())
        EXPECT_EQ(pictureSize(format.bytes), (PictureSize{300, 20})) << format.name;
}

TEST(PictureSize, NoCutHeadIsBelieved)
{
    for (const Format &format : formats()) {
        for (qsizetype length = 0; length < format.bytes.size(); ++length) {
            const auto size = pictureSize(format.bytes.first(length)); // whatever is read stays inside of the bytes
            EXPECT_TRUE(!size || *size == (PictureSize{300, 20})) << format.name << ' ' << length;
        }
    }
}

TEST(PictureSize, DamageIsNoSize)
{
    for (const char *damaged : {"", "3c737667", "ffd8ffe00000", "ffd8ffe00001", "ffd8ffff", "ffd8001122334455667788",
                                "89504e470d0a1a0a0000000d4944415400000001000000010802000000", "524946460000000057454250"})
        EXPECT_EQ(pictureSize(hex(damaged)), std::nullopt) << damaged;
    EXPECT_EQ(pictureSize(QByteArray(QByteArray("RIFF\0\0\0\0WEBPVP9 ", 16) + QByteArray(40, '\1'))), std::nullopt);
}

TEST(PictureSize, OfSeveralTheLargestCounts)
{
    EXPECT_EQ(pictureSize(hex("00000018 66747970 61766966 00000014 69737065 00000000 00000001 00000001"
                              "00000014 69737065 00000000 0000ffff 0000ffff 00000014 69737065 00000000 00000002 00000002")),
              (PictureSize{0xffff, 0xffff}));
}

TEST(PictureSize, PixelsDoNotOverflow)
{
    EXPECT_EQ((PictureSize{0xffffffff, 0xffffffff}).pixels(), quint64(0xffffffff) * 0xffffffff);
}

} // namespace
} // namespace lectern::base
