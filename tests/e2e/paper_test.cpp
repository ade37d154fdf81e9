// SPDX-License-Identifier: GPL-3.0-or-later
// The program's exports, read back with independent tools: what is printed must be where the file says it is.
#include "e2e/support/paper.h"
#include "support/environment.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace lectern {

using test::bookmarksOf;
using test::Ended;
using test::lecternExport;
using test::ownLines;
using test::pageCount;
using test::pagesOf;
using test::Paper;
using test::runTool;

namespace {

/// An article whose headings can't be confused with its text.
QByteArray longArticle()
{
    QByteArray text("# The Whole\n\nBefore all.\n");
    for (int i = 1; i <= 9; ++i) {
        text += "\n## Chapter number " + QByteArray::number(i) + "\n\n";
        for (int line = 0; line < 6 + i * 3 % 8; ++line)
            text +=
                "Plain words fill this paragraph so that pages come about, and nothing of it looks like a heading at all. "
                "[Go on](#chapter-number-9).\n\n";
        text += "### Detail " + QByteArray::number(i) + "\n\nShort.\n";
    }
    return text;
}

} // namespace

TEST_F(Paper, ContentsAndBookmarksTellTheTruePages)
{
    const QString pdf = target(u"a.pdf"_s);
    const Ended ended = lecternExport(
        {file(u"a.md"_s, longArticle()), u"-o"_s, pdf, u"--toc"_s, u"--title-page"_s, u"--paper"_s, u"A5"_s, u"--proof"_s});
    ASSERT_EQ(ended.code, 0) << ended.errors.toStdString();
    EXPECT_EQ(ended.output, QString()) << "the proof is clean";
    EXPECT_EQ(runTool(u"qpdf"_s, {u"--check"_s, pdf}).code, 0);
    const QStringList pages = pagesOf(pdf);
    ASSERT_GT(pages.size(), 8);
    const qsizetype front =
        pages.indexOf(QRegularExpression(u".*Before all\\..*"_s, QRegularExpression::DotMatchesEverythingOption));
    ASSERT_EQ(front, 2) << "a title page and one page of contents";
    static const QRegularExpression entry(u"^\\s*(Chapter number \\d|Detail \\d)\\s+(\\d+)\\s*$"_s,
                                          QRegularExpression::MultilineOption);
    int entries = 0;
    for (auto found = entry.globalMatch(pages[1]); found.hasNext();) {
        const auto match = found.next();
        const QRegularExpression heading(u"^\\s*"_s + match.captured(1) + u"\\s*$"_s, QRegularExpression::MultilineOption);
        const QString &page = pages.value(front + match.captured(2).toInt() - 1);
        EXPECT_TRUE(page.contains(heading)) << match.captured().toStdString();
        ++entries;
    }
    EXPECT_EQ(entries, 18);
    const qsizetype body = pages.size() - front;
    for (qsizetype i = 0; i < body; ++i) {
        const QStringList lines = pages[front + i].trimmed().split(u'\n');
        EXPECT_EQ(lines.last().simplified().remove(u' '), u"%1/%2"_s.arg(i + 1).arg(body));
        if (i > 0) {
            EXPECT_THAT(lines.first().toStdString(), HasSubstr("The Whole"));
        }
    }
    const QList<test::PaperBookmark> bookmarks = bookmarksOf(pdf);
    for (const test::PaperBookmark &bookmark : bookmarks)
        EXPECT_TRUE(pages.value(bookmark.page - 1).contains(bookmark.title)) << bookmark.title.toStdString();
    EXPECT_EQ(bookmarks.size(), 20);
    EXPECT_THAT(runTool(u"pdfinfo"_s, {u"-dests"_s, pdf}).output.toStdString(), HasSubstr("\"chapter-number-9\""));
    EXPECT_THAT(runTool(u"pdffonts"_s, {pdf}).output.toStdString(),
                Not(testing::ContainsRegex(" no +(yes|no) +(yes|no) +[0-9]+ +0\n")));
}

