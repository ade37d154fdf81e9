// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings are looked at before anything draws them: bombs on sight, and what may go to paper as lines.
#include "base/svg_check.h"

#include <QByteArray>
#include <QFile>
#include <gtest/gtest.h>

namespace lectern::base {
namespace {

QByteArray checkedSvg(const QByteArray &content)
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
    return checkedSvg(levels);
}

TEST(SafeDrawings, WhatPeopleDraw)
{
    EXPECT_TRUE(isSafeDrawing(checkedSvg("<rect width='1' height='1'/>")));
    EXPECT_TRUE(isSafeDrawing(
        QByteArray("<?xml version='1.0'?>" + checkedSvg("<style>.a{fill:url(#g)}</style><linearGradient id='g'/>"))));
    EXPECT_TRUE(isSafeDrawing(checkedSvg("<g id='a'><path d='M0 0'/></g>" + QByteArray("<use href='#a'/>").repeated(1000))));
    EXPECT_TRUE(
        isSafeDrawing(checkedSvg("<filter id='f'><feGaussianBlur stdDeviation='4'/></filter><g filter='url(#f)'/>")));
    EXPECT_TRUE(isSafeDrawing(QByteArray("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>" + checkedSvg(""))));
    EXPECT_TRUE(isSafeDrawing(checkedSvg(QByteArray("<circle r='1'/>").repeated(20'000))));
    QFile own(QStringLiteral(LECTERN_SOURCE_DIR "/content/images/sections.svg"));
    ASSERT_TRUE(own.open(QIODevice::ReadOnly));
    EXPECT_TRUE(isSafeDrawing(own.readAll()));
}

TEST(SafeDrawings, ReferencesThatMultiply)
{
    for (const char *reference :
         {"<use xlink:href='#l%'/>", "<use href=' #l%'/>", "<rect mask='url(#l%)'/>", "<rect clip-path='url(#l%)'/>",
          "<rect fill='url(#l%)'/>", "<path marker-mid='url(#l%)'/>", "<rect style='fill:url( \"#l%\" )'/>"})
        EXPECT_FALSE(isSafeDrawing(ladder(reference))) << reference;
}

TEST(SafeDrawings, ReferencesWithoutEnd)
{
    EXPECT_FALSE(isSafeDrawing(checkedSvg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")));
    EXPECT_FALSE(isSafeDrawing(checkedSvg("<g id='a'><use href='#a'/></g>")));
    EXPECT_FALSE(isSafeDrawing(checkedSvg("<pattern id='p'><rect fill='url(#p)'/></pattern>")));
}

TEST(SafeDrawings, EntitiesAndDepth)
{
    EXPECT_FALSE(isSafeDrawing(QByteArray("<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>" + checkedSvg("&b;"))));
    EXPECT_FALSE(isSafeDrawing(checkedSvg("&undeclared;")));
    EXPECT_FALSE(isSafeDrawing(checkedSvg(QByteArray("<g>").repeated(200) + QByteArray("</g>").repeated(200))));
}

TEST(SafeDrawings, FiltersOutOfReach)
{
    EXPECT_FALSE(isSafeDrawing(checkedSvg("<filter><feGaussianBlur stdDeviation='100000'/></filter>")));
    EXPECT_FALSE(isSafeDrawing(checkedSvg("<filter><feGaussianBlur stdDeviation='1 100000'/></filter>")));
    EXPECT_FALSE(isSafeDrawing(checkedSvg("<filter><feTurbulence numOctaves='1000'/></filter>")));
    EXPECT_FALSE(isSafeDrawing(checkedSvg("<filter><feMorphology radius='9999'/></filter>")));
    EXPECT_FALSE(isSafeDrawing(checkedSvg("<filter><feConvolveMatrix order='100'/></filter>")));
    EXPECT_FALSE(isSafeDrawing(checkedSvg("<filter>" + QByteArray("<feOffset/>").repeated(300) + "</filter>")));
}

TEST(SafeDrawings, WhatIsNone)
{
    EXPECT_FALSE(isSafeDrawing(checkedSvg("<foreignObject><p/></foreignObject>")));
    EXPECT_FALSE(isSafeDrawing("<svg><g></svg>"));
    EXPECT_FALSE(isSafeDrawing("not a drawing"));
    EXPECT_FALSE(isSafeDrawing(""));
    EXPECT_FALSE(isSafeDrawing(checkedSvg(QByteArray(kLargestDrawing, ' '))));
    EXPECT_FALSE(isSafeDrawing(checkedSvg(QByteArray("<g/>").repeated(100'001))));
}

TEST(FlatDrawings, AreShapesTextAndPaint)
{
    EXPECT_TRUE(
        isFlatDrawing(checkedSvg("<rect width='1' height='1' fill='url(#g)'/><linearGradient id='g'/><text>a</text>")));
    EXPECT_TRUE(isFlatDrawing(
        QByteArray("<?xml version='1.0' encoding='UTF-8'?>" + checkedSvg("<clipPath id='c'/><g clip-path='url(#c)'/>"))));
    EXPECT_TRUE(isFlatDrawing(checkedSvg("<g><title>a&#45;&gt;b &#x2D; &#X1F600;</title></g>"))) << "as graphviz writes";
}

TEST(FlatDrawings, AreWithoutEffects)
{
    for (const char *effect :
         {"<rect FILTER='url(#f)'/>", "<rect style='fil&#116;er:blur(9px)'/>",
          "<rect style='&#x66;&#0073;l&#X74;&#69;r:blur(9px)'/>", "<g>&#99999999999;</g>", "<g>&#y;</g>",
          "<style>rect{f\\69lter:blur(9px)}</style>", "<mask/>", "<g style='mix-blend-mode:color'/>", "<animate/>", "<set/>",
          "<style>@import 'x'</style>", "<image/>", "<pattern/>", "<marker/>"})
        EXPECT_FALSE(isFlatDrawing(checkedSvg(effect))) << effect;
    EXPECT_FALSE(isFlatDrawing(QByteArray("<?xml version='1.0' encoding='UTF-7'?>" + checkedSvg(""))));
    EXPECT_FALSE(isFlatDrawing(checkedSvg(QByteArray("\0", 1))));
}

} // namespace
} // namespace lectern::base
