// SPDX-License-Identifier: GPL-3.0-or-later
// How a search runs: batches, limits, cancelling, sections, counts, memory; and patterns that run away.
#include "find/support/articles.h"

#include <QRegularExpression>
#include <gtest/gtest.h>
#include <thread>

namespace lectern::test {

using namespace Qt::StringLiterals;
using find::FindControl;
using find::Finder;
using find::FindProblem;
using find::Mode;

namespace {

/// Chapters, sections inside them, each with `hits` times "needle".
document::Document book(int chapters, int hits)
{
    std::vector<SectionText> sections{{{u"needle before all"_s}, {}}};
    for (int chapter = 0; chapter < chapters; ++chapter) {
        sections.push_back({{}, u"Chapter %1"_s.arg(chapter), 1});
        sections.push_back({QStringList(hits, u"hay needle hay"_s), u"Part of %1"_s.arg(chapter), 2});
    }
    return article(sections);
}

} // namespace

TEST(Finder, AnEmptyArticleAndAnEmptyQueryHaveNoHits)
{
    EXPECT_TRUE(Finder().find(query(u"a"_s))->isEmpty());
    EXPECT_TRUE(Finder(article(QStringList{})).find(query(u"a"_s))->isEmpty());
    const Finder finder(article(QStringList{u""_s, u"a"_s, u""_s}));
    for (const Mode mode : {Mode::Contains, Mode::WholeWord, Mode::Near, Mode::RegularExpression}) {
        EXPECT_TRUE(finder.find(query(u""_s, mode))->isEmpty());
        EXPECT_EQ(describe(finder.find(query(u"a"_s, mode))), u"1:0-1"_s);
    }
    EXPECT_TRUE(finder.find(query(u" "_s, Mode::WholeWord))->isEmpty());
    EXPECT_TRUE(finder.find(query(u"\u00AD\u0301"_s))->isEmpty());
}

TEST(Finder, ReportsTheFirstHundredThenBatchesThenTheRest)
{
    const Finder finder(article(QStringList(200, QString(u"x "_s).repeated(250))));
    std::vector<size_t> batches;
    std::vector<find::Hit> reported;
    FindControl control;
    control.onHits = [&](std::span<const find::Hit> hits) {
        batches.push_back(hits.size());
        reported.insert(reported.end(), hits.begin(), hits.end());
    };
    const auto found = finder.find(query(u"x"_s), control);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->total(), 50'000);
    EXPECT_EQ(batches, (std::vector<size_t>{100, 20'000, 20'000, 9'900}));
    EXPECT_EQ(reported, found->list());
}

TEST(Finder, CountsWhatItDoesNotKeep)
{
    const Finder finder(book(10, 50));
    FindControl control;
    control.keep = 120;
    for (const Mode mode : {Mode::Contains, Mode::Near, Mode::RegularExpression}) {
        size_t reported = 0;
        control.onHits = [&reported](std::span<const find::Hit> hits) { reported += hits.size(); };
        const auto found = finder.find(query(u"needle"_s, mode), control);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->size(), 120);
        EXPECT_EQ(reported, 120u);
        EXPECT_EQ(found->total(), 501);
        EXPECT_EQ(found->countIn(20), 50);
        EXPECT_EQ(found->marks(119).size(), 1u);
    }
}

TEST(Finder, CountsBySectionAndSubtree)
{
    const document::Document made = book(3, 4);
    const auto found = Finder(made).find(query(u"needle"_s));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->countIn(0), 1);
    EXPECT_EQ(found->countIn(1), 0);
    EXPECT_EQ(found->countIn(2), 4);
    EXPECT_EQ(found->countIn(99), 0);
    EXPECT_EQ(found->subtreeCounts(made.outline()), (std::vector<int>{1, 4, 4, 4, 4, 4, 4}));
}

TEST(Finder, SearchesOnlyWithinTheGivenSections)
{
    const document::Document made = book(3, 2);
    const Finder finder(made);
    for (const Mode mode : {Mode::Contains, Mode::WholeWord, Mode::Near, Mode::RegularExpression}) {
        find::Query asked = query(u"needle"_s, mode);
        asked.within = find::SectionRange::subtree(3, made.outline());
        EXPECT_EQ(*asked.within, (find::SectionRange{3, 4}));
        EXPECT_EQ(describe(finder.find(asked)), u"7:4-10 8:4-10"_s);
        asked.within = find::SectionRange::subtree(0, made.outline());
        EXPECT_EQ(describe(finder.find(asked)), u"0:0-6"_s);
        asked.within = find::SectionRange{5, 5};
        EXPECT_TRUE(finder.find(asked)->isEmpty());
        asked.within = find::SectionRange{50, 60};
        EXPECT_TRUE(finder.find(asked)->isEmpty());
    }
}

TEST(Finder, AHeadingBelongsToItsSection)
{
    const auto found = Finder(book(2, 1)).find(query(u"chapter 1"_s));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 1);
    EXPECT_EQ(found->at(0).section, 3);
}

TEST(Finder, CanBeCancelledBeforeAndWhileItRuns)
{
    const Finder finder(article(QStringList(300, QString(u"ab "_s).repeated(1000))));
    for (const Mode mode : {Mode::Contains, Mode::WholeWord, Mode::Near, Mode::RegularExpression}) {
        FindControl control;
        control.cancel.cancel();
        auto found = finder.find(query(u"ab"_s, mode), control);
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().problem, FindProblem::Cancelled);

        FindControl running;
        int calls = 0;
        running.onHits = [&](std::span<const find::Hit>) {
            ++calls;
            running.cancel.cancel();
        };
        found = finder.find(query(u"ab"_s, mode), running);
        ASSERT_FALSE(found) << int(mode);
        EXPECT_EQ(found.error().problem, FindProblem::Cancelled);
        EXPECT_EQ(calls, 1) << "nothing is reported after the caller cancelled, mode " << int(mode);
    }
}

