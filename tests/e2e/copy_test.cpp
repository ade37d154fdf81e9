// SPDX-License-Identifier: GPL-3.0-or-later
// Selections in the real page: as passages, on the clipboard, and as exported files.
#include "e2e/support/reader.h"

#include "exporting/excerpt.h"
#include "markdown/article_parser.h"
#include "support/environment.h"
#include "ui/actions.h"
#include "ui/copy_commands.h"
#include "ui/export_commands.h"
#include "ui/notice_bar.h"
#include "ui/selected_passage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace {

using namespace lectern;
using test::Reader;
using test::writeFile;
using testing::HasSubstr;
using testing::Not;

constexpr const char *kArticle =
    "# Title\n\n"
    "First *para*graph with a [link](other.md#x), a [web link](https://example.org/) and a note.[^1]\n\n"
    "- [x] done\n- open\n\n"
    "3. three\n4. four\n\n"
    "| a | b |\n|---|---|\n| one | two |\n| three | four |\n\n"
    "```py\ndef f():\n    return 1\n```\n\n"
    "> [!TIP]\n> Called out.\n\n"
    "A formula $a_b$ inside, soft\u00adhyphen.\n\n"
    "![a picture](p.png)\n\n"
    "[^1]: The note.\n";

class Copying : public testing::Test {
protected:
    void open(const QByteArray &text)
    {
        const QString path = m_folder.filePath(u"a.md"_s);
        writeFile(m_folder.filePath(u"other.md"_s), "# Other\n");
        writeFile(path, text);
        ASSERT_TRUE(m_reader.open(path));
        QGuiApplication::clipboard()->clear();
    }

    void run(const QString &script) { std::ignore = m_reader.evaluate(script); }

    /// Selects from a text in the page to another, both included.
    void select(const QString &from, const QString &to)
    {
        run(uR"((() => {
            const find = (text, isEnd) => {
                const walker = document.createTreeWalker(document.getElementById('article'), NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(text);
                    if (at >= 0) return [walker.currentNode, at + (isEnd ? text.length : 0)];
                }
            };
            const [a, i] = find('%1', false);
            const [b, j] = find('%2', true);
            document.getSelection().setBaseAndExtent(a, i, b, j);
        })())"_s.arg(from, to));
        ASSERT_TRUE(Reader::waitFor([this] { return m_reader.view().hasSelection(); }));
    }

    std::optional<document::TextRange> passage()
    {
        std::optional<document::TextRange> found;
        bool answered = false;
        ui::readSelectedPassage(m_reader.view(), &m_reader.window(), [&](const auto &range) {
            found = range;
            answered = true;
        });
        EXPECT_TRUE(Reader::waitFor([&] { return answered; }));
        return found;
    }

    /// Texts of the blocks that are selected.
    QStringList selected()
    {
        const auto range = passage();
        if (!range)
            return {u"(nothing)"_s};
        const document::Document part = exporting::excerptOf(m_reader.document(), *range);
        QStringList texts;
        for (int block = 0; block < part.blockCount(); ++block)
            texts.append(part.blockText(block).toString());
        return texts;
    }

    const QMimeData &copied(ui::ActionId how)
    {
        QSignalSpy changed(QGuiApplication::clipboard(), &QClipboard::dataChanged);
        m_reader.window().actions()[how]->trigger();
        EXPECT_TRUE(Reader::waitFor([&] { return !changed.isEmpty(); }));
        return *QGuiApplication::clipboard()->mimeData();
    }

    QTemporaryDir m_folder;
    Reader m_reader;
};

