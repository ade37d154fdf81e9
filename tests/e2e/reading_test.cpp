// SPDX-License-Identifier: GPL-3.0-or-later
// Reading in the real window: the place that is kept, files that change, the way back, one section at a time.
#include "e2e/support/reader.h"
#include "support/environment.h"
#include "ui/actions.h"
#include "ui/appearance_controller.h"
#include "ui/message_page.h"
#include "ui/notice_bar.h"
#include "ui/outline_panel.h"
#include "ui/start_page.h"

#include <QAction>
#include <QTemporaryDir>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

using namespace lectern;
using test::Reader;
using test::writeFile;

QByteArray sections(int count, const QByteArray &extra = {})
{
    QByteArray text = "# Title\n\nOpening words.\n\n" + extra;
    for (int i = 1; i <= count; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "## Part " + n + "\n\n";
        for (int p = 1; p <= 4; ++p)
            text += "Passage " + QByteArray::number(p) + " of part " + n
                + " has enough words in it to fill two lines of the page at the usual size, whatever typeface is chosen "
                  "for it, and a few more of them so that it surely does.\n\n";
    }
    return text;
}

class Reading : public testing::Test {
protected:
    QString article(const QByteArray &text, const QString &name = u"article.md"_s)
    {
        QString path = folder.filePath(name);
        writeFile(path, text);
        return path;
    }

    /// Text of the block at the viewport's upper edge.
    static QString underEye(Reader &reader)
    {
        const int block = reader.evaluate(u"lectern.currentPlace().block"_s).toInt();
        return block < 0 ? QString() : reader.document().blockText(block).toString();
    }

    /// Scrolls to a block and waits until the window has heard of it.
    static void readAt(Reader &reader, const QString &words)
    {
        int wanted = -1;
        for (int block = 0; block < reader.document().blockCount(); ++block) {
            if (reader.document().blockText(block).toString().startsWith(words)) {
                wanted = block;
                break;
            }
        }
        ASSERT_GE(wanted, 0);
        reader.evaluate(u"lectern.stopJump(), lectern.blockElement(%1).scrollIntoView({behavior: 'instant'})"_s.arg(wanted));
        ASSERT_TRUE(Reader::waitFor([&] { return reader.view().scrollState().place.block == wanted; }, 5000));
    }

    static void trigger(Reader &reader, ui::ActionId id) { reader.window().actions()[id]->trigger(); }

    static QString messageTitle(Reader &reader)
    {
        const auto *page = reader.window().findChild<ui::MessagePage *>();
        return page != nullptr && page->isVisible() ? page->title() : QString();
    }

    QTemporaryDir folder;
};

TEST_F(Reading, ThePlaceOutlivesTheWindowANewSizeAndEditsAboveIt)
{
    const QString path = article(sections(40));
    const QString database = folder.filePath(u"places.sqlite"_s);
    const QString words = u"Passage 3 of part 21"_s;
    {
        Reader reader(database);
        ASSERT_TRUE(reader.open(path));
        readAt(reader, words);
        reader.window().close();
    }
    {
        Reader reader(database);
        reader.window().resize(820, 700);
        ASSERT_TRUE(reader.open(path));
        EXPECT_TRUE(Reader::waitFor(
            [&] { return underEye(reader).contains(words) || underEye(reader).contains(u"Passage 2 of part 21"); }, 5000))
            << underEye(reader).toStdString();
        readAt(reader, words);
        reader.window().close();
    }
    writeFile(path, sections(40, QByteArray("A paragraph that was put in later.\n\n").repeated(60)));
    Reader reader(database);
    ASSERT_TRUE(reader.open(path));
    EXPECT_TRUE(Reader::waitFor(
        [&] { return underEye(reader).contains(words) || underEye(reader).contains(u"Passage 2 of part 21"); }, 5000))
        << underEye(reader).toStdString();
}

