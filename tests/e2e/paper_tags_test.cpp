// SPDX-License-Identifier: GPL-3.0-or-later
// Tagged PDFs of whole articles, read back with qpdf and poppler: what is told is what the article says, in its order.
#include "e2e/support/paper.h"
#include "e2e/support/struct_text.h"
#include "e2e/support/tagged_pdf.h"
#include "services/article_reader.h"
#include "support/environment.h"

#include <QRegularExpression>
#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace lectern {

using test::letters;
using test::Paper;
using test::runTool;
using test::StructText;
using test::TaggedPdf;

namespace {

class PaperTags : public Paper {
protected:
    /// Exports, and holds what must hold for every article. Returns the path of the PDF.
    QString exported(const QString &source, const QStringList &options = {})
    {
        const QString pdf = target(u"tagged.pdf"_s);
        const test::Ended ended = test::lecternExport(QStringList{source, u"-o"_s, pdf} + options);
        EXPECT_EQ(ended.code, 0) << ended.errors.toStdString();
        const test::Ended check = runTool(u"qpdf"_s, {u"--check"_s, pdf});
        EXPECT_EQ(check.code, 0) << check.output.toStdString() << check.errors.toStdString();
        EXPECT_THAT(runTool(u"pdfinfo"_s, {pdf}).output.toStdString(), testing::ContainsRegex("Tagged: +yes"));
        TaggedPdf(pdf).expectSound();
        return pdf;
    }

    void drawPictures()
    {
        EXPECT_EQ(runTool(u"convert"_s, {u"-size"_s, u"200x200"_s, u"xc:red"_s, target(u"red.png"_s)}).code, 0);
        file(u"circle.svg"_s,
             "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='120'><rect width='200' height='120' fill='#eef'/>"
             "<circle cx='100' cy='60' r='40' fill='#369'/><text x='60' y='65' font-size='20'>words</text></svg>");
    }