TEST(Finder, CanBeCancelledWhereNothingIsFound)
{
    // Every place is a candidate that the rules refuse, so no hit is ever reported.
    const Finder finder(article(QStringList(100, QString(u"é"_s).repeated(100'000))));
    FindControl control;
    std::thread canceller([token = control.cancel] { token.cancel(); });
    const auto found = finder.find(query(u"e"_s, Mode::Contains, matchAccents), control);
    canceller.join();
    EXPECT_TRUE(!found || found->isEmpty());
}

TEST(Finder, RunsInSeveralThreadsAtOnce)
{
    const Finder finder(article(QStringList(500, u"Ein großes Haus — ein großes, altes Haus"_s)));
    std::vector<qsizetype> totals(4);
    std::vector<std::thread> threads;
    for (size_t i = 0; i < totals.size(); ++i)
        threads.emplace_back([&, i] { totals[i] = finder.find(query(i % 2 ? u"GROSSES"_s : u"haus"_s))->total(); });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(totals, (std::vector<qsizetype>{1000, 1000, 1000, 1000}));
}

/// Folded text and tables with the text itself: at most three times the article, in every kind of writing.
TEST(Finder, TakesAtMostThreeTimesTheArticle)
{
    const struct {
        const char *name;
        QString paragraph;
    } articles[] = {
        {"english", u"It is a truth universally acknowledged, that a single man must be in want of a wife. "_s},
        {"german", u"Ein Gespräch über die Straße, die „große“ Frage – und schöne Wörter. "_s},
        {"vietnamese", u"Tất cả mọi người sinh ra đều được tự do và bình đẳng. "_s},
        {"russian", u"Все люди рождаются свободными и равными в своём достоинстве. "_s},
        {"greek", u"Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι. "_s},
        {"arabic with harakat", u"يُولَدُ جَمِيعُ النَّاسِ أَحْرَارًا مُتَسَاوِينَ فِي الكَرَامَةِ "_s},
        {"hindi", u"सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता "_s},
        {"thai", u"มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์"_s},
        {"chinese", u"人人生而自由，在尊严和权利上一律平等。"_s},
        {"japanese", u"すべての人間は、生まれながらにして自由であり、ガイド。"_s},
        {"korean", u"모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. "_s},
        {"korean in jamo", u"모든 인간은 태어날 때부터 자유로우며 "_s.normalized(QString::NormalizationForm_D)},
        {"marks", u"a\u0301\u0302\u0303 e\u0301\u0302 "_s},
        {"soft hyphens", u"co\u00ADop\u00ADer\u00ADa\u00ADtion "_s},
        {"ligatures", u"ﬁﬂﬀß"_s},
    };
    for (const auto &[name, paragraph] : articles) {
        const document::Document made = article(QStringList(300, paragraph.repeated(5)));
        const auto size = static_cast<double>(made.text().toUtf8().size() + made.blockCount()); // a blank line each
        const Finder finder(made);
        const double cost = static_cast<double>(finder.memoryUse() + made.text().size() * 2);
        EXPECT_LE(cost, 3 * size) << name << " " << cost / size;
        EXPECT_GT(finder.memoryUse(), 0);
    }
}

TEST(Finder, FindsInBlocksOfAnyLengthAtTheRightPlaces)
{
    // Long and short blocks, in step and out of step, so that every kind of chunk ends and begins at every kind of place.
    const QStringList fillers{u"plain text "_s, u"größer, ﬁner "_s, u"мир и "_s, u"a  b \u00AD"_s,
                              u"かな漢字"_s,    u"👍🏽"_s,      u"é"_s,      u"e\u0301"_s};
    QStringList blocks;
    QStringList expected;
    for (int i = 0; i < 400; ++i) {
        QString block;
        for (int k = 0; k < i % 37; ++k)
            block += fillers[(i * 7 + k / 9) % fillers.size()];
        expected += u"%1:%2-%3"_s.arg(i).arg(block.size()).arg(block.size() + 6);
        blocks += block + u"Needle"_s + (i % 3 ? fillers[i % fillers.size()] : QString());
        if (blocks.last().endsWith(u'\u0301') && i % 3 == 1)
            blocks.last() += u'.';
    }
    const Finder finder(article(blocks));
    EXPECT_EQ(describe(finder.find(query(u"needle"_s))).split(u' '), expected);
    EXPECT_EQ(describe(finder.find(query(u"Needle"_s, Mode::Contains, matchBoth))).split(u' '), expected);
    EXPECT_EQ(describe(finder.find(query(u"needle"_s, Mode::RegularExpression))).split(u' '), expected);
}

TEST(FinderPattern, SaysWhereAPatternIsWrong)
{
    const auto found = Finder(book(1, 1)).find(query(u"ab(cd"_s, Mode::RegularExpression));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().problem, FindProblem::BadPattern);
    EXPECT_EQ(found.error().patternOffset, 5);
    EXPECT_FALSE(found.error().detail.isEmpty());
}

TEST(FinderPattern, ARunawayPatternSaysSoAndKeepsWhatWasReported)
{
    const Finder finder(article(QStringList{u"aaa"_s, QString(u"a"_s).repeated(60) + u'b'}));
    std::vector<find::Hit> reported;
    FindControl control;
    control.onHits = [&](std::span<const find::Hit> hits) { reported.assign(hits.begin(), hits.end()); };
    const auto found = finder.find(query(u"(a+)+$"_s, Mode::RegularExpression), control);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().problem, FindProblem::RunawayPattern);
    EXPECT_EQ(reported.size(), 1u);
}

TEST(FinderPattern, RunawayPatternsOfEveryKindEnd)
{
    const QString letters = QString(u"a"_s).repeated(200'000);
    const Finder finder(article(QStringList{letters, letters + u'!', QString(u"ab "_s).repeated(50'000)}));
    FindControl control;
    control.timeLimit = std::chrono::milliseconds(200);
    for (const QString &pattern :
         {u"(a+)+$"_s, u"(a|a)*b"_s, u"(a|aa)+c"_s, u"a*a*a*a*c"_s, u"(.*)*x"_s, u"(?:a?){50}a{50}c"_s, u"(\\w+\\s?)+:"_s,
          u"^(([a-z])+.)+[A-Z]([a-z])+$"_s, u"(?=(a+))\\1c"_s, u"(a*)\\1\\1b"_s}) {
        const auto found = finder.find(query(pattern, Mode::RegularExpression), control);
        // What matters is that it comes back; a pattern that PCRE2 sees through is welcome to be done.
        if (!found) {
            EXPECT_EQ(found.error().problem, FindProblem::RunawayPattern) << pattern.toStdString();
        }
    }
}

TEST(FinderPattern, LimitsMayNotBeLiftedByThePattern)
{
    const Finder finder(article(QStringList{QString(u"a"_s).repeated(60) + u'b'}));
    const auto found = finder.find(query(u"(*LIMIT_MATCH=4000000000)(a+)+$"_s, Mode::RegularExpression));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().problem, FindProblem::RunawayPattern);
}

/// Long blocks are searched window by window; that must not show.
TEST(FinderPattern, FindsTheSameInLongBlocks)
{
    QString text;
    for (int i = 0; i < 6000; ++i)
        text += u"word%1 %2\n"_s.arg(i).arg(i * i);
    const Finder finder(article(QStringList{text}));
    for (const QString &pattern :
         {u"\\d+"_s, u"^word\\d+"_s, u"\\d+$"_s, u"word1\\b[^w]*"_s, u"(?<=word)\\d"_s, u"9\\nw"_s, u"\\bword5999 \\d+"_s,
          u"word5900 (?s:.)*word5999"_s, u"4\\d*(?=\\nword)"_s, u"(?-m)word\\d+ \\d+\\n?$"_s, u"\\S+\\s+\\S+"_s, u"zz"_s}) {
        QStringList expected;
        const QRegularExpression plain(pattern,
                                       QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption
                                           | QRegularExpression::UseUnicodePropertiesOption);
        auto matches = plain.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            expected += u"0:%1-%2"_s.arg(match.capturedStart()).arg(match.capturedEnd());
        }
        EXPECT_EQ(describe(finder.find(query(pattern, Mode::RegularExpression))), expected.join(u' '))
            << pattern.toStdString();
    }
}

TEST(Hits, NextHitFromAPlace)
{
    const auto found = Finder(article(QStringList{u"x..x"_s, u"none"_s, u"x"_s})).find(query(u"x"_s));
    ASSERT_EQ(describe(found), u"0:0-1 0:3-4 2:0-1"_s);
    EXPECT_EQ(found->firstAfter({0, 0}), 0);
    EXPECT_EQ(found->firstAfter({0, 1}), 1);
    EXPECT_EQ(found->firstAfter({1, 0}), 2);
    EXPECT_EQ(found->firstAfter({2, 1}), 3);
}

TEST(Hits, TheWordsOfANearGroupAreItsMarks)
{
    const auto found =
        Finder(article(QStringList{u"a red, then"_s, u"old cat and red"_s})).find(query(u"cat red"_s, Mode::Near));
    ASSERT_EQ(describe(found), u"0:2-1:7"_s);
    const auto marks = found->marks(0);
    ASSERT_EQ(marks.size(), 2u);
    EXPECT_EQ(marks[0], (document::TextRange{{0, 2}, {0, 5}}));
    EXPECT_EQ(marks[1], (document::TextRange{{1, 4}, {1, 7}}));
}

} // namespace lectern::test