TEST_F(Paper, ArabicHeadsAndFoliosAreShapedAndMirrored)
{
    QByteArray text("---\nlang: ar\ntitle: كتاب القراءة\n---\n# كتاب القراءة\n");
    for (int i = 0; i < 4; ++i)
        text += QByteArray("\n## الفصل الأول\n\n")
            + QByteArray("هذه كلمات كثيرة تملأ الصفحة حتى تأتي بعدها صفحة أخرى من الكتاب. ").repeated(40) + '\n';
    const QString pdf = target(u"ar.pdf"_s);
    ASSERT_EQ(lecternExport({file(u"ar.md"_s, text), u"-o"_s, pdf, u"--toc"_s}).code, 0);
    EXPECT_EQ(runTool(u"qpdf"_s, {u"--check"_s, pdf}).code, 0);
    // With the proof the pages are read once more than without it; nothing may get lost of them, and no mark stand astray.
    const QString proved = target(u"proved.pdf"_s);
    const Ended proof = lecternExport({target(u"ar.md"_s), u"-o"_s, proved, u"--toc"_s, u"--proof"_s});
    EXPECT_EQ(proof.output, QString());
    EXPECT_EQ(pagesOf(proved), pagesOf(pdf));
    EXPECT_THAT(pagesOf(pdf).first().remove(u' ').toStdString(), HasSubstr("المحتويات"));
    const QString second = runTool(u"pdftotext"_s, {u"-f"_s, u"3"_s, u"-l"_s, u"3"_s, pdf, u"-"_s})
                               .output.normalized(QString::NormalizationForm_KC);
    EXPECT_THAT(second.toStdString(), HasSubstr("الفصل"));
    EXPECT_THAT(runTool(u"mutool"_s, {u"show"_s, pdf, u"trailer/Root/ViewerPreferences"_s}).output.toStdString(),
                HasSubstr("/R2L"));
    // The engine draws the marks of a page's first line on the page before as well: on the title page they would stand at its foot.
    const QString titled = target(u"titled.pdf"_s);
    ASSERT_EQ(lecternExport({target(u"ar.md"_s), u"-o"_s, titled, u"--toc"_s, u"--title-page"_s}).code, 0);
    static const QRegularExpression lower(u"yMin=\"([0-9.]+)\""_s);
    const QString words = runTool(u"pdftotext"_s, {u"-bbox"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, titled, u"-"_s}).output;
    for (auto word = lower.globalMatch(words); word.hasNext();)
        EXPECT_LT(word.next().captured(1).toDouble(), 600) << words.toStdString();
}

TEST_F(Paper, WordsOfOursAreInTheArticlesLanguage)
{
    const QString arabic =
        file(u"ar.md"_s, "---\nlang: ar\n---\n# \u0643\u062A\u0627\u0628\n\n> [!NOTE]\n> \u0643\u0644\u0645\u0629\n");
    const QString english = file(u"en.md"_s, "---\nlang: en\n---\n# Book\n\n> [!NOTE]\n> word\n");
    for (const QString &form : {u"pdf"_s, u"html"_s, u"epub"_s}) {
        ASSERT_EQ(lecternExport({arabic, u"-o"_s, target(u"ar."_s + form)}).code, 0);
        ASSERT_EQ(lecternExport({english, u"-o"_s, target(u"en."_s + form)}).code, 0);
    }
    const std::string note = "\u0645\u0644\u0627\u062D\u0638\u0629";
    const auto shaped = pagesOf(target(u"ar.pdf"_s)).first().normalized(QString::NormalizationForm_KC).toStdString();
    EXPECT_THAT(shaped, HasSubstr(note));
    EXPECT_THAT(pagesOf(target(u"en.pdf"_s)).first().toStdString(), HasSubstr("Note"));
    QFile html(target(u"ar.html"_s));
    ASSERT_TRUE(html.open(QIODevice::ReadOnly));
    EXPECT_THAT(html.readAll().toStdString(), HasSubstr(note));
    const QString chapter = runTool(u"unzip"_s, {u"-p"_s, target(u"ar.epub"_s), u"*.xhtml"_s}).output;
    EXPECT_THAT(chapter.toStdString(), HasSubstr(note));
}

