// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/page_faces.h"

#include <QFile>
#include <QRegularExpression>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::services {

namespace {

/// The families of a variable in fonts.css.
QStringList familiesOf(const QString &variable)
{
    QFile css(QStringLiteral(LECTERN_SOURCE_DIR "/resources/css/fonts.css"));
    EXPECT_TRUE(css.open(QIODevice::ReadOnly));
    const QRegularExpression line(u"--"_s + variable + u":([^;]*);"_s);
    QStringList families = line.match(QString::fromUtf8(css.readAll())).captured(1).split(u',');
    for (QString &family : families)
        family.remove(u'"');
    return families;
}

void expectInOrder(const exporting::FaceStack &stack, const QString &variable)
{
    const QStringList listed = familiesOf(variable);
    qsizetype from = 0;
    for (const exporting::EmbeddedFamily &family : stack.families) {
        const qsizetype at = listed.indexOf(family.name, from);
        EXPECT_GE(at, 0) << family.name.toStdString() << " in --" << variable.toStdString();
        from = std::max(at, from);
    }
}

} // namespace

TEST(PageFaces, AreThoseOfTheStyleSheet)
{
    expectInOrder(faceStacks("a", page::Typeface::Serif).at(0), u"serif"_s);
    expectInOrder(faceStacks("a", page::Typeface::Sans).at(0), u"sans"_s);
    expectInOrder(faceStacks("a", page::Typeface::Dyslexic).at(0), u"dyslexic"_s);
    expectInOrder(faceStacks("<code>a</code>", page::Typeface::Serif).at(1), u"mono"_s);
}

TEST(PageFaces, TextAndCodeApart)
{
    const auto stacks = faceStacks("<h1>Ti&amp;tle</h1><p>one <code>x &lt; y</code> two <em>it</em></p>"
                                   "<pre><code><span class=\"hl-Keyword\">if</span> z</code></pre><p>end",
                                   page::Typeface::Serif);
    ASSERT_EQ(stacks.size(), 2U);
    for (const char32_t c : U"Title&onwd ")
        EXPECT_EQ(stacks[0].characters.count(c), c == 0 ? 0U : 1U) << static_cast<unsigned>(c);
    for (const char32_t c : U"x<yif")
        EXPECT_EQ(stacks[1].characters.count(c), c == 0 ? 0U : 1U) << static_cast<unsigned>(c);
    EXPECT_EQ(stacks[0].characters.count(U'z'), 0U) << "code is set in another stack";
    EXPECT_TRUE(stacks[0].needsItalic);
    EXPECT_TRUE(stacks[0].needsBold);
    EXPECT_TRUE(stacks[1].needsBold);
    EXPECT_FALSE(stacks[1].needsItalic);
}

TEST(PageFaces, WhatStyleSheetsWriteIsThere)
{
    const auto stacks = faceStacks("<ol><li>one</ol>", page::Typeface::Serif);
    for (const char32_t c : std::u32string(U"0123456789.•–“”"))
        EXPECT_EQ(stacks[0].characters.count(c), 1U) << static_cast<unsigned>(c);
    EXPECT_EQ(stacks[0].characters.count(U'٣'), 0U);
    EXPECT_EQ(faceStacks("<ol><li>واحد</ol>", page::Typeface::Serif)[0].characters.count(U'٣'), 1U);
}

TEST(PageFaces, CodeInBoldAndItalicText)
{
    EXPECT_FALSE(faceStacks("<p><b>x</b> <i>y</i> <code>z</code>", page::Typeface::Serif).at(1).needsBold);
    EXPECT_TRUE(faceStacks("<h2>a <code>z</code></h2>", page::Typeface::Serif).at(1).needsBold);
    EXPECT_TRUE(faceStacks("<p><em>a <code>z</code></em>", page::Typeface::Serif).at(1).needsItalic);
}

TEST(PageFaces, PlainTextNeedsNoCodeAndNoItalic)
{
    const auto stacks = faceStacks("<p>words</p>", page::Typeface::Sans);
    ASSERT_EQ(stacks.size(), 1U);
    EXPECT_FALSE(stacks[0].needsItalic);
}

} // namespace lectern::services
