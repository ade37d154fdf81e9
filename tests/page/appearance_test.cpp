// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's choices as variables.
#include "page/appearance.h"

#include <QSet>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::page {

namespace {

QString valueOf(const Appearance &appearance, QLatin1String name)
{
    for (const auto &[variable, value] : cssVariables(appearance)) {
        if (variable == name)
            return value;
    }
    return {};
}

} // namespace

TEST(Appearance, DefaultsAreTheProjectsOwn)
{
    const Appearance appearance;
    EXPECT_EQ(valueOf(appearance, "--text-size"_L1), u"19px"_s);
    EXPECT_EQ(valueOf(appearance, "--leading"_L1), u"1.6"_s);
    EXPECT_EQ(valueOf(appearance, "--scheme"_L1), u"light"_s);
    EXPECT_EQ(valueOf(appearance, "--paper"_L1), u"#fdfcfa"_s);
}

TEST(Appearance, EveryVariableIsNamedOnce)
{
    QSet<QString> names;
    for (const auto &[name, value] : cssVariables({})) {
        EXPECT_TRUE(name.startsWith("--"_L1));
        EXPECT_FALSE(value.isEmpty()) << qPrintable(name);
        EXPECT_FALSE(names.contains(name)) << qPrintable(name);
        names.insert(name);
    }
}

TEST(Appearance, ValuesOutOfTheLimitsAreClamped)
{
    Appearance appearance;
    appearance.textSize = 4;
    appearance.lineHeight = 9;
    EXPECT_EQ(valueOf(appearance, "--text-size"_L1), u"12px"_s);
    EXPECT_EQ(valueOf(appearance, "--leading"_L1), u"2.4"_s);
    appearance.textSize = 400;
    appearance.lineHeight = 0;
    EXPECT_EQ(valueOf(appearance, "--text-size"_L1), u"40px"_s);
    EXPECT_EQ(valueOf(appearance, "--leading"_L1), u"1.2"_s);
}

TEST(Appearance, MeasureFollowsTheWidthOfTheFace)
{
    const auto width = [](Typeface typeface) {
        Appearance appearance;
        appearance.typeface = typeface;
        QString value = valueOf(appearance, "--measure"_L1);
        EXPECT_TRUE(value.endsWith("rem"_L1));
        value.chop(3);
        return value.toDouble();
    };
    EXPECT_LT(width(Typeface::Serif), width(Typeface::Sans));
    EXPECT_LT(width(Typeface::Sans), width(Typeface::Dyslexic));
}

TEST(Appearance, JsonHoldsTheSameVariablesAndTheAttributes)
{
    Appearance appearance;
    appearance.theme = Theme::Black;
    appearance.typeface = Typeface::Dyslexic;
    const QJsonObject json = appearanceJson(appearance);
    const QJsonObject variables = json.value(u"variables"_s).toObject();
    EXPECT_EQ(variables.size(), static_cast<qsizetype>(cssVariables(appearance).size()));
    for (const auto &[name, value] : cssVariables(appearance))
        EXPECT_EQ(variables.value(name).toString(), value) << qPrintable(name);
    const QJsonObject attributes = json.value(u"attributes"_s).toObject();
    EXPECT_EQ(attributes.value(u"data-theme"_s).toString(), u"black"_s);
    EXPECT_EQ(attributes.value(u"data-face"_s).toString(), u"dyslexic"_s);
}

TEST(Appearance, AskingForAColorThatIsNoneGivesNothing)
{
    EXPECT_TRUE(themeColor(Theme::Dark, u"--nothing").isEmpty());
    EXPECT_EQ(themeColor(Theme::Dark, u"--paper"), u"#1d1c1b"_s);
}

} // namespace lectern::page
