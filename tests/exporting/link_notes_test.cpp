// SPDX-License-Identifier: GPL-3.0-or-later
// Footnotes with the addresses of links: the numbers in the text, their lines, and at whose foot they stand.
#include "exporting/link_notes.h"
#include "exporting/note_plan.h"
#include "exporting/note_type.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace lectern::exporting {

namespace {

/// A page with the numbers of these notes and rooms of one line for those.
PageNotes page(const std::vector<int> &numbers, const std::vector<int> &rooms)
{
    PageNotes made;
    for (const int note : numbers)
        made.numbers.push_back({note, 0, 0, 0});
    for (const int note : rooms)
        made.rooms.push_back({note, {100, 100 + kNoteLine}});
    return made;
}

} // namespace

TEST(LinkNotes, NumberEachAddressOnce)
{
    const NotedFragment noted =
        withLinkNotes("<p><a href=\"https://a.org/x?b=1&amp;c\">A</a> <a href=\"#s\">s</a> "
                      "<a href=\"https://b.org\">https://b.org</a> <a href=\"https://c.org\"><code>C</code></a> "
                      "<a href=\"https://a.org/x?b=1&amp;c\">again</a></p>",
                      [](const QString &address) { return static_cast<int>(address.size()); });
    const std::string html = noted.html.toStdString();
    EXPECT_THAT(html, HasSubstr("A</a><sup class=\"link-note\" data-skip data-note=\"1\" data-room=\"21\">[1]</sup>"));
    EXPECT_THAT(html, HasSubstr("</code></a><sup class=\"link-note\" data-skip data-note=\"2\" data-room=\"13\">[2]</sup>"));
    EXPECT_THAT(html, HasSubstr("again</a><sup class=\"link-note\" data-skip data-note=\"1\" data-room=\"21\">[1]</sup>"));
    EXPECT_THAT(html, Not(HasSubstr("[3]")));
    EXPECT_EQ(noted.addresses, QStringList({u"https://a.org/x?b=1&c"_s, u"https://c.org"_s}));
}

TEST(LinkNotes, AreNotForLinksThatTellTheirAddressThemselves)
{
    const auto addresses = [](const QByteArray &link) {
        return withLinkNotes(link, [](const QString &) { return 15; }).addresses;
    };
    EXPECT_EQ(addresses("<p>none</p>"), QStringList());
    EXPECT_EQ(addresses("<a href=\"https://www.a.org/\">a.org</a>"), QStringList());
    EXPECT_EQ(addresses("<a href=\"https://a.org/b\"><code>a.org/b</code></a>"), QStringList());
    EXPECT_EQ(addresses("<a href=\"https://a.org\"><img src=\"x\"></a>").size(), 1) << "a picture tells nothing";
    EXPECT_EQ(addresses("<a href=\"https://a.org/docs\">docs</a>").size(), 1) << "a word of an address is not the address";
}

TEST(NoteType, AddressesAreCutIntoLinesWithoutLoss)
{
    const NoteType type({u"Vollkorn"_s}, 200, 10);
    EXPECT_EQ(type.lines(u"https://a.org"_s), QStringList{u"https://a.org"_s});
    const QString address = u"https://example.org/"_s + u"long/"_s.repeated(30) + QString(80, u'x');
    const QStringList lines = type.lines(address);
    EXPECT_GT(lines.size(), 3);
    EXPECT_EQ(lines.join(QString()), address);
    EXPECT_TRUE(lines.first().endsWith(u'/')) << "behind a sign, where there is one";
    for (const QString &line : lines)
        EXPECT_LE(type.widthOf(line), 200 - kNoteIndent);
    EXPECT_EQ(type.lines({}), QStringList());
}

TEST(NoteType, WhatIsTooLongIsCutOff)
{
    const NoteType type({u"Vollkorn"_s}, 200, 2);
    const QStringList lines = type.lines(u"https://example.org/"_s + QString(400, u'x'));
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines.last().endsWith(u'…'));
    EXPECT_LE(type.widthOf(lines.last()), 200 - kNoteIndent);
}

TEST(NotePlan, NotesStandOnThePagesOfTheirNumbers)
{
    NotePlan plan({kNoteLine, kNoteLine, kNoteLine});
    EXPECT_THAT(plan.next(page({2, 1}, {2, 1}), 2 * kNoteLine), ElementsAre(1, 2)) << "by number";
    EXPECT_THAT(plan.next(page({}, {}), 500), IsEmpty());
    EXPECT_THAT(plan.next(page({3, 1, 3}, {3, 1, 3}), 3 * kNoteLine), ElementsAre(1, 3))
        << "once on a page, anew on another";
    EXPECT_THAT(plan.waiting(), IsEmpty());
}

TEST(NotePlan, ANoteWhoseRoomMovedStandsWhereThereIsSpaceForIt)
{
    NotePlan plan({kNoteLine, kNoteLine, 3 * kNoteLine});
    EXPECT_THAT(plan.next(page({1, 2}, {1}), 2 * kNoteLine), ElementsAre(1, 2)) << "a line is free";
    EXPECT_THAT(plan.next(page({3}, {2}), 2 * kNoteLine), IsEmpty());
    EXPECT_THAT(plan.waiting(), ElementsAre(3));
    EXPECT_THAT(plan.next(page({1}, {3}), 0), ElementsAre(3)) << "at the latest on the page of its room";
    EXPECT_THAT(plan.next(page({}, {}), kNoteLine), ElementsAre(1));
}

TEST(NotePlan, ARoomOnThePageBeforeItsNumberIsNotUsed)
{
    NotePlan plan({kNoteLine});
    EXPECT_THAT(plan.next(page({}, {1}), 100), IsEmpty());
    EXPECT_THAT(plan.next(page({1, 7}, {0, 7}), 100), ElementsAre(1)) << "and numbers of no note are passed over";
}

} // namespace lectern::exporting