    static document::Document read(const QString &source)
    {
        const auto article = services::readArticle(source);
        EXPECT_TRUE(article.has_value());
        return article ? article->article : document::Document();
    }
};

/// The outline's levels and titles, as "H2 Title".
QStringList outlineOf(const document::Document &article)
{
    QStringList lines;
    for (const document::Heading &heading : article.outline().headings())
        lines.append(u"H%1 %2"_s.arg(heading.level).arg(letters(heading.title)));
    return lines;
}

/// The same of the file's headings. Those in quotes and lists are no part of an outline; a title block repeats what the outline says.
QStringList headingsOf(const test::StructTexts &told)
{
    static const QRegularExpression type(u"^H[1-6]$"_s);
    QStringList lines;
    for (int i = 0; i < told.elements.size(); ++i) {
        if (type.match(told.elements[i].type).hasMatch() && !told.isWithin(i, u"BlockQuote"_s) && !told.isWithin(i, u"L"_s))
            lines.append(told.elements[i].type + u' ' + letters(told.elements[i].whole));
    }
    return lines;
}

bool isTurned(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

/// Text that runs from right to left stands beside what is drawn (ActualText), whole, in the order of the article.
void expectTurnedTexts(const QString &pdf, const document::Document &article)
{
    QStringList said;
    for (int block = 0; block < article.blockCount(); ++block) {
        if (isTurned(article.blockText(block))
            && article.blocks()[static_cast<size_t>(block)].kind != document::BlockKind::AltText)
            said.append(letters(article.blockText(block)));
    }
    QStringList told;
    const TaggedPdf read(pdf);
    for (const test::TaggedElement &element : read.elements()) {
        if (!element.actual.isEmpty())
            told.append(letters(element.actual));
    }
    EXPECT_EQ(told.join(u'\n').toStdString(), said.join(u'\n').toStdString());
}

/// What the article says, block by block. Blocks that hold formulas are told by nothing: their letters are drawn in the order of the
/// formula, which the Document does not know; nor are those that run from right to left, whose letters poppler tells in the order of the
/// eye: expectTurnedTexts() looks for them. Alternative texts are not drawn.
QVector<std::optional<QString>> saidTexts(const document::Document &article)
{
    static const QRegularExpression begins(
        u"data-b=\"(\\d+)\"|<aside class=\"callout (\\w+)\"[^>]*>\\s*<p class=\"callout-title\" data-skip>|class=\"math"_s);
    QVector<std::optional<QString>> texts;
    for (auto found = begins.globalMatch(QString::fromUtf8(article.html())); found.hasNext();) {
        const auto match = found.next();
        if (match.captured().startsWith(u"class")) {
            if (!texts.isEmpty())
                texts.last() = std::nullopt;
        } else if (match.captured(1).isEmpty()) {
            texts.append(match.captured(2).left(1).toUpper() + match.captured(2).mid(1)); // the word for its kind
        } else {
            const int block = match.captured(1).toInt();
            const document::BlockKind kind = article.blocks()[static_cast<size_t>(block)].kind;
            if (kind == document::BlockKind::Math || isTurned(article.blockText(block)))
                texts.append(std::nullopt);
            else if (kind != document::BlockKind::AltText)
                texts.append(letters(article.blockText(block)));
        }
    }
    return texts;
}

/// The file's text in its order. Left out: labels of list items, words of pictures, marks of footnotes (links that are numbers), and drawn
/// rules, which are three dots.
QString toldText(const test::StructTexts &told)
{
    static const QRegularExpression number(u"^\\d+$"_s);
    QString text;
    for (const test::StructPiece &piece : told.pieces) {
        const StructText &element = told.elements[piece.element];
        const bool isMark = element.type == u"Link" && number.match(letters(element.whole)).hasMatch();
        if (!isMark && !told.isWithin(piece.element, u"Lbl"_s) && !told.isWithin(piece.element, u"Figure"_s))
            text += letters(piece.text);
    }
    return text.remove(u"···"_s);
}

/// Every block's text, whole, in order, and nothing between but formulas. What the title block says may stand before and after the first, the title.
void expectSameText(const test::StructTexts &told, const document::Document &article)
{
    const QString text = toldText(told);
    qsizetype at = 0;
    bool isFree = true; // where the next block's text may begin later
    for (const std::optional<QString> &said : saidTexts(article)) {
        if (!said) {
            isFree = true;
            continue;
        }
        const qsizetype found = isFree ? text.indexOf(*said, at) : at;
        ASSERT_TRUE(found >= 0 && found - at < 400 && QStringView(text).sliced(found).startsWith(*said))
            << "said: " << said->toStdString() << "\ntold: " << text.mid(at, said->size() + 40).toStdString();
        isFree = at == 0 && found == 0; // subtitle and names stand behind the title
        at = found + said->size();
    }
    if (!isFree) {
        EXPECT_EQ(text.mid(at).toStdString(), "");
    }
}

/// Tables, pictures and the language, from the article's own markup.
void expectSameElements(const QString &pdf, const document::Document &article)
{
    const TaggedPdf told(pdf);
    const QByteArray &html = article.html();
    const auto starts = [&html](const char *tag) {
        return html.count(QByteArray("<" + QByteArray(tag) + '>')) + html.count(QByteArray("<" + QByteArray(tag) + ' '));
    };
    EXPECT_EQ(told.ofType(u"Table"_s).size(), starts("table"));
    EXPECT_EQ(told.ofType(u"TR"_s).size(), starts("tr"));
    static const QRegularExpression image(u"<img [^>]*alt=\"([^\"]*)\""_s);
    QStringList alternatives;
    for (auto found = image.globalMatch(QString::fromUtf8(html)); found.hasNext();)
        alternatives.append(found.next().captured(1));
    QStringList toldAlternatives;
    for (const int figure : told.ofType(u"Figure"_s)) {
        EXPECT_TRUE(told.elements()[figure].hasAlternative);
        EXPECT_GT(told.elements()[figure].pieces, 0);
        toldAlternatives.append(told.elements()[figure].alternative);
    }
    EXPECT_EQ(toldAlternatives.join(u'\n').toStdString(), alternatives.join(u'\n').toStdString());
    EXPECT_EQ(told.language(), article.language());
}

QByteArray madeArticle()
{
    QByteArray text("---\ntitle: A Made Article\nauthor: Ada Example\nlang: en\n---\n# A Made Article\n\nFirst words of the "
                    "article. See [the table](#table) and [a site](https://example.org/with/a/long/path).\n\n## Table\n\n"
                    "| Left | Centre | Right |\n|:-----|:------:|------:|\n");
    for (int i = 0; i < 90; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "| row " + number + " begins | cell " + number + " in the middle"
            + (i % 7 == 0 ? " with more words that wrap around into a second line" : "") + " | " + QByteArray::number(i * 13)
            + " |\n";
    }
    text +=
        "\n## Lists\n\n- one\n  - one a\n    - one a deep\n  - one b\n\n    a further paragraph of it\n\n1. first\n2. "
        "second\n"
        "   1. second first\n3. third\n\n- [x] done\n- [ ] not done\n\n## Pictures\n\n![A red square](red.png)\n\nWords "
        "between.\n\n![A drawing of a circle](circle.svg \"The caption of the drawing\")\n\nText with ![tiny dot](red.png) "
        "inside of the line.\n\n## Formulas\n\nAn inline one $a^2+b^2$ in text.\n\n$$\\int_0^1 x\\,dx = "
        "\\frac12$$\n\n```math\n\\int_a^b\n```\n\n## Notes\n\nA note[^1] and another[^n].\n\n[^1]: The first note's text.\n"
        "[^n]: The other note, with a [link](https://example.org/n).\n\n> [!WARNING]\n> Mind the gap.\n\n> [!TIP] Its own "
        "title\n> Words of the tip.\n\n> A quote.\n>\n> > Within a quote.\n\n## Code\n\n```python\n";
    for (int i = 0; i < 45; ++i)
        text += "def function_" + QByteArray::number(i) + "(value):  # office\n    return value * 2\n";
    return text + "```\n\n### Deeper\n\nEfficient office waffle, first flowers: ffi fl ff.\n\n###### Deepest\n\nEnd.\n";
}

} // namespace

TEST_F(PaperTags, TheGuideIsToldAsItIsWritten)
{
    const QString source = QStringLiteral(LECTERN_SOURCE_DIR "/content/guide.md");
    const document::Document article = read(source);
    const QString pdf = exported(source);
    const test::StructTexts told = test::structTexts(pdf);
    EXPECT_EQ(headingsOf(told).join(u'\n').toStdString(), outlineOf(article).join(u'\n').toStdString());
    expectSameText(told, article);
    expectSameElements(pdf, article);
    expectTurnedTexts(pdf, article);
}

TEST_F(PaperTags, ARealArticleIsToldAsItIsWritten)
{
    const QString source = test::sharedPath(u"articles/peacekeeping.md"_s);
    if (source.isEmpty())
        GTEST_SKIP() << "no shared test material beside the checkout";
    const document::Document article = read(source);
    const QString pdf = exported(source);
    const test::StructTexts told = test::structTexts(pdf);
    EXPECT_EQ(headingsOf(told).join(u'\n').toStdString(), outlineOf(article).join(u'\n').toStdString());
    expectSameText(told, article);
    expectSameElements(pdf, article);
}

TEST_F(PaperTags, FromRightToLeftTheTextIsToldBesideWhatIsDrawn)
{
    const QString source = QStringLiteral(LECTERN_SOURCE_DIR "/content/guide.ar.md");
    const document::Document article = read(source);
    const QString pdf = exported(source);
    expectSameElements(pdf, article);
    expectTurnedTexts(pdf, article);
    QStringList lines;
    const TaggedPdf told(pdf);
    static const QRegularExpression type(u"^H[1-6]$"_s);
    for (int i = 0; i < told.elements().size(); ++i) {
        const test::TaggedElement &element = told.elements()[i];
        if (type.match(element.type).hasMatch() && !told.isWithin(i, u"BlockQuote"_s) && !told.isWithin(i, u"L"_s))
            lines.append(element.type + u' ' + letters(element.actual));
    }
    EXPECT_EQ(lines.join(u'\n').toStdString(), outlineOf(article).join(u'\n').toStdString());
}

TEST_F(PaperTags, TablesListsPicturesAndCodeOverPageBorders)
{
    const QString source = file(u"made.md"_s, madeArticle());
    drawPictures();
    const document::Document article = read(source);
    const QString pdf = exported(source);
    const test::StructTexts told = test::structTexts(pdf);
    EXPECT_EQ(headingsOf(told).join(u'\n').toStdString(), outlineOf(article).join(u'\n').toStdString());
    expectSameText(told, article);
    expectSameElements(pdf, article);
    const TaggedPdf elements(pdf);
    EXPECT_EQ(elements.ofType(u"TH"_s).size(), 3) << "heads that are drawn again are not told again";
    EXPECT_EQ(elements.ofType(u"TD"_s).size(), 3 * 90);
    EXPECT_EQ(elements.ofType(u"LI"_s).size(), 4 + 4 + 2 + 2) << "two of them are footnotes";
    EXPECT_EQ(elements.ofType(u"Formula"_s).size(), 2);
    for (const int formula : elements.ofType(u"Formula"_s))
        EXPECT_THAT(elements.elements()[formula].alternative.toStdString(), HasSubstr("\\int"));
    const QVector<int> code = elements.ofType(u"Code"_s);
    ASSERT_EQ(code.size(), 1);
    EXPECT_GE(elements.elements()[code.first()].pages.size(), 2) << "one element, though a page border goes through it";
}

TEST_F(PaperTags, LinksHoldTheirTextAndNoOther)
{
    QByteArray text("# Links\n\nA note[^1] and another[^n]. [![A picture](red.png)](https://example.org/picture)\n\n");
    for (int i = 0; i < 12; ++i)
        text += "Some words to fill the line " + QByteArray("and more ").repeated(i % 5)
            + "[a link whose words go over a border " + QByteArray::number(i) + " surely](https://example.org/"
            + QByteArray::number(i) + ") and on. ";
    text += "\n\n[^1]: First.\n[^n]: Second.\n";
    const QString source = file(u"links.md"_s, text);
    drawPictures();
    const QString pdf = exported(source);
    const test::StructTexts told = test::structTexts(pdf);
    QStringList links;
    for (const StructText &element : told.elements) {
        if (element.type == u"Link")
            links.append(element.whole.simplified());
    }
    QStringList expected{u"1"_s, u"2"_s, QString()}; // the picture has no text
    for (int i = 0; i < 12; ++i)
        expected.append(u"a link whose words go over a border %1 surely"_s.arg(i));
    EXPECT_EQ(links.join(u'\n').toStdString(), expected.join(u'\n').toStdString());
    const TaggedPdf elements(pdf);
    const QVector<int> figures = elements.ofType(u"Figure"_s);
    ASSERT_EQ(figures.size(), 1);
    EXPECT_TRUE(elements.isWithin(figures.first(), u"Link"_s));
    expectSameText(told, read(source));
}

TEST_F(PaperTags, AddressesOfLinksAreNotesOfTheirParagraphs)
{
    const QByteArray path = "https://example.org/" + QByteArray("long/").repeated(40);
    const QString source = file(
        u"notes.md"_s, "# Notes\n\nSee [one](https://example.org/1), and [two](" + path + ").\n\nThe last paragraph.\n");
    const test::StructTexts told = test::structTexts(exported(source, {u"--link-notes"_s}));
    QStringList notes;
    for (int i = 0; i < told.elements.size(); ++i) {
        if (told.elements[i].type != u"Note")
            continue;
        EXPECT_TRUE(told.isWithin(told.elements[i].parent, u"P"_s));
        EXPECT_THAT(letters(told.elements[told.elements[i].parent].whole).toStdString(), testing::StartsWith("Seeone"));
        notes.append(letters(told.elements[i].whole));
    }
    EXPECT_EQ(notes, QStringList({u"1https://example.org/1"_s, u'2' + QString::fromLatin1(path)}));
    const auto links = std::count_if(told.elements.begin(), told.elements.end(),
                                     [](const StructText &one) { return letters(one.whole).startsWith(u"https://"); });
    EXPECT_EQ(links, 2);
    EXPECT_EQ(letters(told.elements.last().whole).toStdString(), "Thelastparagraph.");
}

TEST_F(PaperTags, FrontPagesAreTaggedToo)
{
    const QString source = file(u"front.md"_s, "---\nauthor: Ada\n---\n# Whole\n\n## First\n\ntext\n\n## Second\n\ntext\n");
    const TaggedPdf told(exported(source, {u"--toc"_s, u"--title-page"_s}));
    EXPECT_EQ(told.ofType(u"TOC"_s).size(), 1);
    EXPECT_EQ(told.ofType(u"TOCI"_s).size(), 2);
    EXPECT_LT(told.ofType(u"TOC"_s).value(0), told.ofType(u"H2"_s).value(0)) << "in the order of the pages";
}

TEST_F(PaperTags, ALongArticleIsTheSameFromOneRendererAndFromTwo)
{
    QByteArray text("# The Whole\n");
    for (int i = 1; text.size() < 720 * 1024; ++i) {
        text += "\n## Chapter number " + QByteArray::number(i) + " of many\n\n";
        for (int k = 0; k < 5; ++k)
            text += "Paragraph " + QByteArray::number(k) + " of chapter " + QByteArray::number(i) + ": "
                + QByteArray("plain words fill the pages, and nothing of it looks like a heading. ")
                      .repeated(4 + (i * 7 + k) % 9)
                + "\n\n";
        text += "- an item\n  - within\n\n| a | b |\n|---|---|\n| 1 | " + QByteArray::number(i) + " |\n";
    }
    const QString source = file(u"long.md"_s, text);
    const document::Document article = read(source);
    QList<QStringList> pages;
    for (const QString &jobs : {u"1"_s, u"2"_s}) {
        const QString pdf = target(u"long%1.pdf"_s.arg(jobs));
        const test::Ended ended = test::lecternExport(
            {source, u"-o"_s, pdf, u"--jobs"_s, jobs, u"--no-running-heads"_s, u"--folios"_s, QString()});
        ASSERT_EQ(ended.code, 0) << ended.errors.toStdString();
        EXPECT_EQ(runTool(u"qpdf"_s, {u"--check"_s, pdf}).code, 0);
        TaggedPdf(pdf).expectSound();
        pages.append(test::pagesOf(pdf));
        const QList<test::PaperBookmark> bookmarks = test::bookmarksOf(pdf);
        ASSERT_EQ(bookmarks.size(), article.outline().size());
        for (int i = 0; i < bookmarks.size(); ++i) {
            const QString &title = article.outline().at(i).title;
            EXPECT_EQ(bookmarks[i].title, title);
            const QRegularExpression line(u"^\\s*"_s + QRegularExpression::escape(title) + u"\\s*$"_s,
                                          QRegularExpression::MultilineOption);
            EXPECT_TRUE(pages.last().value(bookmarks[i].page - 1).contains(line))
                << title.toStdString() << ", jobs " << jobs.toStdString();
        }
        const test::StructTexts told = test::structTexts(pdf);
        EXPECT_EQ(headingsOf(told).join(u'\n').toStdString(), outlineOf(article).join(u'\n').toStdString());
        expectSameText(told, article);
    }
    // The page that the first renderer ends with may be shorter; up to there nothing differs.
    qsizetype same = 0;
    while (same < std::min(pages[0].size(), pages[1].size()) && pages[0][same] == pages[1][same])
        ++same;
    EXPECT_GT(same, pages[0].size() * 2 / 5);
}

} // namespace lectern