TEST_F(Copying, ASelectionIsAPassage)
{
    open(kArticle);
    select(u"graph with"_s, u"don"_s);
    EXPECT_EQ(selected(), (QStringList{u"graph with a link, a web link and a note."_s, u"don"_s, u"The note."_s}));
    select(u"four"_s, u"fou"_s); // in the list, then to the table's head? no: one word
    EXPECT_EQ(selected(), QStringList{u"fou"_s});
    run(u"document.getSelection().selectAllChildren(document.querySelector('.math'))"_s);
    EXPECT_EQ(selected(), QStringList{u"a_b"_s}) << "a formula is selected as a whole";
    run(u"document.getSelection().selectAllChildren(document.querySelector('figure'))"_s);
    EXPECT_EQ(selected(), QStringList{u"a picture"_s});
    run(u"document.getSelection().selectAllChildren(document.querySelector('tbody tr'))"_s);
    EXPECT_EQ(selected(), (QStringList{u"a"_s, u"b"_s, u"one"_s, u"two"_s}));
    run(u"document.getSelection().removeAllRanges()"_s);
    EXPECT_EQ(passage(), std::nullopt);
}

TEST_F(Copying, EverythingIsTheWholeArticleOrTheSectionThatIsShown)
{
    open("---\ntitle: T\n---\nBefore.\n\n# One\n\nText one.\n\n# Two\n\nText two.\n");
    m_reader.view().selectAll();
    ASSERT_TRUE(Reader::waitFor([this] { return m_reader.view().hasSelection(); }));
    EXPECT_EQ(passage(), (document::TextRange{{0, 0}, {4, 9}}));
    m_reader.view().setReadingMode(web::ReadingMode::OneSection);
    m_reader.view().jumpToSection(2);
    ASSERT_TRUE(Reader::waitFor([this] {
        return m_reader.evaluate(u"document.querySelector('section[data-s=\"1\"]').closest('[hidden]') !== null"_s).toBool();
    }));
    m_reader.view().selectAll();
    EXPECT_TRUE(Reader::waitFor([this] { return passage() == document::TextRange{{3, 0}, {4, 9}}; }));
}

TEST_F(Copying, AsMarkdown)
{
    open(kArticle);
    select(u"graph with"_s, u"three"_s);
    const QString text = copied(ui::ActionId::CopyMarkdown).text();
    EXPECT_EQ(text,
              u"graph with a [link](other.md#x), a [web link](https://example.org/) and a note.[^1]\n\n"
              "- [x] done\n- open\n\n3. three\n\n[^1]: The note.\n"_s)
        << text.toStdString();
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasFormat(u"text/markdown"_s));
}

TEST_F(Copying, AsMarkdownIsTheAuthorsOwnWhereBlocksAreWhole)
{
    open("# Title\n\nOne   word * and_so\n\n* item\n* other [ref]\n\nSetext\n------\n\nlast [ref] words\n\n[ref]: "
         "https://example.org/ 'said'\n");
    select(u"word"_s, u"last ref"_s.left(4));
    const QString text = copied(ui::ActionId::CopyMarkdown).text();
    EXPECT_EQ(
        text,
        u"word \\* and_so\n\n* item\n* other [ref]\n\nSetext\n------\n\nlast\n\n[ref]: https://example.org/ 'said'\n"_s)
        << text.toStdString();
}

TEST_F(Copying, AsPlainText)
{
    open(kArticle);
    select(u"First"_s, u"inside, soft"_s);
    const QString text = copied(ui::ActionId::CopyPlainText).text();
    EXPECT_EQ(text,
              u"First paragraph with a link, a web link and a note.\n\n• done\n• open\n\n3. three\n4. four\n\n"
              "a\tb\none\ttwo\nthree\tfour\n\ndef f():\n    return 1\n\nCalled out.\n\nA formula a_b inside, soft\n\n"
              "[1] The note.\n"_s)
        << text.toStdString();
    EXPECT_FALSE(QGuiApplication::clipboard()->mimeData()->hasHtml());
}

TEST_F(Copying, AsRichText)
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    ASSERT_TRUE(image.save(m_folder.filePath(u"p.png"_s)));
    open(kArticle);
    m_reader.view().selectAll();
    ASSERT_TRUE(Reader::waitFor([this] { return m_reader.view().hasSelection(); }));
    const QMimeData &data = copied(ui::ActionId::CopyRichText);
    const std::string html = data.html().toStdString();
    EXPECT_THAT(data.text().toStdString(), HasSubstr("3. three"));
    for (const char *part :
         {"<h1>Title</h1>", "<em>para</em>graph", "/other.md#x\">link</a>", "<a href=\"https://example.org/\">",
          "<sup>1</sup>", "☑ done", "<ol start=\"3\">", "<td style=\"border", "<pre style=", "<b>Tip</b>", "A formula $a_b$",
          "<img src=\"data:image/png;base64,", "alt=\"a picture\"", "file:///"})
        EXPECT_THAT(html, HasSubstr(part));
    for (const char *part :
         {"data-", "class=", " id=", "<button", "lectern:", "<script", "<section", "fn:1", "katex", "tabindex"})
        EXPECT_THAT(html, Not(HasSubstr(part)));
}

