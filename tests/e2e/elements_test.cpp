// SPDX-License-Identifier: GPL-3.0-or-later
// What an article can hold, in the real page: code tools, footnotes, pictures, math, tables, directions, notices.
#include "e2e/support/reader.h"
#include "support/environment.h"
#include "ui/notice_bar.h"
#include "ui/open_commands.h"
#include "ui/status_row.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using namespace lectern;
using test::Reader;
using test::writeFile;

class Elements : public testing::Test {
protected:
    void open(const QByteArray &text, const QString &name = u"article.md"_s)
    {
        const QString path = folder.filePath(name);
        writeFile(path, text);
        ASSERT_TRUE(reader.open(path));
    }

    [[nodiscard]] bool becomes(const QString &expression)
    {
        return Reader::waitFor([&] { return reader.evaluate(expression).toBool(); }, 8000);
    }

    void picture(const QString &name, int width = 40, int height = 30)
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        ASSERT_TRUE(image.save(folder.filePath(name)));
    }

    QTemporaryDir folder;
    Reader reader;
};

TEST_F(Elements, CodeIsColoredCopiedAndWrapped)
{
    open("# T\n\n```py\ndef f(x):\n    return \"<b>\"  # note\n```\n\n```c++\nint a;\n```\n\n```sh\necho $HOME\n```\n\n"
         "```js\nlet a = 1;\n```\n\n```\nplain\n```\n");
    for (int i = 0; i < 4; ++i)
        EXPECT_TRUE(becomes(u"document.querySelectorAll('.code')[%1].querySelector('[class^=hl-]') !== null"_s.arg(i))) << i;
    EXPECT_FALSE(
        reader.evaluate(u"document.querySelectorAll('.code')[4].querySelector('[class^=hl-]') !== null"_s).toBool());
    reader.evaluate(u"document.querySelector('.code .copy').click()"_s);
    EXPECT_TRUE(Reader::waitFor(
        [] { return QGuiApplication::clipboard()->text() == u"def f(x):\n    return \"<b>\"  # note\n"_s; }, 3000))
        << QGuiApplication::clipboard()->text().toStdString();
    reader.evaluate(u"document.querySelector('.code .wrap').click()"_s);
    EXPECT_TRUE(becomes(u"document.querySelector('.code').classList.contains('wrapped')"_s));
    EXPECT_EQ(reader.evaluate(u"document.querySelector('.code .wrap').getAttribute('aria-pressed')"_s).toString(),
              u"true"_s);
}

TEST_F(Elements, CodeIsColoredInTheArticleThatTheWindowBeginsWith)
{
    const QString path = folder.filePath(u"first.md"_s);
    writeFile(path, "# T\n\n```py\ndef f(x):\n```\n");
    markdown::ParserClient parser;
    app::ReaderWindow::First first;
    first.request.path = path;
    first.request.wantPreview = true;
    first.job = std::make_unique<services::OpenJob>(parser, first.request);
    QTest::qSleep(700); // it is done before there is a window
    app::ReaderWindow other(parser, folder.filePath(u"first.sqlite"_s), std::move(first));
    bool colored = false;
    other.window().show();
    EXPECT_TRUE(Reader::waitFor(
        [&] {
            other.view().evaluateForTests(u"document.querySelector('[class^=hl-]') !== null"_s,
                                          [&colored](const QVariant &value) { colored = colored || value.toBool(); });
            return colored;
        },
        5000));
    Q_UNUSED(Reader::waitFor([] { return false; }, 100)) // answers that are still on their way
}

TEST_F(Elements, FootnotesArePreviewedAndLeadBack)
{
    open("# T\n\nA[^a] and again[^a].\n\n" + QByteArray("Words.\n\n").repeated(100) + "[^a]: The *note*.\n");
    reader.evaluate(u"document.querySelector('.fnref a').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))"_s);
    EXPECT_TRUE(becomes(u"(document.querySelector('.fn-preview') || {}).textContent?.trim() === 'The note.'"_s));
    reader.evaluate(u"document.querySelector('p').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))"_s);
    EXPECT_TRUE(becomes(u"document.querySelector('.fn-preview') === null"_s));
    reader.evaluate(u"document.querySelector('.fnref a').click()"_s);
    EXPECT_TRUE(becomes(u"scrollY > 500"_s));
    reader.evaluate(u"document.querySelectorAll('.fnback')[0].click()"_s);
    EXPECT_TRUE(becomes(u"scrollY < 200"_s));
}

