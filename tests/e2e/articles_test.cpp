// SPDX-License-Identifier: GPL-3.0-or-later
// Real articles in the real window: every block's text is the page's, every heading is in the outline and can be reached.
#include "e2e/support/articles.h"
#include "e2e/support/reader.h"

#include <QDir>
#include <QRandomGenerator>

namespace {

using namespace lectern;
using test::Reader;

/// Each heading's id is in the page, is unique, and is the heading of its own section.
void expectHeadingsReachable(Reader &reader)
{
    const document::Outline &outline = reader.document().outline();
    const QVariantList ids =
        reader
            .evaluate(QStringLiteral("Array.from(document.querySelectorAll('#article section[data-s] "
                                     ":is(h1,h2,h3,h4,h5,h6)[id]:not([id^=user-content-])'), h => [h.id, "
                                     "Number(h.closest('section').dataset.s),"
                                     " document.getElementById(h.id) === h, lectern.blockText(h)])"))
            .toList();
    ASSERT_EQ(ids.size(), outline.size());
    for (int i = 0; i < outline.size(); ++i) {
        const QVariantList heading = ids.at(i).toList();
        EXPECT_EQ(heading.at(0).toString().toStdString(), outline.at(i).slug.toStdString());
        EXPECT_EQ(heading.at(1).toInt(), i + 1);
        EXPECT_TRUE(heading.at(2).toBool()) << outline.at(i).slug.toStdString();
        EXPECT_EQ(heading.at(3).toString().simplified().toStdString(), outline.at(i).title.toStdString());
    }
}

struct Landing {
    double top = 0;
    bool atEnd = false;
    bool atStart = false;
};

Landing landingOf(Reader &reader, int section)
{
    const QVariantList values =
        reader
            .evaluate(QStringLiteral(
                          "(() => { const s = lectern.sectionElement(%1); const h = s.querySelector('h1,h2,h3,h4,h5,h6');"
                          " const r = document.scrollingElement; return [h.getBoundingClientRect().top, r.scrollTop + "
                          "innerHeight >= r.scrollHeight - 2, r.scrollTop === 0]; })()")
                          .arg(section))
            .toList();
    return {values.value(0).toDouble(), values.value(1).toBool(), values.value(2).toBool()};
}

void jumpAndExpect(Reader &reader, int section)
{
    reader.window().navigation().jumpToSection(section);
    const bool landed = Reader::waitFor(
        [&] {
            const Landing now = landingOf(reader, section);
            // The title stands where the page begins, below its margin; the last sections where the page ends.
            return (now.top >= 0 && now.top <= 24) || ((now.atEnd || (now.atStart && section == 1)) && now.top >= 0);
        },
        8000);
    EXPECT_TRUE(landed) << "section " << section << " stands at " << landingOf(reader, section).top;
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().navigation().currentSection() == section; }, 3000)) << section;
}

QStringList articles()
{
    QStringList paths;
    for (const QString &name :
         QDir(QStringLiteral(LECTERN_SOURCE_DIR "/content")).entryList({QStringLiteral("*.md")}, QDir::Files))
        paths.append(QStringLiteral(LECTERN_SOURCE_DIR "/content/") + name);
    return paths;
}

class Articles : public testing::Test {
protected:
    Reader reader;
};

TEST_F(Articles, OurOwnKeepTheirTextsAndHeadings)
{
    ASSERT_FALSE(articles().isEmpty());
    for (const QString &path : articles()) {
        SCOPED_TRACE(path.toStdString());
        ASSERT_TRUE(reader.open(QFileInfo(path).canonicalFilePath()));
        test::expectSameTexts(reader);
        expectHeadingsReachable(reader);
        for (int section = 1; section <= reader.document().outline().size(); ++section)
            jumpAndExpect(reader, section);
        test::expectSameTexts(reader); // highlighted code and rendered math keep them
    }
}

TEST_F(Articles, RawHtmlKeepsTextsAndHeadings)
{
    const QString golden = QStringLiteral(LECTERN_GOLDEN_DIR "/raw_html/constructs.md");
    ASSERT_TRUE(reader.open(QFileInfo(golden).canonicalFilePath()));
    EXPECT_GT(reader.document().blockCount(), 120);
    test::expectSameTexts(reader);
    expectHeadingsReachable(reader);
    for (int section = 1; section <= reader.document().outline().size(); ++section)
        jumpAndExpect(reader, section);
    test::expectSameTexts(reader);
}

TEST_F(Articles, FoldedTextIsFoundAndUnfolded)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("folded.md"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("# Title\n\n<a name=\"here\"></a>Text.\n\n<details>\n<summary>More</summary>\n\nA needle.\n\n</details>\n");
    file.close();
    ASSERT_TRUE(reader.open(path));
    const QString isOpen = QStringLiteral("document.querySelector('details').open");
    EXPECT_FALSE(reader.evaluate(isOpen).toBool());
    document::TextPosition needle;
    for (int block = 0; block < reader.document().blockCount(); ++block) {
        if (reader.document().blockText(block) == QStringLiteral("A needle."))
            needle.block = block;
    }
    EXPECT_TRUE(
        reader.evaluate(QStringLiteral("lectern.jumpToPlace({block: %1, offset: 2}), true").arg(needle.block)).toBool());
    EXPECT_TRUE(Reader::waitFor([&] { return reader.evaluate(isOpen).toBool(); }, 5000));
    EXPECT_TRUE(reader.evaluate(QStringLiteral("lectern.elementById('here').tagName === 'A'")).toBool());
}

TEST_F(Articles, ThePeacekeepingArticleIsReadBySection)
{
    const QString path = test::sharedFile(QStringLiteral("articles/peacekeeping.md"));
    if (path.isEmpty())
        GTEST_SKIP() << "the shared articles are not beside the checkout";
    ASSERT_TRUE(reader.open(path));
    EXPECT_EQ(reader.document().outline().size(), 4);
    test::expectSameTexts(reader);
    expectHeadingsReachable(reader);
    for (int section = 4; section >= 1; --section)
        jumpAndExpect(reader, section);
    reader.window().open(path, QStringLiteral("additional-responsibilities"));
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().navigation().currentSection() == 3; }, 5000));
}

TEST_F(Articles, EveryChapterOfARealBook)
{
    const QString folder = test::sharedFile(QStringLiteral("articles/rust-book/src"));
    if (folder.isEmpty())
        GTEST_SKIP() << "the shared articles are not beside the checkout";
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files);
    EXPECT_EQ(names.size(), 112);
    int headings = 0;
    for (const QString &name : names) {
        SCOPED_TRACE(name.toStdString());
        ASSERT_TRUE(reader.open(folder + u'/' + name));
        test::expectSameTexts(reader);
        expectHeadingsReachable(reader);
        headings += reader.document().outline().size();
        if (const int count = reader.document().outline().size(); count > 0)
            jumpAndExpect(reader, 1 + QRandomGenerator::global()->bounded(count));
    }
    std::printf("%d chapters, %d headings\n", static_cast<int>(names.size()), headings);
}

TEST_F(Articles, JumpsOfALongArticleLandExactly)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("long.md"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(test::longArticle(10));
    file.close();
    ASSERT_TRUE(reader.open(path));
    const int count = reader.document().outline().size();
    ASSERT_GT(count, 10000);
    QRandomGenerator random(7);
    jumpAndExpect(reader, count);
    for (int i = 0; i < 25; ++i)
        jumpAndExpect(reader, 1 + random.bounded(count));
    jumpAndExpect(reader, 2);
}

} // namespace