TEST_F(Copying, TheUsualCopyHasNothingOfThePage)
{
    open(kArticle);
    ASSERT_TRUE(Reader::waitFor([this] {
        return m_reader.evaluate(u"document.querySelector('.katex') !== null && document.querySelector('.copy') !== null"_s)
            .toBool();
    }));
    m_reader.view().selectAll();
    ASSERT_TRUE(Reader::waitFor([this] { return m_reader.view().hasSelection(); }));
    const QMimeData &data = copied(ui::ActionId::Copy);
    const std::string html = data.html().toStdString();
    EXPECT_THAT(html,
                testing::AllOf(HasSubstr("<h1"), HasSubstr("<em>para</em>graph"), HasSubstr("three</td>"),
                               HasSubstr("$a_b$"), HasSubstr("href=\"https://example.org/\"")));
    for (const char *part : {"data-b", "data-s", "class=", " id=", "<button", "lectern:", "katex", "tabindex", "Copy"})
        EXPECT_THAT(html, Not(HasSubstr(part)));
    EXPECT_THAT(data.text().toStdString(), HasSubstr("First paragraph with a link"));
}

TEST_F(Copying, NoControlCharactersLeave)
{
    open("# T\n\nbefore \x1b[31mred\x07 =HYPERLINK(\"x\") behind\n\n    code \x1b]0;t\x07\n\n| a |\n|---|\n| \x1b[2J |\n");
    m_reader.view().selectAll();
    ASSERT_TRUE(Reader::waitFor([this] { return m_reader.view().hasSelection(); }));
    for (const ui::ActionId how :
         {ui::ActionId::Copy, ui::ActionId::CopyRichText, ui::ActionId::CopyMarkdown, ui::ActionId::CopyPlainText}) {
        const QMimeData &data = copied(how);
        for (const QString &text : {data.text(), data.html()}) {
            for (const QChar c : text)
                ASSERT_FALSE(c < u' ' && c != u'\n' && c != u'\t') << static_cast<int>(how) << ' ' << int(c.unicode());
        }
        EXPECT_TRUE(data.text().contains(u"behind"_s));
    }
}

TEST_F(Copying, ALongArticleIsCopiedWithoutBlockingAndCanBeCancelled)
{
    QByteArray text("# Title\n\n");
    for (int i = 0; i < 12000; ++i)
        text += "Paragraph number " + QByteArray::number(i) + " with *some* words in it, and a few more words.\n\n";
    open(text);
    m_reader.view().selectAll();
    ASSERT_TRUE(Reader::waitFor([this] { return m_reader.view().hasSelection(); }));
    const QString markdown = copied(ui::ActionId::CopyMarkdown).text();
    EXPECT_GT(markdown.size(), 800000);
    EXPECT_TRUE(markdown.endsWith(u"Paragraph number 11999 with *some* words in it, and a few more words.\n"_s));
}

