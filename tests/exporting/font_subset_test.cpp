// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/font_subset.h"

#include "exporting/support/font_bytes.h"

#include <QString>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

TEST(FontSubset, HoldsWhatItsTextNeeds)
{
    const auto face = installedFace(u"Vollkorn"_s, 400, false, {U'a', U'é', U'م'});
    ASSERT_TRUE(face.has_value());
    EXPECT_EQ(face->has, (std::set<char32_t>{U'a', U'é'})) << "it has no Arabic";
    EXPECT_FALSE(face->isItalic);
    const QByteArray few = fontSubset(*face, {U'a', U'é'});
    EXPECT_TRUE(test::isFont(few));
    std::set<char32_t> many;
    for (char32_t c = U' '; c < 0x24F; ++c)
        many.insert(c);
    const QByteArray more = fontSubset(*face, many);
    EXPECT_GT(more.size(), 4 * few.size());
    EXPECT_LT(more.size(), 250'000);
}

TEST(FontSubset, WithoutLigaturesWhereTheyAreTurnedOff)
{
    std::set<char32_t> characters;
    for (char32_t c = U' '; c < 0x7F; ++c)
        characters.insert(c);
    const auto face = installedFace(u"JetBrains Mono"_s, 400, false, characters);
    ASSERT_TRUE(face.has_value());
    const QByteArray all = fontSubset(*face, characters);
    const QByteArray few = fontSubset(*face, characters, Ligatures::Dropped);
    EXPECT_TRUE(test::isFont(few));
    EXPECT_LT(few.size(), all.size() / 2) << "a programmer's face has more arrows than letters";
}

TEST(FontSubset, FamiliesThatAreNotInstalledAndFilesThatAreNoFonts)
{
    EXPECT_FALSE(installedFace(u"No Such Family"_s, 400, false, {U'a'}).has_value());
    FontFace none;
    none.file = u"/nowhere.ttf"_s;
    EXPECT_TRUE(fontSubset(none, {U'a'}).isEmpty());
    none.file = QString::fromUtf8(__FILE__);
    EXPECT_TRUE(fontSubset(none, {U'a'}).isEmpty());
}

TEST(FontSubset, WeightAndSlant)
{
    const auto bold = installedFace(u"Vollkorn"_s, 600, false, {U'a'});
    const auto italic = installedFace(u"Vollkorn"_s, 400, true, {U'a'});
    ASSERT_TRUE(bold && italic);
    EXPECT_EQ(bold->weight, 600);
    EXPECT_TRUE(italic->isItalic);
    EXPECT_NE(bold->file, italic->file);
}

} // namespace lectern::exporting
