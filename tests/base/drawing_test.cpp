// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings by the helper: what people draw comes at its size, and what would keep the engine busy ends with the helper.
#include "base/drawing.h"

#include "base/picture_size.h"
#include "base/svg_check.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <atomic>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace lectern::base {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QByteArray svg(const QByteArray &content, const QByteArray &size = "width='100' height='50'")
{
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + size + '>' + content
        + "</svg>";
}

/// The picture inside of what was made.
QImage pixelsOf(const QByteArray &wrapper)
{
    const qsizetype begin = wrapper.indexOf("base64,") + 7;
    const QByteArray png = QByteArray::fromBase64(wrapper.mid(begin, wrapper.indexOf('"', begin) - begin));
    return QImage::fromData(png, "PNG");
}

QByteArray shown(const QByteArray &drawing)
{
    const auto made = drawnPicture(drawing);
    EXPECT_TRUE(made.has_value()) << (made ? "" : qPrintable(made.error().detail));
    return made.value_or(QByteArray());
}

TEST(DrawnPicture, HasTheColoursAndTheSize)
{
    const QByteArray made = shown(svg("<rect width='50' height='50' fill='#ff0000'/>"));
    EXPECT_TRUE(made.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100.000000\" height=\"50.000000\" "))
        << made.left(200).constData();
    const QImage pixels = pixelsOf(made);
    EXPECT_EQ(pixels.size(), QSize(300, 150)); // three for each CSS pixel
    EXPECT_EQ(pixels.pixelColor(20, 75), QColor(255, 0, 0));
    EXPECT_EQ(pixels.pixelColor(250, 75).alpha(), 0);
}

TEST(DrawnPicture, WithoutASizeOfItsOwnHasItsRatioOnly)
{
    const QByteArray made = shown(svg("<rect width='50' height='50'/>", "viewBox='0 0 200 50'"));
    EXPECT_FALSE(made.left(made.indexOf("viewBox")).contains("width="));
    EXPECT_TRUE(made.contains("viewBox=\"0 0 1000.000000 250.000000\""));
    EXPECT_EQ(pixelsOf(made).size(), QSize(3000, 750));
}

TEST(DrawnPicture, ShowsTextInAnyScript)
{
    const auto ink = [](const QByteArray &text) {
        const QImage pixels = pixelsOf(shown(svg("<text x='5' y='40' font-size='30'>" + text + "</text>")));
        int count = 0;
        for (int y = 0; y < pixels.height(); ++y) {
            for (int x = 0; x < pixels.width(); ++x)
                count += pixels.pixelColor(x, y).alpha() > 128 ? 1 : 0;
        }
        return count;
    };
    EXPECT_EQ(ink(""), 0);
    EXPECT_GT(ink("abc"), 500); // fonts are found behind the filter
    EXPECT_GT(ink("\xd8\xb9\xd8\xb1\xd8\xa8"), 200);
}

TEST(DrawnPicture, HugeOnesStayWithinTheirPixels)
{
    for (const char *size :
         {"width='10000000' height='10000000'", "width='10' height='100000'", "width='3000' height='4000'"}) {
        const QImage pixels = pixelsOf(shown(svg("<rect width='9' height='9'/>", size)));
        EXPECT_GT(pixels.width(), 0);
        EXPECT_LE(qint64(pixels.width()) * pixels.height(), 8'100'000) << size;
        EXPECT_LE(pixels.height(), 8000) << size;
    }
}

