// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/chapters.h"

#include <gtest/gtest.h>

namespace lectern::exporting {

namespace {

/// Headings of these levels with so many words each; `apart`: blocks from one to the next.
document::Outline outline(const std::vector<int> &levels, int words, int apart = 3)
{
    std::vector<document::Heading> headings;
    for (const int level : levels) {
        document::Heading heading;
        heading.level = level;
        heading.words = words;
        heading.block = static_cast<document::BlockId>(headings.size()) * apart;
        headings.push_back(heading);
    }
    return document::Outline(std::move(headings));
}

} // namespace

TEST(Chapters, AreOfBooksOnly)
{
    EXPECT_TRUE(chapterHeadings({}).empty());
    EXPECT_TRUE(chapterHeadings(outline({1, 1, 1, 1}, 9000)).empty()) << "36,000 words";
    EXPECT_EQ(chapterHeadings(outline({1, 1, 1, 1}, 11000)), (std::vector<int>{1, 2, 3})) << "the first opens the article";
}

TEST(Chapters, AreOfTheTopmostLevelThatDivides)
{
    EXPECT_EQ(chapterHeadings(outline({1, 2, 3, 2, 3, 2}, 10000)), (std::vector<int>{1, 3, 5}));
    EXPECT_EQ(chapterHeadings(outline({1, 2, 2, 1, 2, 2}, 10000)), (std::vector<int>{1, 2, 3, 4, 5}))
        << "two parts are no chapters";
}

TEST(Chapters, BeginWithTheFirstOfHeadingsWithoutTextBetween)
{
    const document::Outline close = outline({1, 2, 2, 2}, 20000, 1);
    EXPECT_TRUE(chapterHeadings(close).empty());
}

TEST(Chapters, OfAPageOrTwoStayTogether)
{
    EXPECT_TRUE(chapterHeadings(outline(std::vector<int>(200, 1), 300)).empty());
    EXPECT_EQ(chapterHeadings(outline(std::vector<int>(200, 1), 800)).size(), 199U);
}

TEST(Chapters, BecomeChunks)
{
    const QByteArray fragment = "<div class=\"chunk\">\n<section data-s=\"1\">\n<h1>A</h1>\n</section>\n"
                                "<section data-s=\"2\">\n<h1>B</h1>\n</section>\n</div>\n"
                                "<div class=\"chunk\">\n<section data-s=\"3\">\n<h1>C</h1>\n</section>\n</div>\n";
    EXPECT_EQ(withChapters(fragment, {2, 3, 9}),
              "<div class=\"chunk\">\n<section data-s=\"1\">\n<h1>A</h1>\n</section>\n</div>\n"
              "<div class=\"chunk chapter\">\n<section data-s=\"2\">\n<h1>B</h1>\n</section>\n</div>\n"
              "<div class=\"chunk chapter\">\n<section data-s=\"3\">\n<h1>C</h1>\n</section>\n</div>\n");
    EXPECT_EQ(withChapters(fragment, {}), fragment);
}

} // namespace lectern::exporting
