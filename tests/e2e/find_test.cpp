// SPDX-License-Identifier: GPL-3.0-or-later
// Find in the real window: marks stand on the very words, in sight, and leave the page as it was.
#include "e2e/support/articles.h"
#include "e2e/support/reader.h"

#include "find/context.h"
#include "ui/find_bar.h"
#include "ui/find_controller.h"
#include "ui/find_option_button.h"
#include "ui/find_results_panel.h"
#include "ui/outline_model.h"
#include "ui/outline_panel.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTimer>

namespace {

using namespace lectern;
using namespace Qt::StringLiterals;
using test::Reader;

// A picture is marked as a whole for its words; of a missing one, what stands in its place.
const QString kMarked =
    u"Array.from(document.querySelectorAll('.find.current'), m => m.alt || (m.querySelector('.alt') || m)"
    ".textContent).join('')"_s;
const QString kTop =
    u"(() => { const m = document.querySelector('.find.current'); return m ? m.getBoundingClientRect().top / innerHeight : -1; })()"_s;
const QString kMarks = u"document.querySelectorAll('mark.find').length"_s;
const QString kAtEnd =
    u"(() => { const r = document.scrollingElement; return r.scrollTop + innerHeight >= r.scrollHeight - 2 || r.scrollTop <= 0; })()"_s;
const QString kHtml = u"document.getElementById('article').innerHTML"_s;
const QString kTextNodes =
    u"(() => { const w = document.createTreeWalker(document.getElementById('article'), NodeFilter.SHOW_TEXT); let n = 0; while (w.nextNode()) ++n; return n; })()"_s;

class Find : public testing::Test {
protected:
    ui::FindController &find() { return *reader.window().find(); }
    ui::FindBar &bar() { return *reader.window().findBar(); }

    void look(const QString &text)
    {
        find().open();
        bar().field()->setText(text);
        ASSERT_TRUE(Reader::waitFor([&] { return find().hits() != nullptr && find().isComplete(); })) << text.toStdString();
    }

    /// Jumps to a hit as a click in the list does and checks where it lands.
    void jumpTo(qsizetype hit)
    {
        auto *results = reader.window().findChild<ui::FindResultsPanel *>();
        emit results->hitChosen(hit);
        const find::Hit &aim = find().hits()->at(hit);
        QString words = find::textOf(reader.document(), aim).toString();
        double top = -1;
        const bool landed = Reader::waitFor(
            [&] {
                top = reader.evaluate(kTop).toDouble();
                const QString marked = reader.evaluate(kMarked).toString();
                const bool picture = reader.document().blocks().at(static_cast<size_t>(aim.range.begin.block)).kind
                    == document::BlockKind::AltText;
                if ((picture ? !marked.contains(words) : marked != words) || top < 0 || top > 0.95)
                    return false;
                return (top > 0.1 && top < 0.36) || reader.evaluate(kAtEnd).toBool();
            },
            5000);
        EXPECT_TRUE(landed) << "hit " << hit << " in block " << aim.range.begin.block << " “" << words.toStdString()
                            << "” at " << top << ", marked “" << reader.evaluate(kMarked).toString().toStdString() << "”";
    }

