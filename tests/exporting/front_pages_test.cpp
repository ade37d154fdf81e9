// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/front_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

TEST(FrontPages, ATitlePageHoldsWhatIsKnown)
{
    const std::string full =
        titlePageHtml({u"A & B"_s, u"Sub"_s, {u"One"_s, u"Two"_s}, u"May"_s, u"What"_s, u"CC"_s}).toStdString();
    EXPECT_THAT(full, HasSubstr(">A &amp; B</p>"));
    for (const char *line :
         {"\"subtitle\" dir=\"auto\">Sub<", "\"author\" dir=\"auto\">One<", "\"author\" dir=\"auto\">Two<",
          "\"date\" dir=\"auto\">May<", "\"description\" dir=\"auto\">What<", "\"license\" dir=\"auto\">CC<"})
        EXPECT_THAT(full, HasSubstr(line));
    EXPECT_THAT(full, HasSubstr("href=\"lectern-id:title-page\"")) << "its place is marked";
    const std::string bare = titlePageHtml({u"A"_s, {}, {}, {}, {}, {}}).toStdString();
    EXPECT_THAT(bare, testing::AllOf(Not(HasSubstr("subtitle")), Not(HasSubstr("author")), Not(HasSubstr("date"))));
}

TEST(FrontPages, ContentsHaveALineForEachEntry)
{
    const std::vector<ContentsEntry> entries{{0, u"1"_s, u"One <b>"_s, u"0/one"_s, 3}, {7, {}, u"Deep"_s, u"0/deep"_s, 12}};
    const std::string html = contentsHtml(entries, u"Contents"_s, u"en"_s).toStdString();
    EXPECT_THAT(html, HasSubstr("<p class=\"entry l0\"><a href=\"lectern-to:0/one\">"));
    EXPECT_THAT(html, HasSubstr("<span class=\"number\">1</span> One &lt;b&gt;</span>"));
    EXPECT_THAT(html, HasSubstr("<p class=\"entry l5\">")) << "no deeper style than that";
    EXPECT_THAT(html, HasSubstr("<span class=\"page\">12</span>"));
    EXPECT_THAT(html, HasSubstr("href=\"lectern-id:contents\""));
}

TEST(FrontPages, PageNumbersAreInTheDigitsOfTheLanguage)
{
    const std::string html = contentsHtml({{0, {}, u"واحد"_s, u"0/a"_s, 12}}, u"المحتويات"_s, u"ar"_s).toStdString();
    EXPECT_THAT(html, HasSubstr("<span class=\"page\">١٢</span>"));
}

} // namespace lectern::exporting