TEST_F(Paper, EveryScriptIsPrintedInItsOwnFace)
{
    struct Case {
        QByteArray text;
        QStringList faces; ///< beside that of Latin letters, which the folio has
    };
    const QString drawn = u"Type 3"_s; // how the engine embeds outlines of the PostScript kind and coloured glyphs
    const Case cases[] = {
        {"Plain words.", {}},
        {"Words, \xD9\x83\xD9\x84\xD9\x85\xD8\xA7\xD8\xAA and words.", {u"Amiri"_s}},
        {"Words, \xE6\x96\x87\xE5\xAD\x97 and words.", {drawn}},
        {"Words and \xF0\x9F\x99\x82.", {drawn}},
        {"**\xD9\x83\xD9\x84** \xE6\x96\x87 `code` \xF0\x9F\x87\xAB\xF0\x9F\x87\xAE",
         {u"Amiri"_s, u"JetBrainsMono"_s, drawn}},
    };
    for (const Case &one : cases) {
        const QString pdf = target(u"faces.pdf"_s);
        ASSERT_EQ(lecternExport({file(u"faces.md"_s, one.text), u"-o"_s, pdf}).code, 0);
        const QString fonts = runTool(u"pdffonts"_s, {pdf}).output;
        EXPECT_THAT(fonts.toStdString(), HasSubstr("Vollkorn"));
        for (const QString &face : {u"Amiri"_s, u"JetBrainsMono"_s, drawn})
            EXPECT_EQ(fonts.contains(face), one.faces.contains(face))
                << one.text.toStdString() << face.toStdString() << fonts.toStdString();
    }
}

TEST_F(Paper, ListsAndTasksStandBesideTheirText)
{
    const QString pdf = target(u"lists.pdf"_s);
    ASSERT_EQ(lecternExport({file(u"lists.md"_s, "- One\n- Two\n\n* [ ] Open\n* [x] Done\n"), u"-o"_s, pdf}).code, 0);
    const QString text = runTool(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}).output;
    EXPECT_TRUE(text.contains(QRegularExpression(u"\u2022 One\\n *\u2022 Two\\n"_s))) << text.toStdString();
    // Text and box are in one line: the items stand as close as those without a box.
    const QString words = runTool(u"pdftotext"_s, {u"-bbox"_s, pdf, u"-"_s}).output;
    static const QRegularExpression place(u"yMin=\"([0-9.]+)\".*>(One|Two|Open|Done)<"_s);
    QHash<QString, double> top;
    for (auto word = place.globalMatch(words); word.hasNext();) {
        const auto match = word.next();
        top[match.captured(2)] = match.captured(1).toDouble();
    }
    ASSERT_EQ(top.size(), 4) << words.toStdString();
    EXPECT_NEAR(top[u"Done"_s] - top[u"Open"_s], top[u"Two"_s] - top[u"One"_s], 1);
}

/// The old print layout draws a marker from left to right whatever the text's direction.
TEST_F(Paper, ArabicListsKeepTheirDistanceAndNotesHaveNoArrowBack)
{
    const QString pdf = target(u"lists.pdf"_s);
    const QByteArray text = "---\nlang: ar\n---\n- نقطة[^1]\n  - بند\n    - وآخر\n\n[^1]: حاشية\n";
    ASSERT_EQ(lecternExport({file(u"lists.md"_s, text), u"-o"_s, pdf}).code, 0);
    const QString words = runTool(u"pdftotext"_s, {u"-bbox"_s, pdf, u"-"_s}).output;
    static const QRegularExpression place(u"xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\".*>(.+)</word>"_s);
    int bullets = 0;
    QList<QRegularExpressionMatch> found;
    for (auto word = place.globalMatch(words); word.hasNext();)
        found.append(word.next());
    for (const auto &bullet : found) {
        if (!u"\u2022\u2013\u00B7"_s.contains(bullet.captured(4)))
            continue;
        ++bullets;
        double beside = 0; // right edge of the nearest word left of it, in its line
        for (const auto &word : found) {
            if (std::abs(word.captured(2).toDouble() - bullet.captured(2).toDouble()) < 10
                && word.captured(3).toDouble() <= bullet.captured(1).toDouble() + 1)
                beside = std::max(beside, word.captured(3).toDouble());
        }
        EXPECT_GT(beside, 0) << words.toStdString();
        EXPECT_GT(bullet.captured(1).toDouble() - beside, 3) << words.toStdString();
    }
    EXPECT_EQ(bullets, 3) << words.toStdString();
    EXPECT_THAT(words.toStdString(), Not(HasSubstr("\u21A9")));
}

