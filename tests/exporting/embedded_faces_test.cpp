// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/embedded_faces.h"

#include "exporting/support/font_bytes.h"

#include <QRegularExpression>
#include <QString>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

EmbeddedFamily serif()
{
    EmbeddedFamily family;
    family.name = u"Vollkorn"_s;
    return family;
}

EmbeddedFamily arabic()
{
    EmbeddedFamily family;
    family.name = u"Naskh"_s;
    family.installed = u"Amiri"_s;
    family.ranges = {{0x600, 0x6FF}};
    family.hasItalic = false;
    return family;
}

std::set<char32_t> charactersOf(const QString &text)
{
    std::set<char32_t> characters;
    for (const uint c : text.toUcs4())
        characters.insert(static_cast<char32_t>(c));
    return characters;
}

/// The fonts in the rules' addresses.
QList<QByteArray> fontsIn(const QByteArray &rules)
{
    static const QRegularExpression address(u"base64,([^)]*)\\)"_s);
    QList<QByteArray> fonts;
    for (const auto &match : address.globalMatch(QString::fromLatin1(rules)))
        fonts.append(QByteArray::fromBase64(match.captured(1).toLatin1()));
    return fonts;
}

} // namespace

TEST(EmbeddedFaces, ARuleForEachStyleThatIsNeeded)
{
    FaceStack stack{{serif()}, charactersOf(u"Text"_s), false, false};
    EXPECT_EQ(fontsIn(faceRules({stack})).size(), 1);
    stack.needsBold = stack.needsItalic = true;
    const QByteArray rules = faceRules({stack});
    const QList<QByteArray> fonts = fontsIn(rules);
    ASSERT_EQ(fonts.size(), 4);
    for (const QByteArray &font : fonts)
        EXPECT_TRUE(test::isFont(font));
    EXPECT_EQ(QSet<QByteArray>(fonts.begin(), fonts.end()).size(), 4) << "four faces";
    EXPECT_EQ(rules.count("font-style:italic"), 2);
    EXPECT_EQ(rules.count("font-weight:600 900"), 2);
    EXPECT_EQ(rules.count("font-family:\"Vollkorn\""), 4);
}

TEST(EmbeddedFaces, EveryCharacterFromTheFirstFamilyThatHasIt)
{
    const FaceStack latin{{arabic(), serif()}, charactersOf(u"Text 123"_s), false, false};
    EXPECT_THAT(faceRules({latin}).toStdString(), testing::Not(testing::HasSubstr("Naskh")))
        << "digits and spaces are not in its range";
    const FaceStack both{{arabic(), serif()}, charactersOf(u"Text حفظ"_s), false, false};
    const std::string rules = faceRules({both}).toStdString();
    EXPECT_THAT(rules, testing::HasSubstr("font-family:\"Naskh\""));
    EXPECT_THAT(rules, testing::HasSubstr("unicode-range:U+600-6ff;"));
    EXPECT_THAT(rules, testing::HasSubstr("font-family:\"Vollkorn\""));
    FaceStack missing{{{}, serif()}, charactersOf(u"a"_s), false, false};
    missing.families.front().name = u"No Such Family"_s;
    EXPECT_EQ(fontsIn(faceRules({missing})).size(), 1);
    EXPECT_TRUE(faceRules({{{serif()}, charactersOf(u"漢字"_s), true, true}}).isEmpty());
    EXPECT_TRUE(faceRules({}).isEmpty());
}

TEST(EmbeddedFaces, UprightGlyphsServeWhereAFamilyHasNoItalic)
{
    const QByteArray rules = faceRules({{{arabic()}, charactersOf(u"حفظ"_s), true, false}});
    const QList<QByteArray> fonts = fontsIn(rules);
    ASSERT_EQ(fonts.size(), 2);
    EXPECT_EQ(fonts[0], fonts[1]);
    EXPECT_EQ(rules.count("font-style:italic"), 1);
}

TEST(EmbeddedFaces, OfPrintedPagesServeThoseThatNeedLess)
{
    FaceStack stack{{serif()}, charactersOf(u"abc"_s), false, false, 15};
    const QByteArray first = faceRules({stack});
    EXPECT_EQ(fontsIn(first).size(), 1);
    stack.characters = charactersOf(u"ab"_s);
    EXPECT_EQ(faceRules({stack}), first);
    stack.characters = charactersOf(u"abd"_s);
    EXPECT_NE(faceRules({stack}), first) << "a further letter";
    stack.characters = charactersOf(u"漢"_s);
    EXPECT_TRUE(faceRules({stack}).isEmpty()) << "none of the text's characters";
    stack.characters = charactersOf(u"ab"_s);
    stack.size = 0;
    EXPECT_LT(faceRules({stack}).size(), first.size()) << "a file of its own has no more than it needs";
}

} // namespace lectern::exporting