TEST(DrawnPicture, WhatIsNoDrawingIsRefused)
{
    for (const char *bytes :
         {"", "<svg", "text", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>"}) {
        const auto made = drawnPicture(bytes);
        ASSERT_FALSE(made.has_value()) << bytes;
        EXPECT_EQ(made.error().code, ErrorCode::Unsupported) << bytes;
    }
}

TEST(DrawnPicture, NoFileIsRead)
{
    QImage red(8, 8, QImage::Format_RGB32);
    red.fill(Qt::red);
    const QString path = QDir::temp().filePath(u"lectern-drawing-test.png"_s);
    ASSERT_TRUE(red.save(path));
    const QByteArray address = "file://" + path.toUtf8();
    const QImage pixels = pixelsOf(
        shown(svg("<image width='100' height='50' xlink:href='" + address + "'/><image width='100' height='50' href='"
                  + address + "'/><style>@import url('" + address + "');</style>")));
    EXPECT_EQ(pixels.pixelColor(150, 75).alpha(), 0);
    QFile::remove(path);
}

/// Each of them takes the engine more than a second, some hours.
struct Bomb {
    const char *name;
    QByteArray content;
};

QByteArray zigzag(int corners)
{
    QByteArray path = "M0,0";
    for (int i = 0; i < corners; ++i)
        path += 'L' + QByteArray::number(i * 7919 % 1000) + ',' + (i % 2 ? "0" : "1000");
    return path;
}

/// `count` pieces of what is written.
QByteArray many(const QByteArray &piece, int count)
{
    return piece.repeated(count);
}

/// The whole picture painted over `count` times.
QByteArray planes(const QByteArray &attributes, int count)
{
    return many("<rect width='1000' height='1000' fill-opacity='.1' " + attributes + "/>", count);
}

QByteArray filtered(const QByteArray &primitives, int count)
{
    return "<filter id='f' x='0' y='0' width='1' height='1'>" + primitives + "</filter>" + planes("filter='url(#f)'", count);
}

std::vector<Bomb> bombs()
{
    const QByteArray turbulence = "<feTurbulence baseFrequency='.01' numOctaves='6'/>";
    const QByteArray matrix = "<feConvolveMatrix order='15' kernelMatrix='" + many("1 ", 225) + "'/>";
    const QByteArray inner = svg(filtered("<feTurbulence baseFrequency='.01' numOctaves='200'/>", 50));
    return {
        {"turbulence", filtered(turbulence, 200)},
        {"convolution", filtered(many(matrix, 30), 1)},
        {"blur by a rule", "<style>rect{filter:blur(50px)}</style>" + planes("", 2000)},
        {"blending", planes("style='mix-blend-mode:color'", 5000)},
        {"crossing path", "<path d='" + zigzag(100'000) + "'/>"},
        {"dashes", many("<path d='M0,500H1000' stroke='red' stroke-width='9' stroke-dasharray='.01'/>", 1000)},
        {"masks", "<mask id='m'><circle r='900' fill='#777'/></mask>" + planes("mask='url(#m)'", 2000)},
        {"markers",
         "<marker id='m' overflow='visible'><circle r='50' fill-opacity='.1'/></marker>"
         "<path fill='none' marker-mid='url(#m)' d='M0,0"
             + many("L5,5L9,9", 40'000) + "'/>"},
        {"texts", many("<text y='50'>abc def</text>", 90'000)},
        {"use of use", "<g id='a'>" + planes("", 300) + "</g>" + many("<use href='#a'/>", 300)},
        {"drawing in a drawing",
         "<image width='1000' height='1000' href='data:image/svg+xml;base64," + inner.toBase64() + "'/>"},
    };
}

TEST(DrawnPicture, BombsEndWithTheHelper)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "under the sanitizers the helper's time is not its own";
#endif
    const std::vector<Bomb> all = bombs();
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < all.size(); i = next++) {
            SCOPED_TRACE(all[i].name);
            std::chrono::milliseconds cost{0};
            const auto made = drawnPicture(svg(all[i].content, "width='1000' height='1000'"), {}, &cost);
            EXPECT_LE(cost, 4600ms); // twice 2 s, which the kernel counts in ticks
            std::printf("%-22s %5.2f s  %s\n", all[i].name, static_cast<double>(cost.count()) / 1e3,
                        made ? "drawn" : "refused");
            if (made)
                EXPECT_FALSE(pixelsOf(*made).isNull());
            else
                EXPECT_TRUE(made.error().code == ErrorCode::ParserStopped || made.error().code == ErrorCode::Unsupported);
        }
    };
    const std::jthread beside(work);
    work();
}

TEST(TryDrawing, TellsWhatCanBeDrawn)
{
    std::chrono::milliseconds cost{-1};
    EXPECT_TRUE(
        tryDrawing("<svg xmlns='http://www.w3.org/2000/svg' width='4000' height='9000'><circle r='4'/></svg>", {}, &cost));
    EXPECT_GE(cost.count(), 0);
    const auto none = tryDrawing("<p>no drawing</p>");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Unsupported);
    const auto large = tryDrawing(QByteArray(kLargestDrawing + 1, ' '));
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::Unsupported);
}

TEST(DrawnPicture, IsGivenUpAtOnce)
{
    std::stop_source stop;
    std::jthread soon([&stop] {
        std::this_thread::sleep_for(100ms);
        stop.request_stop();
    });
    std::chrono::milliseconds cost{0};
    const auto made = drawnPicture(svg(bombs()[0].content, "width='1000' height='1000'"), stop.get_token(), &cost);
    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
    EXPECT_LT(cost, 1900ms);
}

} // namespace
} // namespace lectern::base
