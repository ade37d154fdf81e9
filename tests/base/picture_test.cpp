// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures are looked at before they are decoded: size from the header, drawings within a budget, nothing but regular files.
#include "base/picture_file.h"
#include "base/picture_size.h"
#include "base/svg_check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace lectern::base {
namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

QByteArray png(quint32 width, quint32 height)
{
    const auto number = [](quint32 value) { return QByteArray::number(value, 16).rightJustified(8, '0'); };
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452" + number(width) + number(height) + "0802000000");
}

TEST(PictureSize, IsReadFromTheHeader)
{
    EXPECT_EQ(pictureSize(png(300, 20)), (PictureSize{300, 20}));
    EXPECT_EQ(pictureSize(hex("474946383961 2c01 1400 80")), (PictureSize{300, 20}));
    EXPECT_EQ(pictureSize(hex("ffd8 ffe00004 4a46 ffc0 0011 08 0014 012c 03 012200 0211")), (PictureSize{300, 20}));
    EXPECT_EQ(pictureSize(QByteArray("RIFF\x20\0\0\0WEBPVP8X"_ba + hex("0a000000 00000000 2b0100 130000"))),
              (PictureSize{300, 20}));
    EXPECT_EQ(pictureSize(hex("00000018 66747970 61766966 00000014 69737065 00000000 0000012c 00000014")),
              (PictureSize{300, 20}));
    for (const char *damaged :
         {"", "89504e470d0a1a0a", "ffd8", "ffd8ffe00000", "ffd8ffff", "524946460000000057454250", "3c737667"})
        EXPECT_EQ(pictureSize(hex(damaged)), std::nullopt) << damaged;
}

class Pictures : public testing::Test {
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

TEST_F(Pictures, BombsAreRefused)
{
    EXPECT_EQ(errorOf(put(u"fine.png"_s, png(8000, 8000))), std::nullopt);
    EXPECT_EQ(errorOf(put(u"wide.png"_s, png(8001, 8000))), ErrorCode::TooLargeRefused);
    EXPECT_EQ(errorOf(put(u"huge.png"_s, png(0xffffffff, 0xffffffff))), ErrorCode::TooLargeRefused);
    EXPECT_EQ(errorOf(put(u"cut.png"_s, png(8, 8).first(18))), ErrorCode::Unsupported);
    QFile sparse(folder.filePath(u"sparse.png"_s));
    ASSERT_TRUE(sparse.open(QIODevice::WriteOnly));
    sparse.write(png(8, 8));
    ASSERT_TRUE(sparse.resize(kLargestPicture + 1));
    EXPECT_EQ(errorOf(u"sparse.png"_s), ErrorCode::TooLargeRefused);
}

TEST_F(Pictures, OnlyRegularFilesBelowTheFolder)
{
    ASSERT_EQ(::mkfifo(QFile::encodeName(folder.filePath(u"pipe.png"_s)).constData(), 0600), 0);
    EXPECT_EQ(errorOf(u"pipe.png"_s), ErrorCode::NotRegularFile);
    ASSERT_TRUE(QFile::link(u"/dev/zero"_s, folder.filePath(u"zero.png"_s)));
    EXPECT_EQ(errorOf(u"zero.png"_s), ErrorCode::NotFound);
    ASSERT_TRUE(QDir(folder.path()).mkdir(u"folder.png"_s));
    EXPECT_EQ(errorOf(u"folder.png"_s), ErrorCode::NotRegularFile);
    EXPECT_EQ(errorOf(put(u"text.png"_s, "<html>"_ba)), ErrorCode::Unsupported);
    EXPECT_EQ(errorOf(u"../../etc/hostname"_s), ErrorCode::NotFound);
    EXPECT_EQ(errorOf(u"a\0b.png"_s), ErrorCode::NotFound);
}

QByteArray svg(const QByteArray &content)
{
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>" + content + "</svg>";
}

/// Ten levels, each referring ten times to the one before.
QByteArray ladder(const QByteArray &reference)
{
    QByteArray levels = "<g id='l0'><rect width='1' height='1'/></g>";
    for (int level = 1; level < 10; ++level) {
        levels += "<g id='l" + QByteArray::number(level) + "'>";
        for (int i = 0; i < 10; ++i)
            levels += QByteArray(reference).replace('%', QByteArray::number(level - 1));
        levels += "</g>";
    }
    return svg(levels);
}

TEST(Drawings, WhatPeopleDrawIsShown)
{
    EXPECT_TRUE(isSafeDrawing(svg("<rect width='1' height='1'/>")));
    EXPECT_TRUE(
        isSafeDrawing(QByteArray("<?xml version='1.0'?>" + svg("<style>.a{fill:url(#g)}</style><linearGradient id='g'/>"))));
    EXPECT_TRUE(isSafeDrawing(svg("<g id='a'><path d='M0 0'/></g>" + QByteArray("<use href='#a'/>").repeated(1000))));
    EXPECT_TRUE(isSafeDrawing(svg("<filter id='f'><feGaussianBlur stdDeviation='4'/></filter><g filter='url(#f)'/>")));
    EXPECT_TRUE(isSafeDrawing(QByteArray("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>" + svg(""))));
    EXPECT_TRUE(isSafeDrawing(svg(QByteArray("<circle r='1'/>").repeated(20'000))));
    QFile own(QStringLiteral(LECTERN_SOURCE_DIR "/content/images/sections.svg"));
    ASSERT_TRUE(own.open(QIODevice::ReadOnly));
    EXPECT_TRUE(isSafeDrawing(own.readAll()));
}

TEST(Drawings, WhatHangsTheEngineIsNot)
{
    EXPECT_FALSE(isSafeDrawing(ladder("<use xlink:href='#l%'/>")));
    EXPECT_FALSE(isSafeDrawing(ladder("<use href=' #l%'/>")));
    EXPECT_FALSE(isSafeDrawing(ladder("<rect mask='url(#l%)'/>")));
    EXPECT_FALSE(isSafeDrawing(ladder("<rect style='fill:url( \"#l%\" )'/>")));
    EXPECT_FALSE(isSafeDrawing(svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")));
    EXPECT_FALSE(isSafeDrawing(svg("<g id='a'><use href='#a'/></g>")));
    EXPECT_FALSE(isSafeDrawing(QByteArray("<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>" + svg("&b;"))));
    EXPECT_FALSE(isSafeDrawing(svg(QByteArray("<g>").repeated(200) + QByteArray("</g>").repeated(200))));
    EXPECT_FALSE(isSafeDrawing(svg("<filter><feGaussianBlur stdDeviation='100000'/></filter>")));
    EXPECT_FALSE(isSafeDrawing(svg("<filter><feTurbulence numOctaves='1000'/></filter>")));
    EXPECT_FALSE(isSafeDrawing(svg("<foreignObject><p/></foreignObject>")));
    EXPECT_FALSE(isSafeDrawing("<svg><g></svg>"));
    EXPECT_FALSE(isSafeDrawing("not a drawing"));
}

} // namespace
} // namespace lectern::base