TEST_F(Paper, WordsOfTablesAreBrokenOnlyWhereNothingElseHelps)
{
    // Too wide for the usual type, not for small one; a table of short words, which is not even measured; one that nothing helps but breaks.
    const QByteArray wide =
        "| Everywhere | Remarkably | Throughout | Considered | Understood | Beginnings | Completely |\n|-|-|-|-|-|-|-|\n"
        "| sometimes now and then | frequently | occasional | repeatedly | constantly | seldomness | invariably |\n";
    const QByteArray narrow = "| Key | Value |\n|-|-|\n| few | words |\n";
    const QByteArray crowded = '|' + QByteArray(QByteArray(40, 'm') + '|').repeated(4) + "\n|-|-|-|-|\n| a | b | c | d |\n";
    const auto widthOfPlain = [this](const QString &name, const QByteArray &table) {
        const QString pdf = target(name + u".pdf"_s);
        const Ended ended =
            lecternExport({file(name + u".md"_s, "# Title\n\nPlainly.\n\n" + table), u"-o"_s, pdf, u"--proof"_s});
        EXPECT_EQ(ended.code, 0) << ended.errors.toStdString();
        EXPECT_EQ(ended.output, QString()) << "nothing over the margins";
        static const QRegularExpression plain(u"xMin=\"([0-9.]+)\"[^>]*xMax=\"([0-9.]+)\"[^>]*>Plainly\\."_s);
        const auto word = plain.match(runTool(u"pdftotext"_s, {u"-bbox"_s, pdf, u"-"_s}).output);
        return word.captured(2).toDouble() - word.captured(1).toDouble();
    };
    const double usual = widthOfPlain(u"narrow"_s, narrow);
    EXPECT_GT(usual, 20);
    // The engine would shrink all pages for a table that is too wide.
    EXPECT_NEAR(widthOfPlain(u"wide"_s, wide), usual, 0.1);
    EXPECT_NEAR(widthOfPlain(u"crowded"_s, crowded), usual, 0.1);
    const std::string words = runTool(u"pdftotext"_s, {target(u"wide.pdf"_s), u"-"_s}).output.toStdString();
    for (const char *word :
         {"Everywhere", "Remarkably", "Throughout", "Understood", "Completely", "occasional", "invariably"})
        EXPECT_THAT(words, HasSubstr(word));
}

TEST_F(Paper, OptionsChangeThePages)
{
    const QString source = file(u"a.md"_s, longArticle());
    const QString pdf = target(u"o.pdf"_s);
    ASSERT_EQ(lecternExport({source, u"-o"_s, pdf, u"--paper"_s, u"Letter"_s, u"--landscape"_s, u"--sections"_s,
                             u"chapter-number-2,detail-5"_s, u"--number-sections"_s, u"--no-running-heads"_s, u"--folios"_s,
                             u"– {page} –"_s, u"--grey"_s})
                  .code,
              0);
    EXPECT_EQ(runTool(u"qpdf"_s, {u"--check"_s, pdf}).code, 0);
    EXPECT_THAT(runTool(u"pdfinfo"_s, {pdf}).output.toStdString(), HasSubstr("792 x 612"));
    const std::string text = pagesOf(pdf).join(u'\n').toStdString();
    EXPECT_THAT(text,
                testing::AllOf(HasSubstr("Chapter number 2"), HasSubstr("Detail 2"), HasSubstr("Detail 5"), HasSubstr("2.1"),
                               HasSubstr("5.1")));
    EXPECT_THAT(text, testing::AllOf(Not(HasSubstr("Chapter number 3")), Not(HasSubstr("Before all"))));
    EXPECT_THAT(runTool(u"mutool"_s, {u"show"_s, pdf, u"outline"_s}).output.count(u'\n'), 3);
    // Grey: nothing sets a colour any more.
    EXPECT_THAT(runTool(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, pdf, u"-"_s}).output.toStdString(),
                Not(testing::ContainsRegex(" (rg|RG)\n")));
}

