// SPDX-License-Identifier: GPL-3.0-or-later
// The order of a book's articles.
#include "support/environment.h"
#include "ui/book_order.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace lectern::ui {

namespace {

std::vector<std::string> names(const BookParts &book)
{
    std::vector<std::string> made;
    for (const ExportPart &part : book.parts)
        made.push_back(std::string(static_cast<size_t>(part.depth) * 2, ' ') + (part.isNumbered ? "" : "*")
                       + QFileInfo(part.path).fileName().toStdString());
    return made;
}

} // namespace

TEST(BookOrder, SummaryTellsOrderAndNesting)
{
    const QTemporaryDir folder;
    for (const char *name : {"intro", "a", "b", "c", "d", "end"})
        test::writeFile(folder.filePath(QLatin1String(name) + u".md"_s), "# x\n");
    test::writeFile(folder.filePath(u"SUMMARY.md"_s),
                    "# The Book\n\n[Introduction](intro.md)\n\n- [A](a.md)\n  - [B](b.md)\n    - [C](./c.md)\n"
                    "- [D](d.md)\n- [Gone](gone.md)\n- [A again](a.md#x)\n\n---\n\n[End](end.md)\n");
    const auto book = BookOrder::ofFolder(folder.path());
    ASSERT_TRUE(book);
    EXPECT_EQ(book->title, u"The Book");
    EXPECT_THAT(names(*book), ElementsAre("*intro.md", "a.md", "  b.md", "    c.md", "d.md", "*end.md"));
}

TEST(BookOrder, FrontMatterOrderThenNames)
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"a10.md"_s), "# x\n");
    test::writeFile(folder.filePath(u"a9.md"_s), "# x\n\norder: 1\n");
    test::writeFile(folder.filePath(u"z.md"_s), "---\ntitle: z\norder: 1\n---\n");
    test::writeFile(folder.filePath(u"y.md"_s), "---\norder: '2'\n---\n");
    const auto book = BookOrder::ofFolder(folder.path());
    ASSERT_TRUE(book);
    EXPECT_EQ(book->title, QFileInfo(folder.path()).fileName());
    EXPECT_THAT(names(*book), ElementsAre("z.md", "y.md", "a9.md", "a10.md"));
}

TEST(BookOrder, NoArticlesAndNoFolderAreErrors)
{
    const QTemporaryDir folder;
    EXPECT_EQ(BookOrder::ofFolder(folder.path()).error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(BookOrder::ofFolder(folder.filePath(u"nowhere"_s)).error().code, base::ErrorCode::NotFound);
}

} // namespace lectern::ui
