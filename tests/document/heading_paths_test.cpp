// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/heading_paths.h"

#include <gtest/gtest.h>

namespace lectern::document {

namespace {

using namespace Qt::StringLiterals;

Heading heading(const QString &title, int level)
{
    Heading made;
    made.title = title;
    made.level = level;
    return made;
}

/// 1 Book, 2 Part, 3 Chapter, 4 Part of the same title below another, 5 its Chapter.
Outline outline()
{
    return Outline({heading(u"Book"_s, 1), heading(u"Part"_s, 2), heading(u"Chapter"_s, 3), heading(u"Other"_s, 2),
                    heading(u"Chapter"_s, 3)});
}

} // namespace

TEST(HeadingPathsTest, TitlesLeadDownToTheSection)
{
    EXPECT_EQ(HeadingPaths::titles(outline(), 0), QStringList());
    EXPECT_EQ(HeadingPaths::titles(outline(), 1), QStringList{u"Book"_s});
    EXPECT_EQ(HeadingPaths::titles(outline(), 5), QStringList({u"Book"_s, u"Other"_s, u"Chapter"_s}));
    EXPECT_EQ(HeadingPaths::titles(outline(), 6), QStringList());
    EXPECT_EQ(HeadingPaths::titles(outline(), -1), QStringList());
}

TEST(HeadingPathsTest, TheSamePathIsOneAndAStrangeOneNothing)
{
    const Outline sections = outline();
    const HeadingPaths paths(sections, {u"Book"_s, u"Part"_s, u"Chapter"_s});
    EXPECT_DOUBLE_EQ(paths.similarity(3), 1);
    EXPECT_DOUBLE_EQ(paths.similarity(0), 0);
    EXPECT_DOUBLE_EQ(paths.similarity(9), 0) << "no such section";
    const HeadingPaths strange(sections, {u"Letters"_s});
    for (SectionId section = 0; section <= sections.size(); ++section)
        EXPECT_DOUBLE_EQ(strange.similarity(section), 0);
}

TEST(HeadingPathsTest, DeeperTitlesTellMore)
{
    const Outline sections = outline();
    const HeadingPaths paths(sections, {u"Book"_s, u"Part"_s, u"Chapter"_s});
    EXPECT_GT(paths.similarity(3), paths.similarity(5));
    EXPECT_GT(paths.similarity(5), paths.similarity(2)) << "the chapter below another part is nearer than its part";
    EXPECT_GT(paths.similarity(2), paths.similarity(1));
    const HeadingPaths part(sections, {u"Book"_s, u"Part"_s});
    EXPECT_GT(part.similarity(2), part.similarity(3)) << "a section of the part is not the part";
    EXPECT_DOUBLE_EQ(part.similarity(2), part.similarity(2)) << "also when asked again";
}

TEST(HeadingPathsTest, BeforeAllHeadingsThereIsNoPath)
{
    const Outline sections = outline();
    EXPECT_DOUBLE_EQ(HeadingPaths(sections, {}).similarity(0), 1);
    EXPECT_LT(HeadingPaths(sections, {}).similarity(1), 1);
}

} // namespace lectern::document