TEST_F(Reading, ThePlaceHoldsThroughTypefaceSizeWidthAndTheme)
{
    Reader reader;
    ASSERT_TRUE(reader.open(article(sections(40))));
    const QString words = u"Passage 2 of part 17"_s;
    readAt(reader, words);
    for (const ui::ActionId id :
         {ui::ActionId::ThemeDark, ui::ActionId::FaceSans, ui::ActionId::TextLarger, ui::ActionId::TextLarger,
          ui::ActionId::ThemeSepia, ui::ActionId::FaceSerif, ui::ActionId::TextReset, ui::ActionId::ThemeLight}) {
        trigger(reader, id);
        ASSERT_FALSE(Reader::waitFor([] { return false; }, 250)); // lets the page settle
        EXPECT_TRUE(underEye(reader).startsWith(words)) << static_cast<int>(id) << ": " << underEye(reader).toStdString();
    }
    for (const int width : {700, 1390, 1000}) {
        reader.window().resize(width, 800);
        EXPECT_TRUE(Reader::waitFor([&] { return underEye(reader).startsWith(words); }, 3000))
            << width << ": " << underEye(reader).toStdString();
    }
}

TEST_F(Reading, AChangedFileIsShownAnewWithTheSamePassageUnderTheEye)
{
    Reader reader;
    const QString path = article(sections(30));
    ASSERT_TRUE(reader.open(path));
    const QString words = u"Passage 2 of part 12"_s;
    readAt(reader, words);
    const double before = reader.evaluate(u"lectern.currentPlace().above"_s).toDouble();
    writeFile(path, sections(31, "## A section before\n\n" + QByteArray("New words above.\n\n").repeated(50)));
    ASSERT_TRUE(Reader::waitFor([&] { return reader.document().outline().size() == 33; }, 10000));
    EXPECT_TRUE(Reader::waitFor([&] { return underEye(reader).startsWith(words); }, 5000)) << underEye(reader).toStdString();
    EXPECT_NEAR(reader.evaluate(u"lectern.currentPlace().above"_s).toDouble(), before, 2);
    EXPECT_TRUE(reader.window().notices()->keys().isEmpty());
}

TEST_F(Reading, ADeletedFilesTextStaysAndComesBackWithTheFile)
{
    Reader reader;
    const QString path = article(sections(5));
    ASSERT_TRUE(reader.open(path));
    ASSERT_TRUE(QFile::remove(path));
    ASSERT_TRUE(Reader::waitFor([&] { return reader.window().notices()->keys().contains(u"deleted"_s); }, 10000));
    EXPECT_TRUE(
        reader.evaluate(u"document.getElementById('article').textContent.includes('Passage 2 of part 3')"_s).toBool());
    EXPECT_EQ(messageTitle(reader), QString());
    writeFile(path, sections(6));
    EXPECT_TRUE(Reader::waitFor([&] { return reader.document().outline().size() == 7; }, 10000));
    EXPECT_TRUE(Reader::waitFor([&] { return !reader.window().notices()->keys().contains(u"deleted"_s); }, 5000));
}

