// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures are looked at before they are decoded: type by content, the limit of 64 megapixels, nothing but regular files of the folder.
#include "base/picture_file.h"

#include "base/picture_size.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace lectern::base {
namespace {

QByteArray png(quint32 width, quint32 height)
{
    const auto number = [](quint32 value) { return QByteArray::number(value, 16).rightJustified(8, '0'); };
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452" + number(width) + number(height) + "0802000000");
}

TEST(PictureType, IsThatOfTheContent)
{
    EXPECT_EQ(pictureType(png(1, 1)), "image/png");
    EXPECT_EQ(pictureType("\xff\xd8\xff\xe0"), "image/jpeg");
    EXPECT_EQ(pictureType("GIF87a"), "image/gif");
    EXPECT_EQ(pictureType("GIF89a"), "image/gif");
    EXPECT_EQ(pictureType("RIFF\x01\x01\x01\x01WEBP"), "image/webp");
    EXPECT_EQ(pictureType(QByteArray("\0\0\0\x18"
                                     "ftypavif",
                                     12)),
              "image/avif");
    for (const char *svg : {"<svg/>", "  \n<svg>", "<?xml version='1.0'?><svg/>", "<!-- x --><svg/>", "<!DOCTYPE svg><svg/>",
                            "\xef\xbb\xbf<?xml version='1.0'?><svg/>"})
        EXPECT_EQ(pictureType(svg), "image/svg+xml") << svg;
    for (const char *other : {"", "<html><svg/>", "<?xml version='1.0'?><html/>", "RIFF\x01\x01\x01\x01WAVE", "GIF88a",
                              "%PDF-1.7", "BM\x01\x01", "text <svg/>"})
        EXPECT_EQ(pictureType(other), "") << other;
}

TEST(PictureType, ADrawingThatBeginsAfter64KilobytesIsNone)
{
    EXPECT_EQ(pictureType(QByteArray("<!--" + QByteArray(64 * 1024, ' ') + "--><svg/>")), "");
}

TEST(CheckedPicture, HoldsTheLimits)
{
    const auto errorOf = [](const QByteArray &bytes) {
        const auto picture = checkedPicture(bytes, u"name"_s);
        return picture ? std::nullopt : std::optional(picture.error().code);
    };
    EXPECT_EQ(errorOf(png(8000, 8000)), std::nullopt); // 64 megapixels exactly
    EXPECT_EQ(errorOf(png(8001, 8000)), ErrorCode::TooLargeRefused);
    EXPECT_EQ(errorOf(png(1, 64'000'001)), ErrorCode::TooLargeRefused);
    EXPECT_EQ(errorOf(png(0xffffffff, 0xffffffff)), ErrorCode::TooLargeRefused);
    EXPECT_EQ(errorOf(png(8, 8).first(18)), ErrorCode::Unsupported); // a head that is cut off
    EXPECT_EQ(errorOf("GIF89a"_ba + QByteArray::fromHex("ffffffff")), ErrorCode::TooLargeRefused);
    EXPECT_EQ(errorOf("<html>"_ba), ErrorCode::Unsupported);
    EXPECT_EQ(errorOf("<svg xmlns='http://www.w3.org/2000/svg'/>"_ba), std::nullopt);
    EXPECT_EQ(errorOf("<svg><g id='a'><use href='#a'/></g></svg>"_ba), ErrorCode::Unsupported);
    EXPECT_EQ(errorOf(png(8, 8) + QByteArray(kLargestPicture, 'x')), ErrorCode::TooLargeRefused);
}

class PictureFiles : public testing::Test {
protected:
    [[nodiscard]] QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return name;
    }
    [[nodiscard]] std::optional<ErrorCode> errorOf(const QString &name) const
    {
        const auto picture = readPicture(folder.path(), name);
        return picture ? std::nullopt : std::optional(picture.error().code);
    }
    QTemporaryDir folder;
};

TEST_F(PictureFiles, AreReadWithTheirType)
{
    const auto picture = readPicture(folder.path(), put(u"named.txt"_s, png(8, 8)));
    ASSERT_TRUE(picture.has_value());
    EXPECT_EQ(picture->mimeType, "image/png");
    EXPECT_EQ(picture->bytes, png(8, 8));
}

TEST_F(PictureFiles, BombsAreRefusedUnread)
{
    QFile sparse(folder.filePath(u"sparse.png"_s));
    ASSERT_TRUE(sparse.open(QIODevice::WriteOnly));
    sparse.write(png(8, 8));
    ASSERT_TRUE(sparse.resize(kLargestPicture + 1));
    EXPECT_EQ(errorOf(u"sparse.png"_s), ErrorCode::TooLargeRefused);
}

TEST_F(PictureFiles, OnlyRegularFilesBelowTheFolder)
{
    ASSERT_EQ(::mkfifo(QFile::encodeName(folder.filePath(u"pipe.png"_s)).constData(), 0600), 0);
    EXPECT_EQ(errorOf(u"pipe.png"_s), ErrorCode::NotRegularFile);
    ASSERT_TRUE(QFile::link(u"/dev/zero"_s, folder.filePath(u"zero.png"_s)));
    EXPECT_EQ(errorOf(u"zero.png"_s), ErrorCode::NotFound);
    ASSERT_TRUE(QDir(folder.path()).mkdir(u"folder.png"_s));
    EXPECT_EQ(errorOf(u"folder.png"_s), ErrorCode::NotRegularFile);
    EXPECT_EQ(errorOf(put(u"text.png"_s, "<html>"_ba)), ErrorCode::Unsupported);
    EXPECT_EQ(errorOf(u"../../etc/hostname"_s), ErrorCode::NotFound);
    EXPECT_EQ(errorOf(u"/etc/hostname"_s), ErrorCode::NotFound);
    EXPECT_EQ(errorOf(u"a\0b.png"_s), ErrorCode::NotFound);
    EXPECT_FALSE(readPicture({}, u"a.png"_s).has_value());
}

} // namespace
} // namespace lectern::base