TEST_F(Paper, AnArticleAsLongAsABookBeginsItsChaptersOnNewPages)
{
    QByteArray text("# Opening\n");
    for (int i = 1; i <= 7; ++i) {
        text += i == 1 ? QByteArray() : "\n# Chapter number " + QByteArray::number(i) + "\n";
        for (int line = 0; line < 100 + i; ++line)
            text += "\n" + QByteArray("Plain words fill this paragraph so that pages come about in it. ").repeated(5) + "\n";
        text += "\nThe end of number " + QByteArray::number(i) + ".\n";
    }
    const QString article = file(u"long.md"_s, text);
    const QString alone = target(u"alone.pdf"_s);
    const QString aside = target(u"aside.pdf"_s);
    ASSERT_EQ(lecternExport({article, u"-o"_s, alone, u"--jobs"_s, u"1"_s}).code, 0);
    ASSERT_EQ(lecternExport({article, u"-o"_s, aside, u"--jobs"_s, u"2"_s}).code, 0);
    const QStringList pages = pagesOf(alone);
    EXPECT_EQ(pagesOf(aside), pages) << "by one renderer or two";
    EXPECT_EQ(runTool(u"qpdf"_s, {u"--check"_s, aside}).code, 0);
    ASSERT_GT(pages.size(), 20);
    int chapters = 0;
    for (qsizetype i = 1; i < pages.size(); ++i) {
        EXPECT_GT(pages[i].trimmed().count(u'\n'), 2) << "page " << i + 1 << " is empty";
        const qsizetype at = pages[i].indexOf(u"Chapter number "_s, pages[i].indexOf(u'\n')); // below the running head
        if (at < 0)
            continue;
        ++chapters;
        EXPECT_EQ(pages[i].left(at).trimmed().count(u'\n'), 0) << "it opens page " << i + 1;
        EXPECT_THAT(pages[i - 1].toStdString(), HasSubstr("The end of number " + std::to_string(chapters)));
    }
    EXPECT_EQ(chapters, 6);
    for (const test::PaperBookmark &bookmark : bookmarksOf(aside))
        EXPECT_TRUE(pages.value(bookmark.page - 1).contains(bookmark.title)) << bookmark.title.toStdString();
}

TEST_F(Paper, ABookIsOneFileWhoseLinksStayInside)
{
    file(u"book/SUMMARY.md"_s, "# The Book\n\n[Before](before.md)\n\n- [One](one.md)\n  - [Two](sub/two.md)\n");
    file(u"book/before.md"_s, "# Before\n\nSee [two](sub/two.md#inside) and [one](one.md).\n");
    file(u"book/one.md"_s, "# One\n\n## Part\n\nwords\n");
    file(u"book/sub/two.md"_s, "# Two\n\ntext\n\n## Inside\n\nBack to [the start](../before.md).\n");
    const QString pdf = target(u"book.pdf"_s);
    const Ended ended = lecternExport({target(u"book"_s), u"-o"_s, pdf, u"--book"_s, u"--toc"_s, u"--title-page"_s,
                                       u"--number-sections"_s, u"--jobs"_s, u"2"_s});
    ASSERT_EQ(ended.code, 0) << ended.errors.toStdString();
    EXPECT_EQ(runTool(u"qpdf"_s, {u"--check"_s, pdf}).code, 0);
    EXPECT_EQ(pageCount(pdf), 5);
    const QStringList pages = pagesOf(pdf);
    EXPECT_THAT(pages[1].simplified().toStdString(), HasSubstr("Before 1 1 One 2 1.1 Part 2 1.1 Two 3 1.1.1 Inside 3"));
    EXPECT_THAT(runTool(u"pdfinfo"_s, {u"-url"_s, pdf}).output.toStdString(), Not(HasSubstr(".md")));
    EXPECT_THAT(runTool(u"mutool"_s, {u"show"_s, pdf, u"outline"_s}).output.toStdString(),
                HasSubstr("\t\t\t\"1.1.1 Inside\""));
}

