// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::ui;

TEST(Settings, SurviveARestart)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"s.ini"_s);
    page::Appearance look;
    look.textSize = 24;
    look.lineHeight = 1.85;
    look.measure = 40;
    look.typeface = page::Typeface::Dyslexic;
    {
        Settings settings(file);
        EXPECT_EQ(settings.themeChoice(), ThemeChoice::FollowSystem);
        EXPECT_EQ(settings.appearance(), page::Appearance());
        settings.setAppearance(look);
        settings.setThemeChoice(ThemeChoice::Sepia);
        settings.setReadingMode(web::ReadingMode::OneSection);
        settings.setSidebarWidth(333);
        settings.setSidebarVisible(false);
        settings.setWindowGeometry("geometry");
        settings.setFindHistory({u"a, b"_s, u"القلم"_s});
    }
    const Settings settings(file);
    EXPECT_EQ(settings.appearance(), look);
    EXPECT_EQ(settings.themeChoice(), ThemeChoice::Sepia);
    EXPECT_EQ(settings.readingMode(), web::ReadingMode::OneSection);
    EXPECT_EQ(settings.sidebarWidth(), 333);
    EXPECT_FALSE(settings.isSidebarVisible());
    EXPECT_EQ(settings.windowGeometry(), "geometry");
    EXPECT_EQ(settings.findHistory(), (QStringList{u"a, b"_s, u"القلم"_s}));
}

TEST(Settings, NonsenseIsClampedOrForgotten)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"s.ini"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "[appearance]\ntextSize=4000\nlineHeight=x\nmeasure=-3\ntypeface=comic\ntheme=pink\n[sidebar]\nwidth=100000\n");
    file.close();
    const Settings settings(file.fileName());
    EXPECT_EQ(settings.appearance().textSize, page::largestTextSize);
    EXPECT_EQ(settings.appearance().lineHeight, page::smallestLineHeight);
    EXPECT_EQ(settings.appearance().measure, page::smallestMeasure);
    EXPECT_EQ(settings.appearance().typeface, page::Typeface::Serif);
    EXPECT_EQ(settings.themeChoice(), ThemeChoice::FollowSystem);
    EXPECT_EQ(settings.sidebarWidth(), 900);
}
