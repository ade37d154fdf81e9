// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_font.h"
#include "exporting/support/made_fonts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

namespace {

const char kMap[] =
    "2 beginbfchar\n<0003> <0020>\n<0005> <002d>\nendbfchar\n1 beginbfrange\n<0010> <0012> <0041>\nendbfrange";

class PdfFonts : public testing::Test {
protected:
    QPDFObjectHandle font(const std::string &map) { return test::compositeFont(*m_pdf, "3 [500]", map); }

    std::unique_ptr<QPDF> m_pdf = test::emptyPdf();
};

} // namespace

TEST_F(PdfFonts, KnowsItsSpaceAndItsHyphens)
{
    const PdfFont known(font(kMap));
    EXPECT_EQ(known.space(), "0003");
    EXPECT_TRUE(known.isHyphen(5));
    EXPECT_FALSE(known.isHyphen(3));
    EXPECT_FALSE(known.isHyphen(-1));
    EXPECT_EQ(PdfFont(font("1 beginbfchar <0007> <00a0> endbfchar")).space(), "0007") << "better a fixed space than none";
    EXPECT_EQ(PdfFont(font("2 beginbfchar <0002> <00a0> <0009> <0020> endbfchar")).space(), "0009");
    EXPECT_EQ(PdfFont(font({})).space(), std::nullopt);
}

TEST_F(PdfFonts, LearnsWhatItDoesNotKnow)
{
    QPDFObjectHandle object = font(kMap);
    PdfFont taught(object);
    EXPECT_TRUE(taught.learn(0x11, "0042")) << "known, from the range";
    EXPECT_FALSE(taught.learn(0x11, "0043")) << "it stands for something else";
    EXPECT_TRUE(taught.learn(0x20, "006600660069"));
    EXPECT_TRUE(taught.learn(0x20, "006600660069"));
    EXPECT_FALSE(taught.learn(0x20, "00660069"));
    taught.writeLearnt(*m_pdf);
    const std::string map = test::charactersOf(object);
    EXPECT_THAT(map, HasSubstr("6 beginbfchar")) << map;
    EXPECT_THAT(map, HasSubstr("<0020> <006600660069>"));
    EXPECT_THAT(map, HasSubstr("<0012> <0043>"));
    EXPECT_TRUE(PdfFont(object).learn(0x20, "006600660069"));
}

TEST_F(PdfFonts, WithoutAMapItGetsOne)
{
    QPDFObjectHandle object = font({});
    PdfFont taught(object);
    EXPECT_TRUE(taught.learn(0x20, "00660069"));
    taught.writeLearnt(*m_pdf);
    EXPECT_THAT(test::charactersOf(object), HasSubstr("<0020> <00660069>"));
}

TEST_F(PdfFonts, MapsOfManyEntriesAreBlocks)
{
    QPDFObjectHandle object = font("1 beginbfrange <0100> <01ff> <4e00> endbfrange");
    PdfFont taught(object);
    EXPECT_TRUE(taught.learn(1, "0041"));
    taught.writeLearnt(*m_pdf);
    const std::string map = test::charactersOf(object);
    EXPECT_THAT(map, HasSubstr("57 beginbfchar"));
    EXPECT_THAT(map, Not(HasSubstr("101 beginbfchar")));
    EXPECT_THAT(map, HasSubstr("<01FF> <4EFF>"));
}

TEST_F(PdfFonts, RangesCountTheLastUnitUp)
{
    QPDFObjectHandle object = font("2 beginbfrange\n<0001> <0003> <d83dde00>\n<0011> <0012> <006600660061>\nendbfrange");
    PdfFont known(object);
    EXPECT_TRUE(known.learn(2, "D83DDE01"));
    EXPECT_TRUE(known.learn(0x12, "006600660062"));
}

TEST_F(PdfFonts, WhatItCannotTellIsNotLearnt)
{
    PdfFont known(font(kMap));
    EXPECT_FALSE(known.learn(-1, "0041"));
    EXPECT_FALSE(known.learn(7, ""));
    EXPECT_FALSE(known.learn(7, "004"));
    EXPECT_FALSE(known.learn(7, "00 41"));
    EXPECT_FALSE(known.learn(7, "00zz"));
    PdfFont drawn(
        m_pdf->makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] >>")));
    EXPECT_FALSE(drawn.learn(7, "0041")) << "its glyphs are drawings";
    PdfFont direct(QPDFObjectHandle::parse("<< /Type /Font /Subtype /TrueType >>"));
    EXPECT_FALSE(direct.learn(7, "0041")) << "it would be written nowhere";
    QPDFObjectHandle arrays = font("1 beginbfrange <0001> <0002> [<0041> <0061>] endbfrange");
    PdfFont listed(arrays);
    EXPECT_FALSE(listed.learn(7, "0041"));
    listed.writeLearnt(*m_pdf);
    EXPECT_THAT(test::charactersOf(arrays), HasSubstr("[<0041> <0061>]")) << "stays as it is";
}

TEST_F(PdfFonts, DamagedMapsAreReadAsFarAsTheyGo)
{
    for (const char *map :
         {"beginbfchar <0003", "beginbfchar <0003> endbfchar", "beginbfrange <0001> <ffffffffffff> <0041>",
          "beginbfrange <zz> <> <>", "beginbfchar <> <0041> endbfchar", "beginbfrange <0009> <0001> <0041> endbfrange"}) {
        PdfFont known(font(map));
        EXPECT_FALSE(known.isHyphen(3)) << map;
        known.writeLearnt(*m_pdf);
    }
}

} // namespace lectern::exporting
