// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does around the page: the outline follows, folds and geometry are kept, files are dropped, a stopped parser is told.
#include "e2e/support/reader.h"
#include "support/environment.h"
#include "ui/actions.h"
#include "ui/notice_bar.h"
#include "ui/outline_model.h"
#include "ui/outline_panel.h"

#include <QAction>
#include <QCoreApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

using namespace lectern;
using test::Reader;

QByteArray nested(int count)
{
    QByteArray text = "# Title\n\nOpening words.\n\n";
    for (int i = 1; i <= count; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "## Part " + n + "\n\n" + QByteArray("Words of a part.\n\n").repeated(6) + "### Inside " + n + "\n\n"
            + QByteArray("Words inside of it.\n\n").repeated(6);
    }
    return text;
}

class Window : public testing::Test {
protected:
    QString article(const QByteArray &text, const QString &name = u"article.md"_s)
    {
        QString path = folder.filePath(name);
        test::writeFile(path, text);
        return path;
    }

    QTemporaryDir folder;
};

TEST_F(Window, TheOutlineFollowsTheScrollingAndKeepsItsRowInSight)
{
    Reader reader;
    ASSERT_TRUE(reader.open(article(nested(40))));
    auto *tree = reader.window().outline()->findChild<QTreeView *>();
    ASSERT_NE(tree, nullptr);
    for (const int section : {60, 12, 81}) {
        reader.evaluate(
            u"lectern.stopJump(), window.dispatchEvent(new WheelEvent('wheel')), lectern.sectionElement(%1).scrollIntoView({behavior: 'instant'})"_s
                .arg(section));
        ASSERT_TRUE(Reader::waitFor([&] { return reader.window().navigation().currentSection() == section; }, 5000))
            << section << " " << reader.window().navigation().currentSection();
        const QModelIndex row = reader.window().outline()->model()->indexOfSection(section);
        EXPECT_TRUE(Reader::waitFor([&] { return tree->viewport()->rect().intersects(tree->visualRect(row)); }, 3000))
            << section;
    }
}

TEST_F(Window, FoldsAreRememberedForTheArticle)
{
    const QString path = article(nested(5));
    const QString database = folder.filePath(u"places.sqlite"_s);
    {
        Reader reader(database);
        ASSERT_TRUE(reader.open(path));
        auto *tree = reader.window().outline()->findChild<QTreeView *>();
        tree->collapse(reader.window().outline()->model()->indexOfSection(4));
        EXPECT_TRUE(reader.window().outline()->foldedSlugs().contains(u"part-2"_s));
        reader.window().close();
    }
    Reader reader(database);
    ASSERT_TRUE(reader.open(path));
    EXPECT_TRUE(reader.window().outline()->foldedSlugs().contains(u"part-2"_s));
    EXPECT_FALSE(reader.window().outline()->foldedSlugs().contains(u"part-1"_s));
}

TEST_F(Window, ItsSizeAndTheLookSurviveARestart)
{
    const QString path = article(nested(3));
    QSize size;
    {
        Reader reader;
        ASSERT_TRUE(reader.open(path));
        reader.window().resize(1010, 707);
        reader.window().actions()[ui::ActionId::ThemeSepia]->trigger();
        reader.window().actions()[ui::ActionId::TextLarger]->trigger();
        size = reader.window().size();
        reader.window().close();
    }
    markdown::ParserClient parser;
    app::ReaderWindow reader(parser, folder.filePath(u"again.sqlite"_s));
    reader.window().show();
    EXPECT_EQ(reader.window().size(), size);
    EXPECT_TRUE(reader.window().actions()[ui::ActionId::ThemeSepia]->isChecked());
    EXPECT_GT(reader.looks().textScale(), 100);
    reader.window().actions()[ui::ActionId::TextReset]->trigger();
    reader.window().actions()[ui::ActionId::ThemeLight]->trigger();
}

TEST_F(Window, ADroppedFileIsOpened)
{
    Reader reader;
    ASSERT_TRUE(reader.open(article(nested(2))));
    const QString other = article("# Dropped\n", u"dropped.md"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(other)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&reader.window(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&reader.window(), &drop);
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().articles().shown().path == other; }, 10000));
}

TEST_F(Window, AnArticleThatStopsTheParserIsShownAsPlainTextWithANotice)
{
    Reader reader;
    // One address of 200 KB, used twenty thousand times: gigabytes of links.
    const QByteArray text = "# Title\n\nWords before.\n\n" + QByteArray("[a] ").repeated(20'000) + "\n\n[a]: /"
        + QByteArray(200'000, 'x') + "\n";
    ASSERT_TRUE(reader.open(article(text)));
    EXPECT_TRUE(reader.document().isPlainText());
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().notices()->keys().contains(u"parser"_s); }, 5000));
    EXPECT_TRUE(reader.evaluate(u"document.getElementById('article').textContent.includes('Words before.')"_s).toBool());
    // The next one finds a helper again.
    ASSERT_TRUE(reader.open(article("# Fine\n", u"fine.md"_s)));
    EXPECT_FALSE(reader.document().isPlainText());
}

} // namespace
