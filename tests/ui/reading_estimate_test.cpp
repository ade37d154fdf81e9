// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_estimate.h"

#include "ui/support/articles.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::ui;

TEST(ReadingEstimate, CountsWhatIsLeft)
{
    const document::Document article = test::madeArticle({{1, u"T"_s}, {2, u"A"_s}, {2, u"B"_s}}, 2200);
    const ReadingEstimate estimate(article);
    EXPECT_EQ(estimate.at(1, 0, 0).inSection, 10);
    EXPECT_EQ(estimate.at(1, 0, 0).inArticle, 30);
    EXPECT_EQ(estimate.at(2, 2, 0).inArticle, 20);
    const int half = article.blocks()[3].textLength / 2;
    EXPECT_EQ(estimate.at(2, 3, half).inSection, 5);
    EXPECT_EQ(estimate.at(2, 3, half).inArticle, 15);
    EXPECT_EQ(estimate.at(3, 5, article.blocks()[5].textLength).inArticle, 0);
}

TEST(ReadingEstimate, ToleratesPlacesOutside)
{
    EXPECT_EQ(ReadingEstimate().at(4, 9, 9).inArticle, 0);
    const ReadingEstimate estimate(test::madeArticle({{1, u"T"_s}}, 220));
    EXPECT_EQ(estimate.at(77, 1000, 5).inArticle, 1);
    EXPECT_EQ(estimate.at(-1, -1, 0).inArticle, 1);
    EXPECT_EQ(ReadingEstimate(document::Document()).at(0, 0, 0).inSection, 0);
}
