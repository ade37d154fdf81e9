// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/chosen_notes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::HasSubstr;
using testing::Not;

namespace lectern::exporting {

namespace {

const QByteArray kNotes =
    "<section class=\"footnotes\"><ol>\n<li id=\"fn:1\"><p>First</p></li>\n<li id=\"fn:2\"><p>Second</p></li>\n"
    "<li id=\"fn:long-name\"><p>Third</p></li>\n</ol></section>\n";

} // namespace

TEST(ChosenNotes, OnlyThoseThatAreReferredTo)
{
    const QByteArray chosen = chosenNotes(kNotes, "<p>Words<a href=\"#fn:2\">2</a> and <a href=\"#fn:long-name\">3</a></p>");
    const std::string text = chosen.toStdString();
    EXPECT_THAT(text, Not(HasSubstr("First")));
    EXPECT_THAT(text, HasSubstr("<li value=\"2\" id=\"fn:2\"><p>Second</p></li>")) << "under its old number";
    EXPECT_THAT(text, HasSubstr("Third"));
    EXPECT_TRUE(chosen.startsWith(kNotesOpening));
    EXPECT_TRUE(chosen.endsWith("</ol></section>\n"));
}

TEST(ChosenNotes, NoneWhereNoneIsReferredTo)
{
    EXPECT_EQ(chosenNotes(kNotes, "<p>Words</p>"), QByteArray());
    EXPECT_EQ(chosenNotes(kNotes, "<a href=\"#fn:22\">22</a>"), QByteArray()) << "a longer number is another note";
}

TEST(ChosenNotes, AllOfThemAreTheWholeSection)
{
    const QByteArray all = chosenNotes(kNotes, "<a href=\"#fn:1\"></a><a href=\"#fn:2\"></a><a href=\"#fn:long-name\"></a>");
    EXPECT_EQ(all.count("<li value="), 3);
    QByteArray plain = all;
    for (const char *number : {"1", "2", "long-name"})
        plain.replace(QByteArray("<li value=\"").append(number).append("\" "), "<li ");
    EXPECT_EQ(plain, kNotes);
}

TEST(ChosenNotes, WhatHoldsNoNotesStays)
{
    EXPECT_EQ(chosenNotes("<section class=\"footnotes\"></section>", "<p></p>"), "<section class=\"footnotes\"></section>");
}

} // namespace lectern::exporting
