// SPDX-License-Identifier: GPL-3.0-or-later
// On random texts of many scripts the search finds exactly what a plain one finds, in every mode and under all rules.
#include "find/support/articles.h"
#include "find/support/reference.h"

#include <gtest/gtest.h>
#include <random>

namespace lectern::test {

using namespace Qt::StringLiterals;

namespace {

struct Alphabet {
    const char *name;
    QStringList letters; ///< what random texts are made of
};

const std::vector<Alphabet> &alphabets()
{
    static const std::vector<Alphabet> all = [] {
        std::vector<Alphabet> list = {
            {"ascii", {u"a"_s, u"b"_s, u"A"_s, u" "_s, u"  "_s, u"\n"_s, u"."_s, u"'"_s, u"-"_s, u"1"_s}},
            {"latin",
             {u"a"_s,      u"á"_s, u"a\u0301"_s, u"E"_s, u"é"_s, u"s"_s, u"ß"_s, u"S"_s, u"ẞ"_s,      u"ø"_s,
              u"o"_s,      u"ﬁ"_s, u"f"_s,       u"i"_s, u"İ"_s, u"ı"_s, u"I"_s, u" "_s, u"\u00AD"_s, u"\u0323\u0302"_s,
              u"\u0302"_s, u"æ"_s, u"e"_s}},
            {"signs", {u"a"_s,      u" "_s, u"\u00A0"_s, u"\t"_s, u"\n"_s, u"\u200B"_s, u"\u00AD"_s, u"‘"_s,
                       u"’"_s,      u"'"_s, u"“"_s,      u"\""_s, u"–"_s,  u"—"_s,      u"-"_s,      u"\u2060"_s,
                       u"\u3000"_s, u"…"_s, u"."_s,      u"½"_s,  u"1"_s,  u"²"_s,      u"2"_s}},
            {"greek", {u"σ"_s, u"ς"_s, u"Σ"_s, u"α"_s, u"ά"_s, u"Ά"_s, u"ᾳ"_s, u"ι"_s, u"\u0301"_s, u" "_s, u"ΐ"_s}},
            {"cyrillic",
             {u"и"_s, u"й"_s, u"и\u0306"_s, u"И"_s, u"е"_s, u"ё"_s, u"Ё"_s, u"а\u0301"_s, u"а"_s, u" "_s, u"\u0306"_s}},
            {"arabic",
             {u"ا"_s, u"أ"_s, u"آ"_s, u"ي"_s, u"ى"_s, u"ی"_s, u"ه"_s, u"ة"_s, u"ك"_s, u"ک"_s, u"\u064E"_s, u"\u0651"_s,
              u"ـ"_s, u" "_s, u"\u200C"_s, u"ل"_s, u"ﻻ"_s, u"١"_s, u"1"_s}},
            {"hebrew", {u"ש"_s, u"ל"_s, u"\u05C1"_s, u"\u05B8"_s, u"שׁ"_s, u"־"_s, u"-"_s, u" "_s, u"״"_s, u"\""_s}},
            {"devanagari", {u"क"_s, u"का"_s, u"कि"_s, u"क्"_s, u"ष"_s, u"क़"_s, u"क\u093C"_s, u"ँ"_s, u"ं"_s, u" "_s}},
            {"thai", {u"ก"_s, u"กี"_s, u"ก่"_s, u"ไ"_s, u"ม"_s, u"ไม้"_s, u"ไม่"_s, u"ำ"_s, u" "_s, u"น้ำ"_s}},
            {"kana",
             {u"か"_s, u"が"_s, u"か\u3099"_s, u"カ"_s, u"ガ"_s, u"ｶ"_s, u"ｶﾞ"_s, u"ー"_s, u"の"_s, u"日"_s, u"本"_s,
              u"Ａ"_s, u"a"_s}},
            {"hangul", {u"하"_s, u"한"_s, u"\u1112\u1161\u11AB"_s, u"\u1112\u1161"_s, u"국"_s, u"ㄱ"_s, u" "_s}},
            {"emoji",
             {u"👍"_s, u"👍🏽"_s, u"👨\u200D👩\u200D👧"_s, u"👨"_s, u"❤\uFE0F"_s, u"❤"_s, u"🇩🇪"_s, u"a"_s, u" "_s, u"𝐀"_s,
              u"𐐀"_s, u"𐐨"_s}},
        };
        Alphabet mixed{"mixed", {}};
        for (const Alphabet &alphabet : list)
            mixed.letters += alphabet.letters;
        list.push_back(mixed);
        return list;
    }();
    return all;
}

class Random {
public:
    explicit Random(unsigned seed) : m_engine(seed) {}
    int below(int n) { return static_cast<int>(m_engine() % static_cast<unsigned>(n)); }
    QString text(const Alphabet &alphabet, int letters)
    {
        QString result;
        for (int i = 0; i < letters; ++i)
            result += alphabet.letters[below(static_cast<int>(alphabet.letters.size()))];
        return result;
    }

private:
    std::mt19937 m_engine;
};

QString plainly(const QStringList &blocks, const find::Query &query)
{
    QStringList parts;
    for (qsizetype block = 0; block < blocks.size(); ++block) {
        for (const auto &[begin, end] : plainSearch(blocks[block], query))
            parts += u"%1:%2-%3"_s.arg(block).arg(begin).arg(end);
    }
    return parts.join(u' ');
}

} // namespace

class FindReference : public testing::TestWithParam<size_t> {};

TEST_P(FindReference, FindsWhatThePlainSearchFinds)
{
    const Alphabet &alphabet = alphabets()[GetParam()];
    Random random(static_cast<unsigned>(GetParam()) + 7);
    int hits = 0;
    const int rounds = std::max(60, qEnvironmentVariableIntValue("LECTERN_TEST_ROUNDS")); // more for a long run
    for (int round = 0; round < rounds; ++round) {
        QStringList blocks;
        for (int n = 1 + random.below(4); n > 0; --n)
            blocks += random.text(alphabet, random.below(round % 10 == 0 ? 400 : 30));
        const find::Finder finder(article(blocks));
        for (int q = 0; q < 12; ++q) {
            QString text = random.text(alphabet, 1 + random.below(3));
            if (q % 3 == 1) {
                const QString &block = blocks[random.below(static_cast<int>(blocks.size()))];
                if (!block.isEmpty())
                    text = block.mid(random.below(static_cast<int>(block.size())), 1 + random.below(6));
            }
            for (const base::FoldingRules rules : {base::FoldingRules{}, matchCase, matchAccents, matchBoth}) {
                for (const find::Mode mode : {find::Mode::Contains, find::Mode::WholeWord}) {
                    const find::Query asked = query(text, mode, rules);
                    const auto found = finder.find(asked);
                    ASSERT_EQ(describe(found).toStdString(), plainly(blocks, asked).toStdString())
                        << "query [" << text.toStdString() << "] mode " << int(mode) << " case " << int(rules.letterCase)
                        << " accents " << int(rules.accents) << "\nblocks\n[" << blocks.join(u"]\n["_s).toStdString() << "]";
                    hits += static_cast<int>(found->size());
                    const QString wanted = base::folded(mode == find::Mode::WholeWord ? text.trimmed() : text, rules);
                    for (const find::Hit &hit : found->list()) {
                        const QString &block = blocks[hit.range.begin.block];
                        const QStringView slice =
                            QStringView(block).mid(hit.range.begin.offset, hit.range.end.offset - hit.range.begin.offset);
                        ASSERT_EQ(base::folded(slice, rules), wanted);
                    }
                }
            }
        }
    }
    EXPECT_GT(hits, 1000) << "the texts must not be so random that nothing is found";
}

INSTANTIATE_TEST_SUITE_P(Scripts, FindReference, testing::Range(size_t(0), alphabets().size()),
                         [](const auto &info) { return std::string(alphabets()[info.param].name); });

} // namespace lectern::test