TEST_F(Reading, WhatCannotBeOpenedIsExplainedAndTheArticleStays)
{
    Reader reader;
    const QString path = article(sections(3));
    ASSERT_TRUE(reader.open(path));
    const auto refused = [&](const QString &bad, const QString &title) {
        reader.window().open(bad);
        EXPECT_TRUE(Reader::waitFor([&] { return messageTitle(reader) == title; }, 10000))
            << bad.toStdString() << ": " << messageTitle(reader).toStdString();
        EXPECT_EQ(reader.window().articles().shown().path, path);
    };
    refused(folder.filePath(u"nowhere.md"_s), u"This file does not exist"_s);
    refused(u"/dev/zero"_s, u"This is not an ordinary file"_s);
    const QString pipe = folder.filePath(u"pipe.md"_s);
    ASSERT_EQ(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    refused(pipe, u"This is not an ordinary file"_s);
    QByteArray binary(4096, '\0');
    for (qsizetype i = 0; i < binary.size(); ++i)
        binary[i] = static_cast<char>(i * 7);
    refused(article(binary, u"binary.md"_s), u"This does not look like text"_s);
    const auto sized = [&](const QString &name, qint64 size) {
        QString big = folder.filePath(name);
        QFile file(big);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_TRUE(file.resize(size)); // sparse
        return big;
    };
    refused(sized(u"big.md"_s, 65LL << 20), u"This is a very large file"_s);
    refused(sized(u"huge.md"_s, (1LL << 30) + 1), u"This file is too large"_s);
    // And back.
    ASSERT_TRUE(reader.open(article(sections(2), u"other.md"_s)));
    EXPECT_EQ(messageTitle(reader), QString());
}

TEST_F(Reading, TheStartPageGivesWayToAnArticle)
{
    Reader reader;
    reader.window().open({});
    ASSERT_TRUE(Reader::waitFor([&] { return reader.window().findChild<ui::StartPage *>() != nullptr; }, 5000));
    ASSERT_TRUE(reader.open(article(sections(2))));
    trigger(reader, ui::ActionId::Close);
    EXPECT_TRUE(reader.window().findChild<ui::StartPage *>()->isVisible());
    ASSERT_TRUE(reader.open(article(sections(3), u"other.md"_s)));
    EXPECT_FALSE(reader.window().findChild<ui::StartPage *>()->isVisible());
}

TEST_F(Reading, ALongArticleComesInPortionsAndIsWhole)
{
    Reader reader;
    QByteArray text = sections(9000);
    ASSERT_GT(text.size(), 5 * 1024 * 1024);
    ASSERT_TRUE(reader.open(article(text)));
    EXPECT_EQ(reader.evaluate(u"document.querySelectorAll('#preview').length"_s).toInt(), 0);
    EXPECT_EQ(reader.evaluate(u"document.querySelectorAll('#article section[data-s] > h2').length"_s).toInt(), 9000);
    EXPECT_EQ(reader.evaluate(u"document.querySelectorAll('[data-b]').length"_s).toInt(), reader.document().blockCount());
    EXPECT_EQ(
        reader.evaluate(u"Array.from(document.querySelectorAll('[data-b]')).every((e, i) => Number(e.dataset.b) === i)"_s),
        true);
    EXPECT_TRUE(reader.evaluate(u"document.querySelector('.reading-time').textContent"_s).toString().endsWith(u"to read"_s));
    EXPECT_EQ(reader.document().html().count("<h2 "), 9000);
}

TEST_F(Reading, AnEmptyArticleIsAnArticle)
{
    Reader reader;
    ASSERT_TRUE(reader.open(article({})));
    EXPECT_EQ(reader.document().outline().size(), 0);
    EXPECT_EQ(messageTitle(reader), QString());
}

TEST_F(Reading, BackAndForwardReturnToTheLineAcrossArticles)
{
    Reader reader;
    const QString first = article(sections(30, "[other](other.md#part-9)\n\n"));
    const QString second = article(sections(20), u"other.md"_s);
    ASSERT_TRUE(reader.open(first));
    EXPECT_FALSE(reader.window().actions()[ui::ActionId::Back]->isEnabled());
    readAt(reader, u"Passage 2 of part 7"_s);
    reader.window().navigation().jumpToSection(20);
    ASSERT_TRUE(Reader::waitFor([&] { return reader.view().scrollState().section == 20; }, 5000));
    reader.evaluate(u"document.querySelector('a[href]').click()"_s);
    ASSERT_TRUE(Reader::waitFor([&] { return reader.window().articles().shown().path == second; }, 10000));
    ASSERT_TRUE(Reader::waitFor([&] { return reader.view().scrollState().section == 10; }, 5000));
    trigger(reader, ui::ActionId::Back);
    ASSERT_TRUE(Reader::waitFor([&] { return reader.window().articles().shown().path == first; }, 10000));
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().navigation().currentSection() == 20; }, 5000));
    trigger(reader, ui::ActionId::Back);
    EXPECT_TRUE(Reader::waitFor([&] { return underEye(reader).startsWith(u"Passage 2 of part 7"); }, 5000))
        << underEye(reader).toStdString();
    trigger(reader, ui::ActionId::Forward);
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().navigation().currentSection() == 20; }, 5000));
    trigger(reader, ui::ActionId::Forward);
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().articles().shown().path == second; }, 10000));
}

TEST_F(Reading, LinksToNowhereAreSaidAndNothingElseHappens)
{
    Reader reader;
    const QString path = article(sections(2, "[lost](lost.md)\n\n"));
    ASSERT_TRUE(reader.open(path));
    reader.evaluate(u"document.querySelector('a[href]').click()"_s);
    ASSERT_TRUE(Reader::waitFor([&] { return reader.window().notices()->keys().contains(u"link"_s); }, 5000));
    EXPECT_TRUE(reader.window().notices()->textOf(u"link"_s).contains(u"lost.md"_s));
    EXPECT_EQ(reader.window().articles().shown().path, path);
}

