// SPDX-License-Identifier: GPL-3.0-or-later
// Footnotes with the addresses of links, read back with independent tools: each stands at the foot of the page that has its number,
// and the text is where it is without them, one line after the other.
#include "e2e/support/paper.h"
#include "e2e/support/struct_text.h"
#include "e2e/support/tagged_pdf.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRectF>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace lectern {

using test::Ended;
using test::lecternExport;
using test::Paper;
using test::runTool;

namespace {

struct Word {
    QString text;
    QRectF box; ///< points, y downwards
};

struct NotedPage {
    QSizeF size;
    QVector<Word> body;
    QVector<Word> notes;
    std::map<int, double> numbers; ///< in the text: the middle of each
    std::map<int, QString> addresses;
    QVector<QRectF> links; ///< to the web, y downwards
};

const QRegularExpression &matching(const QString &pattern)
{
    static std::map<QString, QRegularExpression> known;
    return known.try_emplace(pattern, pattern).first->second;
}

QVector<NotedPage> wordsOf(const QString &pdf)
{
    const QString told = runTool(u"pdftotext"_s, {u"-bbox"_s, pdf, u"-"_s}).output;
    QVector<NotedPage> pages;
    const auto &line =
        matching(u"<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">|"
                 "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">([^<]*)<"_s);
    for (auto found = line.globalMatch(told); found.hasNext();) {
        const auto match = found.next();
        const auto number = [&match](int i) { return match.captured(i).toDouble(); };
        if (match.captured(7).isNull()) {
            pages.append(NotedPage());
            pages.last().size = {number(1), number(2)};
        } else {
            pages.last().body.append(
                {match.captured(7), QRectF(QPointF(number(3), number(4)), QPointF(number(5), number(6)))});
        }
    }
    return pages;
}

/// Adds the links to the web.
void readLinks(const QString &pdf, QVector<NotedPage> &pages)
{
    const QJsonObject all = QJsonDocument::fromJson(runTool(u"qpdf"_s, {u"--json=2"_s, pdf}).output.toUtf8()).object();
    const QJsonObject objects = all[u"qpdf"_s].toArray().at(1).toObject();
    const auto resolved = [&objects](QJsonValue value) {
        while (value.isString() && value.toString().endsWith(u" R"_s))
            value = objects[u"obj:"_s + value.toString()][u"value"_s];
        return value;
    };
    const QJsonArray listed = all[u"pages"_s].toArray();
    ASSERT_EQ(listed.size(), pages.size());
    for (qsizetype i = 0; i < pages.size(); ++i) {
        for (const QJsonValue &reference : resolved(resolved(listed[i][u"object"_s])[u"/Annots"_s]).toArray()) {
            const QJsonValue link = resolved(reference);
            const QString address = resolved(link[u"/A"_s])[u"/URI"_s].toString();
            EXPECT_FALSE(address.contains(u"lectern-"_s)) << "a mark was left: " << address.toStdString();
            const QJsonArray box = link[u"/Rect"_s].toArray();
            const double height = pages[i].size.height();
            if (address.startsWith(u"u:http"_s))
                pages[i].links.append(QRectF(QPointF(box[0].toDouble(), height - box[3].toDouble()),
                                             QPointF(box[2].toDouble(), height - box[1].toDouble())));
        }
    }
}

/// Reads a file whose text holds no address itself. What stands from the first one on is notes, but for the folio below.
QVector<NotedPage> notedPages(const QString &pdf)
{
    QVector<NotedPage> pages = wordsOf(pdf);
    readLinks(pdf, pages);
    for (NotedPage &page : pages) {
        double first = page.size.height();
        double last = 0;
        for (const Word &word : std::as_const(page.body)) {
            if (word.text.startsWith(u"https://"_s)) {
                first = std::min(first, word.box.top());
                last = std::max(last, word.box.bottom());
            }
        }
        QVector<Word> body;
        for (const Word &word : std::as_const(page.body)) {
            const bool isNote = word.box.center().y() > first
                && (word.box.top() < last || word.text.contains(matching(u"^[a-z/]*/[a-z/]*g[a-z/]*$"_s)));
            (isNote ? page.notes : body).append(word);
        }
        page.body = body;
        for (const Word &word : std::as_const(page.body)) {
            for (auto found = matching(u"[\\[\\]](\\d+)[\\[\\]]"_s).globalMatch(word.text); found.hasNext();)
                page.numbers[found.next().captured(1).toInt()] = word.box.center().y();
        }
        for (const Word &word : std::as_const(page.notes)) {
            if (!word.text.startsWith(u"https://"_s))
                continue;
            const auto number = std::find_if(page.notes.begin(), page.notes.end(), [&word](const Word &other) {
                return other.text.contains(matching(u"^\\d+$"_s)) && std::abs(other.box.top() - word.box.top()) < 1;
            });
            EXPECT_NE(number, page.notes.end()) << word.text.toStdString();
            if (number == page.notes.end())
                continue;
            page.addresses[number->text.toInt()] = word.text;
        }
    }
    return pages;
}

/// Words of no meaning, the same ones again and again.
QByteArray words(int count)
{
    static constexpr const char *all[] = {"reading", "page",  "letter", "margin", "column",
                                          "line",    "paper", "ink",    "measure"};
    static int next = 0;
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += QByteArray(text.isEmpty() ? "" : " ") + all[static_cast<size_t>(next = (next * 7 + 3 + i) % 97) % 9];
    return text;
}

QByteArray link(const QByteArray &name, int &serial)
{
    const QByteArray number = QByteArray::number(++serial);
    const QByteArray more = serial % 7 == 0 ? QByteArray("/long").repeated(30) : QByteArray();
    return '[' + name + "](https://example.org/note/" + number + more + ')';
}

/// All places that a link may stand in, over several pages.
QByteArray article(const QByteArray &name, int chapters)
{
    int serial = 0;
    QByteArray text = "# " + name + "\n\n";
    for (int i = 0; i < chapters; ++i) {
        text += "## Chapter with a " + link("heading", serial) + "\n\n";
        for (int k = 0; k < 3; ++k) {
            text += words(20 + 3 * k) + ' ' + link("word", serial) + ", " + words(30);
            text += ' ' + link("other word", serial) + ' ' + words(12 + i) + ".\n\n";
        }
        for (int k = 0; k < 5; ++k)
            text += "- " + words(4) + ' ' + link("item", serial) + ' ' + words(6) + '\n';
        text += "\n| FirstHead | SecondHead |\n|---|---|\n";
        for (int k = 0; k < 4; ++k)
            text += "| " + words(3) + " | " + link("cell", serial) + " |\n";
        text += "\n> [!NOTE]\n> " + words(20) + ' ' + link("called", serial) + ' ' + words(9) + ".\n\n";
        text += "> " + words(15) + ' ' + link("quoted", serial) + ".\n\n";
        text += "القراءة صفحة حرف هامش عمود سطر ورق حبر " + link("رابط", serial) + " كتاب كاتب طابعة مطبعة ترتيب.\n\n";
    }
    return text;
}

/// The file's text in the order of reading, without the notes and their numbers.
QString bareText(const QString &pdf)
{
    const test::StructTexts told = test::structTexts(pdf);
    QString text;
    for (const test::StructPiece &piece : told.pieces) {
        if (!told.isWithin(piece.element, u"Note"_s))
            text += test::letters(piece.text);
    }
    return text.remove(matching(u"[\\[\\]]\\d+[\\[\\]]"_s));
}

class PaperNotes : public Paper {
protected:
    QString exported(const QString &source, const QStringList &options)
    {
        const QString pdf = target(u"notes.pdf"_s);
        const Ended ended = lecternExport(QStringList{source, u"-o"_s, pdf, u"--proof"_s} + options);
        EXPECT_EQ(ended.code, 0) << ended.errors.toStdString();
        EXPECT_EQ(ended.output.toStdString(), "") << "the proof is clean";
        EXPECT_EQ(runTool(u"qpdf"_s, {u"--check"_s, pdf}).code, 0);
        test::TaggedPdf(pdf).expectSound();
        return pdf;
    }
};

/// What holds on every page, whatever its notes.
void expectSoundPages(const QVector<NotedPage> &pages, double margin, double foot)
{
    for (qsizetype i = 0; i < pages.size(); ++i) {
        SCOPED_TRACE("page " + std::to_string(i + 1));
        const NotedPage &page = pages[i];
        double textEnd = 0;
        double notesTop = page.size.height();
        double notesEnd = 0;
        double folioTop = page.size.height();
        for (const Word &word : page.notes) {
            notesTop = std::min(notesTop, word.box.top());
            notesEnd = std::max(notesEnd, word.box.bottom());
            EXPECT_GE(word.box.left(), margin - 1) << word.text.toStdString();
            EXPECT_LE(word.box.right(), page.size.width() - margin + 1) << word.text.toStdString();
            EXPECT_LE(word.box.bottom(), page.size.height() - foot + 2) << word.text.toStdString();
        }
        for (const Word &word : page.body) {
            if (word.box.top() > page.size.height() - foot)
                folioTop = std::min(folioTop, word.box.top());
            else
                textEnd = std::max(textEnd, word.box.bottom());
        }
        EXPECT_LT(textEnd, notesTop + 1) << "the text ends above the notes";
        EXPECT_GT(folioTop, notesEnd) << "and the notes above the folio";
        for (qsizetype a = 0; a < page.body.size(); ++a) {
            for (qsizetype b = a + 1; b < page.body.size(); ++b) {
                const QRectF both = page.body[a].box & page.body[b].box;
                EXPECT_FALSE(both.width() > 1 && both.height() > 7)
                    << page.body[a].text.toStdString() << " is drawn over " << page.body[b].text.toStdString();
            }
        }
        for (const Word &word : page.notes) {
            if (word.text.startsWith(u"https://"_s)) {
                EXPECT_TRUE(std::any_of(page.links.begin(), page.links.end(), [&word](const QRectF &box) {
                    return box.contains(word.box.center());
                })) << word.text.toStdString();
            }
        }
    }
}

} // namespace

TEST_F(PaperNotes, StandAtTheFeetOfThePagesOfTheirNumbers)
{
    const QString source = file(u"a.md"_s, article("The Whole", 7));
    for (const QString &paper : {u"A4"_s, u"A5"_s}) {
        SCOPED_TRACE(paper.toStdString());
        const QVector<NotedPage> pages = notedPages(exported(
            source, {u"--link-notes"_s, u"--paper"_s, paper, u"--margins"_s, u"25,20,25,20"_s, u"--no-running-heads"_s}));
        EXPECT_GT(pages.size(), 5);
        expectSoundPages(pages, 20 / 25.4 * 72, 25 / 25.4 * 72);
        std::map<int, int> noteAt;
        int numbers = 0;
        int late = 0;
        for (int i = 0; i < static_cast<int>(pages.size()); ++i) {
            for (const auto &[number, address] : pages[i].addresses) {
                EXPECT_TRUE(noteAt.emplace(number, i).second) << number << " stands twice";
                EXPECT_THAT(address.toStdString(),
                            testing::StartsWith("https://example.org/note/" + std::to_string(number)));
            }
        }
        for (int i = 0; i < static_cast<int>(pages.size()); ++i) {
            for (const auto &[number, y] : pages[i].numbers) {
                ++numbers;
                ASSERT_TRUE(noteAt.count(number)) << number;
                const bool isNear = y > pages[i].size.height() * 0.6; // to the foot of what was printed
                EXPECT_GE(noteAt[number], i) << number;
                EXPECT_LE(noteAt[number], i + (isNear ? 1 : 0)) << number;
                late += noteAt[number] > i;
            }
        }
        EXPECT_EQ(numbers, 7 * 19);
        EXPECT_EQ(noteAt.size(), static_cast<size_t>(numbers));
        EXPECT_LE(late, numbers / 20);
    }
}

TEST_F(PaperNotes, TheTextIsThatWithoutThem)
{
    const QString source = file(u"a.md"_s, article("The Whole", 5));
    const QStringList plain{u"--no-running-heads"_s, u"--no-folios"_s};
    const QString without = bareText(exported(source, plain));
    const QString noted = bareText(exported(source, plain + QStringList{u"--link-notes"_s}));
    EXPECT_EQ(noted.toStdString(), without.toStdString());
    EXPECT_THAT(without.toStdString(), Not(HasSubstr("https://")));
}

TEST_F(PaperNotes, LinksOfTheTextStayAtTheirWords)
{
    const QString source = file(u"a.md"_s, article("The Whole", 4));
    const QVector<NotedPage> pages = notedPages(exported(source, {u"--link-notes"_s, u"--no-running-heads"_s}));
    int names = 0;
    for (const NotedPage &page : pages) {
        for (const Word &word : page.body) {
            const QString name = QString(word.text).remove(matching(u"\\[.*"_s));
            if (!QStringList{u"item"_s, u"cell"_s, u"called"_s, u"quoted"_s, u"heading"_s}.contains(name))
                continue;
            ++names;
            const QPointF inside(word.box.left() + 3, word.box.center().y());
            EXPECT_TRUE(std::any_of(page.links.begin(), page.links.end(), [&inside](const QRectF &box) {
                return box.contains(inside);
            })) << word.text.toStdString();
        }
    }
    EXPECT_EQ(names, 4 * 12);
}

TEST_F(PaperNotes, AnArabicArticleHasItsNumbersAtTheRight)
{
    QByteArray text = "---\nlang: ar\n---\n# مقال\n\n";
    for (int i = 1; i <= 30; ++i)
        text += QByteArray("القراءة صفحة حرف هامش عمود سطر ورق حبر كتاب كاتب طابعة ").repeated(2)
            + "[رابط](https://example.org/" + QByteArray::number(i) + ") مطبعة.\n\n";
    const QVector<NotedPage> pages = notedPages(exported(file(u"ar.md"_s, text), {u"--link-notes"_s, u"--two-sided"_s}));
    EXPECT_GT(pages.size(), 1);
    size_t notes = 0;
    for (const NotedPage &page : pages) {
        notes += page.addresses.size();
        double edge = 0;
        for (const Word &word : page.notes) {
            if (!word.text.startsWith(u"https://"_s)) {
                EXPECT_TRUE(edge == 0 || std::abs(word.box.left() - edge) < 1) << "numbers are in line";
                edge = word.box.left();
            }
        }
        for (const Word &word : page.notes) {
            if (word.text.startsWith(u"https://"_s)) {
                EXPECT_LT(word.box.right(), edge) << word.text.toStdString();
            }
        }
    }
    EXPECT_EQ(notes, 30U);
}

TEST_F(PaperNotes, EachArticleOfABookCountsItsOwn)
{
    file(u"book/SUMMARY.md"_s, "# The Book\n\n- [One](one.md)\n- [Two](two.md)\n");
    file(u"book/one.md"_s, article("One", 2));
    file(u"book/two.md"_s, article("Two", 2));
    const QString pdf =
        exported(target(u"book"_s),
                 {u"--book"_s, u"--toc"_s, u"--title-page"_s, u"--link-notes"_s, u"--two-sided"_s, u"--no-running-heads"_s});
    const QVector<NotedPage> pages = notedPages(pdf);
    QVector<int> firsts;
    size_t notes = 0;
    for (int i = 0; i < static_cast<int>(pages.size()); ++i) {
        if (pages[i].addresses.count(1) > 0) {
            firsts.append(i);
            EXPECT_TRUE(pages[i].numbers.count(1));
        }
        notes += pages[i].addresses.size();
    }
    EXPECT_EQ(firsts.size(), 2);
    EXPECT_EQ(notes, 2U * 2 * 19);
}

TEST_F(PaperNotes, AreTheSameFromOneRendererAndFromTwo)
{
    QByteArray text = article("The Whole", 3);
    while (text.size() < 400 * 1024)
        text += article("Again", 3).replace("# Again", "# Further");
    const QString source = file(u"long.md"_s, text);
    // What is drawn on the pages; the order of the drawing follows from where the pieces are cut.
    const auto pagesFrom = [&](const QString &jobs) {
        QList<QStringList> pages;
        for (const QString &page : test::pagesOf(exported(source, {u"--link-notes"_s, u"--jobs"_s, jobs}))) {
            pages.append(page.simplified().split(u' '));
            pages.last().sort();
        }
        return pages;
    };
    const QList<QStringList> one = pagesFrom(u"1"_s);
    const QList<QStringList> two = pagesFrom(u"2"_s);
    ASSERT_EQ(one.size(), two.size());
    for (qsizetype i = 0; i < one.size(); ++i)
        EXPECT_EQ(one[i].join(u' ').toStdString(), two[i].join(u' ').toStdString()) << "page " << i + 1;
}

} // namespace lectern