TEST_F(Paper, SeveralFilesAndAFailureThatStopsNoOther)
{
    const QString good = file(u"good.md"_s, "# Good\n");
    const QString other = file(u"other.md"_s, "# Other\n");
    const Ended ended =
        lecternExport({good, target(u"missing.md"_s), other, u"-o"_s, target(u"out/"_s), u"--jobs"_s, u"2"_s});
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(ownLines(ended.errors),
              QStringList{u"lectern: "_s + target(u"missing.md"_s) + u": no such file (No such file or directory)"_s});
    EXPECT_EQ(QDir(target(u"out"_s)).entryList(QDir::Files), (QStringList{u"good.pdf"_s, u"other.pdf"_s}));
    EXPECT_EQ(pageCount(target(u"out/other.pdf"_s)), 1);
}

TEST_F(Paper, FailuresLeaveTheOldFileAndSayWhy)
{
    const QString source = file(u"a.md"_s, "# A\n");
    const QString old = file(u"old.pdf"_s, "old");
    const Ended section = lecternExport({source, u"-o"_s, old, u"--sections"_s, u"nowhere"_s});
    EXPECT_EQ(section.code, 1);
    EXPECT_EQ(ownLines(section.errors), QStringList{u"lectern: "_s + source + u": no such section (nowhere)"_s});
    EXPECT_EQ(test::readFile(old), "old");
    EXPECT_EQ(lecternExport({source, u"-o"_s, target(u"no/such/folder/a.pdf"_s)}).code, 1);
    EXPECT_EQ(lecternExport({source, u"-o"_s, u"/dev/full/a.pdf"_s}).code, 1);
    const Ended usage = lecternExport({source, u"-o"_s, old, u"--paper"_s, u"A99"_s});
    EXPECT_EQ(usage.code, 2);
    EXPECT_EQ(ownLines(usage.errors).size(), 1);
    const QString empty = file(u"empty.md"_s, "");
    EXPECT_EQ(lecternExport({empty, u"-o"_s, target(u"empty.pdf"_s), u"--toc"_s}).code, 0);
    EXPECT_EQ(pageCount(target(u"empty.pdf"_s)), 1);
}

TEST_F(Paper, ProofTellsWhatAReaderOfProofsWould)
{
    // A level-1 heading forces a page after two short lines; a picture of few dots is stretched.
    QByteArray article("# First\n\nShort.\n\n# Second\n\n![dots](dots.png)\n\n# Third\n\nEnd.\n");
    QByteArray picture("P6\n40 40\n255\n");
    picture += QByteArray(40 * 40 * 3, 'x');
    file(u"dots.ppm"_s, picture);
    ASSERT_EQ(runTool(u"convert"_s, {target(u"dots.ppm"_s), target(u"dots.png"_s)}).code, 0);
    const Ended ended =
        lecternExport({file(u"p.md"_s, article), u"-o"_s, target(u"p.pdf"_s), u"--proof"_s, u"--h1-new-page"_s});
    ASSERT_EQ(ended.code, 0) << ended.errors.toStdString();
    EXPECT_EQ(pageCount(target(u"p.pdf"_s)), 3);
    const std::string rows = ended.output.toStdString();
    EXPECT_THAT(rows, testing::ContainsRegex("page 1: Only [0-9]+% of the page is used"));
    EXPECT_THAT(rows, HasSubstr("page 2: Picture with 96 dots to the inch"));
    EXPECT_THAT(rows, Not(HasSubstr("page 3")));
}

