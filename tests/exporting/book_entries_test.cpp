// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/book_entries.h"

#include <gtest/gtest.h>

namespace lectern::exporting {

namespace {

using namespace Qt::StringLiterals;

constexpr double kTop = 800;

document::Heading heading(const QString &title, int level, document::BlockId block)
{
    document::Heading made;
    made.title = title;
    made.slug = title.toLower();
    made.level = level;
    made.block = block;
    return made;
}

/// An article of one page with these headings, the first of which is its title where `opens`.
PlacedPart part(const QString &title, std::vector<document::Heading> headings, bool opens, int page, int depth = 0)
{
    PlacedPart placed;
    placed.part.title = title;
    placed.part.depth = depth;
    placed.part.opensWithTitle = opens;
    for (const document::Heading &one : headings) {
        placed.marks.starts.resize(static_cast<size_t>(one.block) + 1);
        placed.marks.starts.back() = {page, 0, kTop - one.block};
    }
    placed.part.outline = document::Outline(std::move(headings));
    placed.firstPage = page;
    placed.pageCount = 1;
    return placed;
}

/// "0 Title, 1 Section": levels and titles.
QString shape(const std::vector<BookEntry> &entries)
{
    QStringList lines;
    for (const BookEntry &entry : entries)
        lines.append(QString::number(entry.level) + u' ' + entry.title);
    return lines.join(u", "_s);
}

} // namespace

TEST(BookEntries, AnArticleIsItsOutline)
{
    const std::vector<PlacedPart> parts{
        part(u"A"_s, {heading(u"A"_s, 1, 0), heading(u"One"_s, 2, 2), heading(u"Deep"_s, 4, 3), heading(u"Two"_s, 2, 5)},
             true, 0)};
    const auto entries = bookEntries(parts, false, kTop);
    EXPECT_EQ(shape(entries), u"0 A, 1 One, 2 Deep, 1 Two");
    EXPECT_EQ(entries[2].parent, 1);
    EXPECT_EQ(entries[3].slug, u"two");
    EXPECT_EQ(entries[3].place.page, 0);
    EXPECT_DOUBLE_EQ(entries[3].place.y, kTop - 5);
}

TEST(BookEntries, ABookNestsItsArticlesAsItsListDoes)
{
    const std::vector<PlacedPart> parts{
        part(u"Intro"_s, {heading(u"Why"_s, 2, 1)}, false, 0),
        part(u"Guide"_s, {heading(u"Guide"_s, 1, 0), heading(u"Start"_s, 2, 1)}, true, 1),
        part(u"Inner"_s, {heading(u"Inner"_s, 1, 0)}, true, 2, 1),
        part(u"End"_s, {}, false, 3),
    };
    const auto entries = bookEntries(parts, true, kTop);
    EXPECT_EQ(shape(entries), u"0 Intro, 1 Why, 0 Guide, 1 Start, 1 Inner, 0 End");
    EXPECT_EQ(entries[0].slug, QString()) << "an article's own entry";
    EXPECT_DOUBLE_EQ(entries[0].place.y, kTop);
    EXPECT_EQ(entries[4].parent, 2);
    EXPECT_EQ(entries[5].place.page, 3);
    EXPECT_EQ(entries[5].part, 3U);
}

TEST(BookEntries, NumbersGoWithTheirHeadings)
{
    std::vector<PlacedPart> parts{part(u"A"_s, {heading(u"One"_s, 1, 0), heading(u"Two"_s, 1, 1)}, false, 0)};
    parts[0].part.numbers = {u"1"_s, u"2"_s};
    const auto entries = bookEntries(parts, false, kTop);
    EXPECT_EQ(entries[1].number, u"2");
}

TEST(BookEntries, NamesOfHeadingsAreTheirPartAndSlug)
{
    EXPECT_EQ(fullId(2, u"slug"_s), u"2/slug");
}

} // namespace lectern::exporting
