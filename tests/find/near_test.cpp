// SPDX-License-Identifier: GPL-3.0-or-later
// Near groups on random texts are those that a plain search over numbered words finds.
#include "find/support/articles.h"

#include <QSet>
#include <gtest/gtest.h>
#include <random>

namespace lectern::test {

using namespace Qt::StringLiterals;

namespace {

struct Word {
    int block;
    qsizetype begin;
    qsizetype end;
    QString text;
};

/// The groups of one section whose words are given in order.
QStringList plainGroups(const std::vector<Word> &words, const QStringList &terms, int near)
{
    QStringList groups;
    size_t floor = 0;
    for (size_t last = 0; last < words.size(); ++last) {
        if (!terms.contains(words[last].text))
            continue;
        // The shortest stretch that ends here and holds every term.
        QSet<QString> missing(terms.begin(), terms.end());
        size_t first = last + 1;
        while (first > floor && !missing.isEmpty())
            missing.remove(words[--first].text);
        if (!missing.isEmpty() || static_cast<int>(last - first) - 1 > near)
            continue;
        const Word &b = words[first];
        const Word &e = words[last];
        groups += b.block == e.block ? u"%1:%2-%3"_s.arg(b.block).arg(b.begin).arg(e.end)
                                     : u"%1:%2-%3:%4"_s.arg(b.block).arg(b.begin).arg(e.block).arg(e.end);
        floor = last + 1;
    }
    return groups;
}

} // namespace

TEST(NearSearch, FindsTheGroupsThatAPlainSearchFinds)
{
    std::mt19937 random(5); // NOLINT: the same texts each time
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const QStringList vocabulary{u"red"_s, u"cat"_s, u"dog"_s, u"the"_s, u"a"_s, u"old"_s, u"12"_s, u"can't"_s};
    const QStringList gaps{u" "_s, u", "_s, u" - "_s, u"\n"_s, u" … "_s};
    int groups = 0;
    for (int round = 0; round < 400; ++round) {
        std::vector<SectionText> sections;
        std::vector<std::vector<Word>> words;
        int block = 0;
        for (int s = 0; s < 3; ++s) {
            SectionText section{{}, s == 0 ? QString() : u"§"_s};
            block += s == 0 ? 0 : 1;
            words.emplace_back();
            for (int b = below(4); b >= 0; --b, ++block) {
                QString text;
                for (int w = below(12); w > 0; --w) {
                    const QString &word = vocabulary[below(static_cast<int>(vocabulary.size()))];
                    words.back().push_back({block, text.size(), text.size() + word.size(), word});
                    text += word + gaps[below(static_cast<int>(gaps.size()))];
                }
                section.blocks += text;
            }
            sections.push_back(section);
        }
        const find::Finder finder(article(sections));
        for (int q = 0; q < 10; ++q) {
            QStringList terms;
            for (int t = 1 + below(3); t > 0; --t)
                terms += vocabulary[below(static_cast<int>(vocabulary.size()))];
            find::Query asked = query(terms.join(u' '), find::Mode::Near);
            asked.nearWords = below(6);
            QStringList expected;
            for (const auto &section : words)
                expected += plainGroups(section, terms, asked.nearWords);
            ASSERT_EQ(describe(finder.find(asked)).toStdString(), expected.join(u' ').toStdString())
                << asked.text.toStdString() << " within " << asked.nearWords << " in\n"
                << finder.document().text().toStdString();
            groups += static_cast<int>(expected.size());
        }
    }
    EXPECT_GT(groups, 2000);
}

} // namespace lectern::test