TEST_F(Paper, EpubOfABookIsWithoutFault)
{
    file(u"book/SUMMARY.md"_s, "# The Book\n\n- [One](one.md)\n  - [Two](two.md)\n");
    file(u"book/one.md"_s,
         "---\ntitle: One\nauthor: Ada\nlang: en\n---\n# One\n\nSee [two](two.md#1-größe), [x](gone.md), note[^a], "
         "<b>raw</b>&nbsp;end, $a^2$.\n\n"
         "> [!NOTE]\n> Careful.\n\n- [x] done\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n![p](p.png "
         "\"caption\")\n\n![no](no.png)\n\n"
         "#### Deep\n\n$$\\frac{1}{2}$$\n\n## Level two\n\n```rust\nfn f() {}\n```\n\n[^a]: The note.\n");
    file(u"book/two.md"_s, "## 1 Größe\n\ntext\n\n## Summary\n\n<details><summary>More</summary>\n\nhidden\n\n</details>\n");
    ASSERT_EQ(runTool(u"convert"_s, {u"-size"_s, u"20x20"_s, u"xc:red"_s, target(u"book/p.png"_s)}).code, 0);
    const QString epub = target(u"b.epub"_s);
    const Ended ended = lecternExport({target(u"book"_s), u"-o"_s, epub, u"--book"_s});
    ASSERT_EQ(ended.code, 0) << ended.errors.toStdString();
    const QString nav = runTool(u"unzip"_s, {u"-p"_s, epub, u"EPUB/nav.xhtml"_s}).output;
    EXPECT_THAT(nav.toStdString(), HasSubstr("<ol><li><a href=\"chapter-1.xhtml#i-one\">One</a><ol><li>"));
    const QString chapter = runTool(u"unzip"_s, {u"-p"_s, epub, u"EPUB/chapter-1.xhtml"_s}).output;
    EXPECT_THAT(chapter.toStdString(),
                testing::AllOf(HasSubstr("<math"), HasSubstr("picture-1.png"), HasSubstr("Missing picture"),
                               HasSubstr("chapter-2.xhtml#i-1-gr"), HasSubstr(">Note</p>"), Not(HasSubstr("katex"))));
    const QString checker = u"/usr/share/java/epubcheck.jar"_s;
    if (!QFile::exists(checker) || QStandardPaths::findExecutable(u"java"_s).isEmpty())
        GTEST_SKIP() << "epubcheck is not installed";
    const Ended check = runTool(u"java"_s, {u"-jar"_s, checker, epub});
    EXPECT_EQ(check.code, 0) << check.output.toStdString() << check.errors.toStdString();
    EXPECT_THAT(QString(check.output + check.errors).toStdString(), Not(testing::ContainsRegex("(ERROR|WARNING|FATAL)\\(")));
}

TEST_F(Paper, TextAndMarkdownOfChosenSections)
{
    const QString source = file(u"a.md"_s,
                                "# T\n\nintro\n\n## One\n\n" + QByteArray("many words here ").repeated(12)
                                    + "\n\n### In one\n\n*x*\n\n## Two\n\ny\n");
    ASSERT_EQ(lecternExport({source, u"-o"_s, target(u"a.txt"_s), u"--sections"_s, u"one"_s, u"--width"_s, u"40"_s}).code,
              0);
    const QByteArray text = test::readFile(target(u"a.txt"_s));
    EXPECT_TRUE(text.startsWith("## One\n\nmany words"));
    EXPECT_FALSE(text.contains("intro") || text.contains("Two"));
    for (const QByteArray &line : text.split('\n'))
        EXPECT_LE(line.size(), 40);
    ASSERT_EQ(lecternExport({source, u"-o"_s, target(u"b.md"_s), u"--sections"_s, u"in-one,two"_s}).code, 0);
    EXPECT_EQ(test::readFile(target(u"b.md"_s)), "### In one\n\n*x*\n\n## Two\n\ny\n");
    ASSERT_EQ(lecternExport({source, u"-o"_s, target(u"c.html"_s), u"--sections"_s, u"two"_s}).code, 0);
    EXPECT_FALSE(test::readFile(target(u"c.html"_s)).contains("intro"));
}

} // namespace lectern