TEST_F(Elements, PicturesAreShownZoomedAndMissed)
{
    picture(u"a.png"_s);
    picture(u"b.jpg"_s);
    picture(u"sub dir.webp"_s);
    writeFile(folder.filePath(u"d.svg"_s),
              "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><rect width='20' height='20'/></svg>");
    open("# T\n\n![one](a.png \"A caption\")\n\n![two](b.jpg)\n\n![three](sub%20dir.webp)\n\n![four](d.svg)\n\n"
         "![lost](nowhere/x.png)\n\n![far](http://127.0.0.1:9/tracker.png)\n");
    EXPECT_TRUE(becomes(u"[0, 1, 2, 3].every(i => document.images[i].naturalWidth > 0)"_s));
    EXPECT_EQ(reader.evaluate(u"document.querySelector('figcaption').textContent"_s).toString(), u"A caption"_s);
    EXPECT_TRUE(becomes(u"(document.querySelector('.missing-image') || {}).textContent === 'lostnowhere/x.png'"_s))
        << reader.evaluate(u"(document.querySelector('.missing-image') || {}).textContent"_s).toString().toStdString();
    EXPECT_TRUE(becomes(u"(document.querySelector('.remote-image') || {}).textContent?.includes('127.0.0.1:9')"_s));
    // Nothing but the missing file was asked for; the remote one was counted.
    EXPECT_TRUE(Reader::waitFor([&] { return reader.view().blockedRequests() >= 1; }, 3000));
    reader.evaluate(u"document.images[0].click()"_s);
    EXPECT_TRUE(becomes(u"document.querySelector('.zoom img') !== null"_s));
    reader.evaluate(u"window.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))"_s);
    EXPECT_TRUE(becomes(u"document.querySelector('.zoom') === null"_s));
    // By keyboard alone.
    reader.evaluate(u"document.images[0].focus(), document.images[0].dispatchEvent(new KeyboardEvent('keydown', {key: "
                    "'Enter', bubbles: true}))"_s);
    EXPECT_TRUE(becomes(u"document.querySelector('.zoom img') !== null"_s));
}

