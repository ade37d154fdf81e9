// SPDX-License-Identifier: GPL-3.0-or-later
// Sections taken out of a fragment, numbers of headings, notes for links.
#include "exporting/section_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

namespace {

document::Outline outline()
{
    return document::Outline({document::Heading{u"Title"_s, u"title"_s, 1, 0}, document::Heading{u"One"_s, u"one"_s, 2, 2},
                              document::Heading{u"Deep"_s, u"deep"_s, 4, 4}, document::Heading{u"Two"_s, u"two"_s, 2, 6}});
}

QByteArray fragment()
{
    return "<div class=\"chunk\">\n<section data-s=\"0\">\n</section>\n"
           "<section data-s=\"1\">\n<h1 data-b=\"0\" id=\"title\">Title</h1>\n<p data-b=\"1\">a<a "
           "href=\"#fn:1\">1</a></p>\n</section>\n"
           "<section data-s=\"2\">\n<h2 data-b=\"2\" id=\"one\">One</h2>\n<p data-b=\"3\">b</p>\n</section>\n"
           "</div><div class=\"chunk\">\n<section data-s=\"2\" data-cont>\n<p data-b=\"9\">more b</p>\n</section>\n"
           "<section data-s=\"3\">\n<h4 data-b=\"4\" id=\"deep\">Deep</h4>\n<p data-b=\"5\">c<a "
           "href=\"#fn:2\">2</a></p>\n</section>\n"
           "<section data-s=\"4\">\n<h2 data-b=\"6\" id=\"two\">Two</h2>\n<p data-b=\"7\">d</p>\n</section>\n"
           "<section class=\"footnotes\" data-s=\"4\" data-notes><ol>\n<li id=\"fn:1\">\n<p data-b=\"10\">first</p>\n</li>\n"
           "<li id=\"fn:2\">\n<p data-b=\"11\">second</p>\n</li>\n</ol></section>\n</div>";
}

std::string chosen(const QStringList &slugs)
{
    QStringList unknown;
    return chosenFragment(fragment(), chosenSections(outline(), slugs, unknown)).toStdString();
}

} // namespace

TEST(SectionChoice, TakesSectionsWithTheirSubsections)
{
    const std::string html = chosen({u"one"_s});
    EXPECT_THAT(html, testing::AllOf(HasSubstr("One"), HasSubstr("more b"), HasSubstr("Deep"), HasSubstr("second")));
    EXPECT_THAT(html, testing::AllOf(Not(HasSubstr("Title")), Not(HasSubstr("Two")), Not(HasSubstr("first"))));
    EXPECT_THAT(html, HasSubstr("<li value=\"2\" id=\"fn:2\">")) << "a note keeps its number";
    EXPECT_EQ(QByteArray::fromStdString(html).count("<div"), QByteArray::fromStdString(html).count("</div>"));
}

TEST(SectionChoice, WithoutNotesThereIsNoListOfNotes)
{
    EXPECT_THAT(chosen({u"two"_s}), testing::AllOf(HasSubstr("Two"), Not(HasSubstr("footnotes"))));
}

TEST(SectionChoice, NothingChosenIsEverything)
{
    EXPECT_EQ(chosen({}), fragment().toStdString());
}

TEST(SectionChoice, TellsUnknownNames)
{
    QStringList unknown;
    const SectionChoice choice = chosenSections(outline(), {u"two"_s, u"tow"_s}, unknown);
    EXPECT_EQ(unknown, QStringList{u"tow"_s});
    EXPECT_EQ(chosenOutline(outline(), choice).size(), 1);
    EXPECT_EQ(chosenOutline(outline(), choice).at(0).slug, u"two");
}

TEST(HeadingNumbers, FollowTheTreeAndLeaveTheTitleAlone)
{
    EXPECT_THAT(headingNumbers(outline(), u"Title"_s), ElementsAre(u""_s, u"1"_s, u"1.1"_s, u"2"_s));
    EXPECT_THAT(headingNumbers(outline(), u"Title"_s, u"4.2"_s),
                ElementsAre(u"4.2"_s, u"4.2.1"_s, u"4.2.1.1"_s, u"4.2.2"_s));
}

TEST(HeadingNumbers, ATitleBesideOtherHeadings)
{
    const document::Outline flat({document::Heading{u"Methods"_s, u"methods"_s, 2, 0},
                                  document::Heading{u"A"_s, u"a"_s, 3, 1},
                                  document::Heading{u"Summary"_s, u"summary"_s, 2, 2}});
    EXPECT_THAT(headingNumbers(flat, u"Methods"_s), ElementsAre(u""_s, u"1"_s, u"2"_s));
    EXPECT_THAT(headingNumbers(flat, u"Other"_s), ElementsAre(u"1"_s, u"1.1"_s, u"2"_s));
}

TEST(HeadingNumbers, StandAtTheHeadOfTheirHeadings)
{
    const std::string html = withHeadingNumbers(fragment(), outline(), headingNumbers(outline(), u"Title"_s)).toStdString();
    EXPECT_THAT(html, HasSubstr("<h4 data-b=\"4\" id=\"deep\"><span class=\"number\" data-skip>1.1</span>Deep</h4>"));
    EXPECT_THAT(html, HasSubstr("<h1 data-b=\"0\" id=\"title\">Title</h1>"));
}

} // namespace lectern::exporting