TEST_F(Reading, OneSectionAtATime)
{
    const QString kShown = u"Array.from(document.querySelectorAll('#article section[data-s]'))"
                           ".filter(s => s.getClientRects().length).map(s => Number(s.dataset.s)).join(' ')"_s;
    Reader reader;
    ASSERT_TRUE(reader.open(article(sections(4))));
    const auto shown = [&] { return reader.evaluate(kShown).toString(); };
    trigger(reader, ui::ActionId::OneSection);
    EXPECT_TRUE(Reader::waitFor([&] { return shown() == u"0 1"_s; }, 5000)) << shown().toStdString();
    reader.evaluate(u"document.querySelector('.section-nav .next').click()"_s);
    EXPECT_TRUE(Reader::waitFor([&] { return shown() == u"2"_s; }, 5000)) << shown().toStdString();
    EXPECT_TRUE(reader.evaluate(u"document.querySelector('.section-nav .previous') !== null"_s).toBool());
    trigger(reader, ui::ActionId::NextSection);
    EXPECT_TRUE(Reader::waitFor([&] { return shown() == u"3"_s; }, 5000)) << shown().toStdString();
    reader.window().navigation().jumpToSection(5);
    EXPECT_TRUE(Reader::waitFor([&] { return shown() == u"5"_s; }, 5000)) << shown().toStdString();
    EXPECT_TRUE(reader.evaluate(u"document.querySelector('.section-nav .next') === null"_s).toBool());
    trigger(reader, ui::ActionId::PreviousSection);
    EXPECT_TRUE(Reader::waitFor([&] { return shown() == u"4"_s; }, 5000)) << shown().toStdString();
    trigger(reader, ui::ActionId::OneSection);
    EXPECT_TRUE(Reader::waitFor([&] { return shown().endsWith(u"1 2 3 4 5"_s); }, 5000)) << shown().toStdString();
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().navigation().currentSection() == 4; }, 5000));
}

TEST_F(Reading, StepsFromSectionToSection)
{
    Reader reader;
    ASSERT_TRUE(reader.open(article(sections(5))));
    const auto at = [&](int section) {
        return Reader::waitFor([&] { return reader.window().navigation().currentSection() == section; }, 5000);
    };
    for (int section = 2; section <= 5; ++section) {
        trigger(reader, ui::ActionId::NextSection);
        EXPECT_TRUE(at(section)) << section;
    }
    trigger(reader, ui::ActionId::PreviousSection);
    EXPECT_TRUE(at(4));
    trigger(reader, ui::ActionId::EnclosingSection);
    EXPECT_TRUE(at(1));
}

TEST_F(Reading, AFolderOpensItsFirstArticleAndListsTheOthers)
{
    Reader reader;
    article(sections(2), u"b.md"_s);
    article(sections(3), u"a.md"_s);
    article("no article", u"c.txt2"_s);
    reader.window().open(folder.path());
    ASSERT_TRUE(Reader::waitFor([&] { return reader.window().articles().shown().path.endsWith(u"/a.md"_s); }, 10000));
    trigger(reader, ui::ActionId::NextArticle);
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().articles().shown().path.endsWith(u"/b.md"_s); }, 10000));
    trigger(reader, ui::ActionId::PreviousArticle);
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().articles().shown().path.endsWith(u"/a.md"_s); }, 10000));
}

TEST_F(Reading, AFragmentOpensAtItsSection)
{
    Reader reader;
    ASSERT_TRUE(reader.open(article("# A\n\n## الخاتمة\n\n" + QByteArray("Words.\n\n").repeated(80) + "## 结论\n\n"
                                    + QByteArray("Words.\n\n").repeated(80)),
                            u"结论"_s));
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().navigation().currentSection() == 3; }, 5000));
    reader.window().navigation().jumpToFragment(u"الخاتمة"_s);
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().navigation().currentSection() == 2; }, 5000));
}

} // namespace