TEST_F(Elements, DrawingsAreDrawnOrMissedAndTheArticleIsThere)
{
    const QByteArray head = "<svg xmlns='http://www.w3.org/2000/svg' width='1000' height='1000'>";
    writeFile(folder.filePath(u"slow.svg"_s),
              head + "<style>rect{filter:blur(50px)}</style>"
                  + QByteArray("<rect width='1000' height='1000' fill-opacity='.1'/>").repeated(2000) + "</svg>");
    writeFile(folder.filePath(u"bomb.svg"_s), head + "<g id='a'><use href='#a'/></g></svg>");
    writeFile(folder.filePath(u"ratio.svg"_s),
              "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><rect width='9' height='9'/></svg>");
    writeFile(folder.filePath(u"named.svg"_s),
              "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='60'><text y='30'>abc</text></svg>");
    open("# T\n\n![slow](slow.svg)\n\n![bomb](bomb.svg)\n\n![ratio](ratio.svg)\n\n![named](named.svg)\n");
    EXPECT_TRUE(becomes(u"document.querySelector('img[alt=named]')?.naturalWidth === 120"_s));
    EXPECT_TRUE(becomes(u"document.querySelector('img[alt=named]')?.naturalHeight === 60"_s));
    EXPECT_TRUE(becomes(u"(i => i && i.complete && Math.abs(i.width - 2 * i.height) < 2 && i.width > 100)"
                        "(document.querySelector('img[alt=ratio]'))"_s));
    EXPECT_TRUE(Reader::waitFor(
        [&] { return reader.evaluate(u"document.querySelectorAll('.missing-image').length"_s).toInt() == 2; }, 60'000));
}

TEST_F(Elements, PicturesOutsideTheFolderAreNotServed)
{
    picture(u"outside.png"_s);
    QDir(folder.path()).mkpath(u"in"_s);
    ASSERT_TRUE(QFile::link(folder.filePath(u"outside.png"_s), folder.filePath(u"in/link.png"_s)));
    open("# T\n\n![up](../outside.png)\n\n![link](link.png)\n\n![dots](x/../../outside.png)\n\n![root](/etc/hostname)\n",
         u"in/article.md"_s);
    EXPECT_TRUE(becomes(u"document.querySelectorAll('.missing-image').length === 4"_s))
        << reader.evaluate(u"document.querySelectorAll('.missing-image').length"_s).toInt();
}

TEST_F(Elements, MathIsRenderedOfflineAndOnlyWhereThereIsMath)
{
    open("# T\n\nNo formulas, only $5 and $10.\n");
    EXPECT_FALSE(reader.evaluate(u"typeof katex !== 'undefined'"_s).toBool());
    open("# T\n\n$a^2$ and\n\n$$\n\\frac{1}{2}\n$$\n\nbroken $\\nosuchthing$\n", u"math.md"_s);
    EXPECT_TRUE(becomes(u"document.querySelectorAll('.math > .rendered .katex').length === 2"_s));
    EXPECT_TRUE(becomes(u"document.querySelectorAll('.math')[2].classList.contains('failed')"_s));
    EXPECT_TRUE(becomes(u"document.fonts.check('16px KaTeX_Main')"_s));
}

TEST_F(Elements, WideTablesScrollAlone)
{
    QByteArray row = "|";
    for (int i = 0; i < 30; ++i)
        row += " somewhat_long_cell_" + QByteArray::number(i) + " |";
    open("# T\n\n" + row + "\n|" + QByteArray("---|").repeated(30) + "\n" + row + "\n");
    EXPECT_TRUE(becomes(u"(() => { const t = document.querySelector('.table'); return t.scrollWidth > t.clientWidth + 50 && "
                        "document.documentElement.scrollWidth <= innerWidth; })()"_s));
}

TEST_F(Elements, DirectionsAreThoseOfTheText)
{
    open("# دور الأمة\n\nهذا نص عربي طويل بما يكفي ليقرر الاتجاه.\n\nThis one is English inside of it.\n");
    EXPECT_EQ(reader.evaluate(u"getComputedStyle(document.querySelector('h1')).direction"_s).toString(), u"rtl"_s);
    EXPECT_EQ(reader.evaluate(u"getComputedStyle(document.querySelectorAll('p[data-b]')[1]).direction"_s).toString(),
              u"ltr"_s);
    open("---\ndir: rtl\n---\n# English title\n\nEnglish words.\n", u"declared.md"_s);
    EXPECT_EQ(reader.evaluate(u"document.documentElement.dir"_s).toString(), u"rtl"_s);
}

TEST_F(Elements, BrokenFrontMatterIsAQuietNotice)
{
    open("---\ntitle: [unclosed\n---\n# T\n\nWords.\n");
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().notices()->keys().contains(u"frontMatter"_s); }, 3000));
    EXPECT_TRUE(reader.evaluate(u"document.getElementById('article').textContent.includes('Words.')"_s).toBool());
}

TEST_F(Elements, AnotherEncodingIsOfferedChosenAndRemembered)
{
    const QByteArray latin = "# Caf\xe9\n\nUne longue journ\xe9"
                             "e d'\xe9t\xe9 \xe0 la campagne, o\xf9 l'on voit des ch\xe2teaux.\n";
    open(latin);
    EXPECT_TRUE(Reader::waitFor([&] { return reader.window().notices()->keys().contains(u"encoding"_s); }, 3000));
    EXPECT_TRUE(reader.document().hasReplacedBytes());
    reader.window().findChild<ui::OpenCommands *>()->readInEncoding(u"windows-1252"_s);
    EXPECT_TRUE(Reader::waitFor([&] { return reader.document().outline().at(0).title == u"Café"_s; }, 5000));
    EXPECT_TRUE(Reader::waitFor([&] { return !reader.window().notices()->keys().contains(u"encoding"_s); }, 3000));
    open("# Another\n", u"other.md"_s);
    ASSERT_TRUE(reader.open(folder.filePath(u"article.md"_s)));
    EXPECT_TRUE(Reader::waitFor([&] { return reader.document().outline().at(0).title == u"Café"_s; }, 5000));
}

TEST_F(Elements, ScriptsOfTheArticleDoNotRun)
{
    open("# T\n\n<script>document.title='ran'</script>\n\n<img src=x onerror=\"document.title='ran'\">\n\n"
         "[click](javascript:document.title='ran')\n");
    reader.evaluate(u"Array.from(document.querySelectorAll('a')).forEach(a => a.click())"_s);
    Q_UNUSED(Reader::waitFor([] { return false; }, 300))
    EXPECT_NE(reader.evaluate(u"document.title"_s).toString(), u"ran"_s);
}

} // namespace
