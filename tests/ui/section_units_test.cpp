// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/section_units.h"

#include "ui/support/articles.h"

#include <QJsonArray>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::ui;

namespace {

std::vector<int> startsOf(const std::vector<test::MadeHeading> &headings)
{
    return SectionUnits(test::madeArticle(headings).outline()).starts();
}

} // namespace

TEST(SectionUnits, BeginAtTheShallowestLevelWithSeveralHeadings)
{
    EXPECT_EQ(startsOf({{1, u"T"_s}, {2, u"A"_s}, {3, u"A1"_s}, {2, u"B"_s}}), (std::vector<int>{0, 2, 4}));
    EXPECT_EQ(startsOf({{1, u"A"_s}, {2, u"x"_s}, {1, u"B"_s}}), (std::vector<int>{0, 1, 3}));
    EXPECT_EQ(startsOf({{2, u"only"_s}, {4, u"x"_s}, {4, u"y"_s}}), (std::vector<int>{0, 1, 2, 3}));
}

TEST(SectionUnits, AnArticleWithoutSuchALevelIsOneUnit)
{
    EXPECT_EQ(startsOf({}), (std::vector<int>{0}));
    EXPECT_EQ(startsOf({{1, u"T"_s}}), (std::vector<int>{0}));
    EXPECT_EQ(startsOf({{1, u"T"_s}, {2, u"A"_s}, {3, u"B"_s}}), (std::vector<int>{0}));
}

TEST(SectionUnits, FindTheUnitOfASection)
{
    const SectionUnits units(test::madeArticle({{1, u"T"_s}, {2, u"A"_s}, {3, u"A1"_s}, {2, u"B"_s}}).outline(), u"T"_s);
    EXPECT_EQ(units.unitOf(0), 0);
    EXPECT_EQ(units.unitOf(1), 0);
    EXPECT_EQ(units.unitOf(3), 1);
    EXPECT_EQ(units.unitOf(4), 2);
    const QJsonObject json = units.toJson();
    EXPECT_EQ(json.value(u"starts"_s).toArray(), QJsonArray({0, 2, 4}));
    EXPECT_EQ(json.value(u"titles"_s).toArray(), QJsonArray({u"T"_s, u"A"_s, u"B"_s}));
}
