// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the exports.
#include "app/export_arguments.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::app {

TEST(ExportArguments, TheShortestForm)
{
    const auto made = readExportArguments({u"a.md"_s, u"-o"_s, u"b.pdf"_s});
    ASSERT_TRUE(made) << made.error().toStdString();
    EXPECT_EQ(made->paths, QStringList{u"a.md"_s});
    EXPECT_EQ(made->target, u"b.pdf");
    EXPECT_EQ(made->format, ui::ExportFormat::Pdf);
    EXPECT_EQ(made->options, services::ExportOptions());
    EXPECT_EQ(made->jobs, ui::usualRenderers());
}

TEST(ExportArguments, EveryOption)
{
    const auto made = readExportArguments({u"a.md"_s,
                                           u"--output=b.pdf"_s,
                                           u"--paper"_s,
                                           u"A5"_s,
                                           u"--landscape"_s,
                                           u"--margins"_s,
                                           u"1,2,3,4"_s,
                                           u"--two-sided"_s,
                                           u"--typeface"_s,
                                           u"sans"_s,
                                           u"--size"_s,
                                           u"9.5"_s,
                                           u"--title-page"_s,
                                           u"--toc-depth"_s,
                                           u"2"_s,
                                           u"--running-heads"_s,
                                           u"{title}|{section}"_s,
                                           u"--folios"_s,
                                           u"{page}"_s,
                                           u"--link-notes"_s,
                                           u"--number-sections"_s,
                                           u"--h1-new-page"_s,
                                           u"--sections"_s,
                                           u"#one,two"_s,
                                           u"--grey"_s,
                                           u"--plain-code"_s,
                                           u"--proof"_s,
                                           u"--jobs"_s,
                                           u"3"_s});
    ASSERT_TRUE(made) << made.error().toStdString();
    const services::ExportOptions &options = made->options;
    EXPECT_EQ(options.paper.id(), QPageSize::A5);
    EXPECT_EQ(options.orientation, QPageLayout::Landscape);
    EXPECT_EQ(*options.margins, QMarginsF(4, 1, 2, 3)) << "top, outer, bottom, inner";
    EXPECT_EQ(options.sides, exporting::Sides::Two);
    EXPECT_EQ(options.typeface, page::Typeface::Sans);
    EXPECT_EQ(options.textSize, 9.5);
    EXPECT_TRUE(options.titlePage && options.contents && options.linkNotes && options.numbered && options.topOnNewPage
                && options.plainCode);
    EXPECT_EQ(options.contentsDepth, 2);
    EXPECT_EQ(options.head, (exporting::RunningLine{u"{title}"_s, {}, u"{section}"_s}));
    EXPECT_EQ(options.foot, (exporting::RunningLine{{}, u"{page}"_s, {}}));
    EXPECT_EQ(options.sections, (QStringList{u"one"_s, u"two"_s}));
    EXPECT_EQ(options.colours, exporting::Colours::Grey);
    EXPECT_TRUE(made->wantsProof);
    EXPECT_EQ(made->jobs, 3);
}

TEST(ExportArguments, ManyArticlesGoToAFolderOrBecomeABook)
{
    const QTemporaryDir folder;
    const auto many = readExportArguments({u"a.md"_s, u"b.md"_s, u"-o"_s, folder.path(), u"--format"_s, u"epub"_s});
    ASSERT_TRUE(many) << many.error().toStdString();
    EXPECT_TRUE(many->intoFolder);
    EXPECT_EQ(many->format, ui::ExportFormat::Epub);
    const auto book = readExportArguments({folder.path(), u"-o"_s, u"b.pdf"_s, u"--book"_s, u"--title"_s, u"T"_s});
    ASSERT_TRUE(book) << book.error().toStdString();
    EXPECT_TRUE(book->isBook);
    EXPECT_FALSE(book->intoFolder);
    EXPECT_TRUE(readExportArguments({u"a.md"_s, u"-o"_s, u"new/"_s})->intoFolder);
}

TEST(ExportArguments, WrongUsageIsSaidInOneLine)
{
    const QTemporaryDir folder;
    const std::vector<QStringList> wrong{
        {},
        {u"a.md"_s},
        {u"-o"_s, u"b.pdf"_s},
        {u"a.md"_s, u"-o"_s, u"b.doc"_s},
        {u"a.md"_s, u"b.md"_s, u"-o"_s, u"c.pdf"_s},
        {folder.path(), u"-o"_s, u"c.pdf"_s},
        {u"a.md"_s, u"-o"_s, u"b.pdf"_s, u"--paper"_s, u"A99"_s},
        {u"a.md"_s, u"-o"_s, u"b.pdf"_s, u"--margins"_s, u"1,2"_s},
        {u"a.md"_s, u"-o"_s, u"b.pdf"_s, u"--margins"_s, u"wide"_s},
        {u"a.md"_s, u"-o"_s, u"b.pdf"_s, u"--size"_s, u"0"_s},
        {u"a.md"_s, u"-o"_s, u"b.pdf"_s, u"--toc-depth"_s, u"1.5"_s},
        {u"a.md"_s, u"-o"_s, u"b.pdf"_s, u"--running-heads"_s, u"{titel}"_s},
        {u"a.md"_s, u"-o"_s, u"b.pdf"_s, u"--jobs"_s, u"0"_s},
        {u"a.md"_s, u"-o"_s, u"b.pdf"_s, u"--unheard-of"_s},
        {u"a.md"_s, u"-o"_s, u"b.html"_s, u"--proof"_s},
        {u"a.md"_s, u"-o"_s, u"b.html"_s, u"--book"_s},
        {u"-"_s, u"-o"_s, folder.path()},
        {u"a.md"_s, u"-o"_s, u"b.pdf"_s, u"--book"_s, u"--sections"_s, u"x"_s},
        {u"a.md"_s, u"-o"_s, u"b.pdf"_s, u"-o"_s, u"c.pdf"_s},
    };
    for (const QStringList &arguments : wrong) {
        const auto made = readExportArguments(arguments);
        ASSERT_FALSE(made) << arguments.join(u' ').toStdString();
        EXPECT_FALSE(made.error().isEmpty() || made.error().contains(u'\n')) << made.error().toStdString();
    }
}

} // namespace lectern::app