TEST_F(Copying, TheMenuOfTheSelectionOffersEveryForm)
{
    open(kArticle);
    run(u"document.getSelection().selectAllChildren(document.querySelector('h1'))"_s);
    ASSERT_TRUE(Reader::waitFor([this] { return m_reader.view().hasSelection(); }));
    const QPoint heading = [this] {
        const QStringList at =
            m_reader
                .evaluate(u"(() => { const range = document.getSelection().getRangeAt(0).getBoundingClientRect();"
                          "return `${Math.round(range.left + 20)} ${Math.round(range.top + 10)}` })()"_s)
                .toString()
                .split(u' ');
        return QPoint(at.first().toInt(), at.last().toInt());
    }();
    QWidget *page = m_reader.view().focusProxy()->focusProxy();
    ASSERT_NE(page, nullptr);
    QTest::mouseClick(page, Qt::RightButton, Qt::NoModifier, heading);
    ASSERT_TRUE(Reader::waitFor([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const auto action = [&](ui::ActionId id) { return m_reader.window().actions()[id]; };
    EXPECT_TRUE(menu->actions().contains(action(ui::ActionId::Copy)));
    EXPECT_TRUE(menu->actions().contains(action(ui::ActionId::ExportSelection)));
    bool found = false;
    for (const QAction *entry : menu->actions())
        found = found || (entry->menu() != nullptr && entry->menu()->actions().contains(action(ui::ActionId::CopyMarkdown)));
    EXPECT_TRUE(found);
    EXPECT_TRUE(action(ui::ActionId::CopyMarkdown)->isEnabled());
    QApplication::activePopupWidget()->close();
}

TEST_F(Copying, TheSelectionIsExported)
{
    open(kArticle);
    select(u"graph with"_s, u"three"_s);
    const auto range = passage();
    ASSERT_TRUE(range);
    ui::ExportCommands &exports = m_reader.window().exports();
    for (const QString &ending : {u"html"_s, u"txt"_s, u"md"_s, u"epub"_s, u"pdf"_s}) {
        const QString file = m_folder.filePath(u"out."_s + ending);
        QSignalSpy done(&exports, &ui::ExportCommands::exported);
        exports.exportTo(file, range);
        ASSERT_TRUE(Reader::waitFor([&] { return !done.isEmpty(); })) << ending.toStdString();
    }
    const std::string html = test::readFile(m_folder.filePath(u"out.html"_s)).toStdString();
    EXPECT_THAT(
        html, testing::AllOf(HasSubstr("graph with"), HasSubstr("three"), Not(HasSubstr("First")), Not(HasSubstr("four"))));
    EXPECT_THAT(html, Not(HasSubstr("<header")));
    EXPECT_EQ(test::readFile(m_folder.filePath(u"out.txt"_s)),
              "graph with a link, a web link and a note.\n\n• done\n• open\n\n3. three\n\n[1] The note.\n");
    EXPECT_THAT(test::readFile(m_folder.filePath(u"out.md"_s)).toStdString(),
                testing::StartsWith("graph with a [link](other.md#x)"));
}

TEST_F(Copying, AnExportThatIsCancelledOrWouldHitTheArticleLeavesEveryFile)
{
    QByteArray text("# Title\n\n");
    for (int i = 0; i < 4000; ++i)
        text += "Paragraph number " + QByteArray::number(i) + " with *some* words in it, and a few more words.\n\n";
    open(text);
    const QString file = m_folder.filePath(u"out.pdf"_s);
    writeFile(file, "old");
    ui::ExportCommands &exports = m_reader.window().exports();
    QSignalSpy failed(&exports, &ui::ExportCommands::exportFailed);
    exports.exportTo(file);
    QAbstractButton *cancel = nullptr;
    for (auto *button : m_reader.window().notices()->findChildren<QAbstractButton *>())
        cancel = button->text() == u"Cancel" ? button : cancel;
    ASSERT_NE(cancel, nullptr);
    cancel->click();
    ASSERT_TRUE(Reader::waitFor([&] { return !failed.isEmpty(); }));
    EXPECT_EQ(failed.first().first().value<base::Error>().code, base::ErrorCode::Cancelled);
    EXPECT_FALSE(exports.isRunning());
    EXPECT_EQ(test::readFile(file), "old");
    exports.exportTo(m_folder.filePath(u"a.md"_s));
    ASSERT_TRUE(Reader::waitFor([&] { return failed.size() == 2; }));
    EXPECT_EQ(failed.last().first().value<base::Error>().code, base::ErrorCode::IsSource);
    EXPECT_TRUE(m_reader.window().notices()->textOf(u"export"_s).contains(u"a.md"_s));
    EXPECT_EQ(test::readFile(m_folder.filePath(u"a.md"_s)), text);
}

} // namespace