    QString write(const QByteArray &text)
    {
        QString path = folder.filePath(u"article.md"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }

    QTemporaryDir folder;
    Reader reader;
};

TEST_F(Find, MarksLeaveThePageAsItWas)
{
    ASSERT_TRUE(reader.open(write("# Pear\n\nA *pe*ar, `pear` and [a pear](#pear).\n\n| pear | x |\n|--|--|\n| a | pears "
                                  "|\n\n> Pear[^1]\n\n[^1]: A pear.\n\n```\npear\n```\n")));
    reader.evaluate(u"document.getElementById('article').normalize()"_s);
    const QString before = reader.evaluate(kHtml).toString();
    const int nodes = reader.evaluate(kTextNodes).toInt();
    look(u"pear"_s);
    EXPECT_EQ(find().hits()->total(), 9);
    EXPECT_TRUE(Reader::waitFor([&] { return reader.evaluate(kMarks).toInt() >= 9; }, 5000));
    test::expectSameTexts(reader);
    find().close();
    EXPECT_TRUE(Reader::waitFor([&] { return reader.evaluate(kMarks).toInt() == 0; }, 5000));
    EXPECT_EQ(reader.evaluate(kHtml).toString().toStdString(), before.toStdString());
    EXPECT_EQ(reader.evaluate(kTextNodes).toInt(), nodes);
}

TEST_F(Find, CountsAndOutline)
{
    ASSERT_TRUE(reader.open(write("# Title\n\npear\n\n## One\n\npear pear\n\n### Inner\n\npear\n\n## Two\n\napple\n")));
    look(u"PEAR"_s);
    EXPECT_EQ(bar().countText(), u"1 of 4"_s);
    const ui::OutlineModel &model = *reader.window().outline()->model();
    EXPECT_EQ(model.indexOfSection(2).data(ui::OutlineModel::HitsRole).toInt(), 2);
    EXPECT_EQ(model.indexOfSection(2).data(ui::OutlineModel::HitsWithinRole).toInt(), 3);
    const int rows = model.rowCount();
    reader.window().outline()->setOnlyWithHits(true);
    EXPECT_EQ(model.rowCount(), rows - 1);
    find().step(1);
    EXPECT_EQ(bar().countText(), u"2 of 4"_s);
    find().step(-1);
    find().step(-1);
    EXPECT_EQ(bar().countText(), u"4 of 4"_s);
    find().close();
    EXPECT_EQ(model.rowCount(), rows);
    EXPECT_EQ(model.indexOfSection(2).data(ui::OutlineModel::HitsWithinRole).toInt(), 0);
}

TEST_F(Find, BadAndRunawayPatternsAreSaidKindly)
{
    ASSERT_TRUE(reader.open(write("# Title\n\n" + QByteArray(3000, 'a') + "!\n")));
    find().open();
    bar().patternButton()->setChecked(true);
    bar().field()->setText(u"(pear"_s);
    EXPECT_TRUE(Reader::waitFor([&] { return bar().countText() == u"Pattern not complete"_s; }, 5000))
        << bar().countText().toStdString();
    bar().field()->setText(u"(a+)+$"_s);
    EXPECT_TRUE(Reader::waitFor([&] { return bar().countText() == u"Pattern takes too long"_s; }, 8000))
        << bar().countText().toStdString();
}

TEST_F(Find, EscapeGoesBackUnlessTheReaderJumped)
{
    ASSERT_TRUE(reader.open(write(test::longArticle(1))));
    reader.window().navigation().jumpToSection(201);
    const auto section = [&] { return reader.window().navigation().currentSection(); };
    ASSERT_TRUE(Reader::waitFor([&] { return section() == 201 && reader.view().scrollState().section == 201; }, 5000));
    const double at = reader.evaluate(u"scrollY"_s).toDouble();
    look(u"section number 900"_s);
    ASSERT_TRUE(Reader::waitFor([&] { return std::abs(reader.evaluate(u"scrollY"_s).toDouble() - at) > 3000; }, 5000));
    find().close();
    EXPECT_TRUE(Reader::waitFor(
        [&] { return reader.view().scrollState().section >= 200 && reader.view().scrollState().section <= 202; }, 5000))
        << reader.view().scrollState().section;
    look(u"section number 901"_s);
    jumpTo(0);
    find().close();
    Reader::waitFor([] { return false; }, 400);
    EXPECT_NEAR(reader.view().scrollState().section, 902, 2);
}

TEST_F(Find, EscapeInTheArticleEndsIt)
{
    ASSERT_TRUE(reader.open(write("# Title\n\npear\n")));
    look(u"pear"_s);
    EXPECT_TRUE(find().isOpen());
    reader.evaluate(u"document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))"_s);
    EXPECT_TRUE(Reader::waitFor([&] { return !find().isOpen(); }, 3000));
}

TEST_F(Find, OnlyInThisSection)
{
    ASSERT_TRUE(reader.open(write("# Title\n\npear\n\n## One\n\npear pear\n\n### Inner\n\npear\n\n## Two\n\npear\n")));
    reader.window().navigation().jumpToSection(2);
    ASSERT_TRUE(Reader::waitFor([&] { return reader.window().navigation().currentSection() == 2; }, 5000));
    find().openInSection();
    bar().field()->setText(u"pear"_s);
    ASSERT_TRUE(Reader::waitFor([&] { return find().hits() != nullptr && find().isComplete(); }, 5000));
    EXPECT_EQ(find().hits()->total(), 3);
    bar().setSectionOnly(false);
    EXPECT_TRUE(Reader::waitFor([&] { return find().hits() != nullptr && find().hits()->total() == 5; }, 5000));
}

TEST_F(Find, HitsOfALongArticleStandInSight)
{
    ASSERT_TRUE(reader.open(write(test::longArticle(10))));
    // How long the window's thread is away while the reader types; printed, not judged: the machine may be busy.
    QElapsedTimer beat;
    qint64 longest = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, [&] { longest = std::max(longest, beat.restart()); });
    look(u"zzz"_s); // folds
    beat.start();
    heart.start(1);
    for (const char16_t *text : {u"e", u"em", u"emp", u"emphasis", u"emphasis, code"}) {
        look(QString::fromUtf16(text));
        std::printf("%s: %lld hits, longest pause %lld ms\n", qPrintable(QString::fromUtf16(text)),
                    static_cast<long long>(find().hits()->total()), static_cast<long long>(longest));
        longest = 0;
    }
    heart.stop();
    EXPECT_GT(find().hits()->total(), 10'000);
    for (const char16_t *text : {u"emphasis, code and a link", u"cell", u"return"}) {
        look(QString::fromUtf16(text));
        for (int i = 0; i < 20 && !HasFailure(); ++i)
            jumpTo(QRandomGenerator::global()->bounded(static_cast<int>(find().hits()->size())));
    }
}

TEST_F(Find, HitsOfARealBookStandInSight)
{
    for (const QString &name : {u"ch04-01-what-is-ownership.md"_s, u"ch15-01-box.md"_s, u"appendix-02-operators.md"_s}) {
        const QString path = test::sharedFile(u"articles/rust-book/src/"_s + name);
        if (path.isEmpty())
            GTEST_SKIP() << "the shared articles are not beside the checkout";
        SCOPED_TRACE(name.toStdString());
        ASSERT_TRUE(reader.open(path));
        look(u"the"_s);
        ASSERT_GT(find().hits()->total(), 5);
        for (int i = 0; i < 80; ++i)
            jumpTo(QRandomGenerator::global()->bounded(static_cast<int>(find().hits()->size())));
        test::expectSameTexts(reader);
    }
}

} // namespace
