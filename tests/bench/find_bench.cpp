// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the search engine is on a 10 MB article: folding, first hits, full counts, every mode, several scripts.
#include "find/finder.h"

#include <QElapsedTimer>
#include <benchmark/benchmark.h>
#include <random>

namespace {

using namespace lectern;
using namespace Qt::StringLiterals;

constexpr qsizetype articleBytes = 10'000'000;

/// Sections of a heading and paragraphs of words drawn by Zipf's law from a made-up vocabulary over the alphabet.
document::Document article(QStringView alphabet, QStringView marks = {})
{
    std::mt19937 random(1); // NOLINT: the same article each time
    const auto below = [&random](qsizetype n) { return static_cast<qsizetype>(random() % static_cast<size_t>(n)); };
    std::vector<QString> words;
    for (int i = 0; i < 20'000; ++i) {
        QString word;
        for (qsizetype n = 2 + below(8); n > 0; --n) {
            word += alphabet[std::min(below(alphabet.size()), below(alphabet.size()))];
            if (!marks.isEmpty())
                word += marks[below(marks.size())];
        }
        words.push_back(word);
    }
    std::vector<double> weights;
    for (size_t i = 0; i < words.size(); ++i)
        weights.push_back(1.0 / (static_cast<double>(i) + 3));
    std::discrete_distribution<size_t> zipf(weights.begin(), weights.end());

    document::DocumentData data;
    std::vector<document::Heading> headings;
    qsizetype bytes = 0;
    const auto addBlock = [&](qsizetype count, document::BlockKind kind) {
        document::Block block;
        block.textStart = static_cast<qint32>(data.text.size());
        for (qsizetype i = 0; i < count; ++i)
            data.text += (i ? u" "_s : QString()) + words[zipf(random)] + (below(14) == 0 ? u","_s : QString());
        block.textLength = static_cast<qint32>(data.text.size()) - block.textStart;
        block.section = static_cast<document::SectionId>(headings.size());
        block.kind = kind;
        bytes += QStringView(data.text).mid(block.textStart).toUtf8().size() + 2;
        data.text += u'\n';
        data.blocks.push_back(block);
    };
    while (bytes < articleBytes) {
        document::Heading heading;
        heading.level = 2 + static_cast<int>(below(3));
        heading.block = static_cast<document::BlockId>(data.blocks.size());
        headings.push_back(heading);
        addBlock(4, document::BlockKind::Heading);
        for (int i = 0; i < 3; ++i)
            addBlock(40 + below(60), document::BlockKind::Paragraph);
    }
    data.outline = document::Outline(std::move(headings));
    return document::Document(std::move(data));
}

const find::Finder &latin()
{
    static const find::Finder finder(article(u"etaoinshrdlcumwfgypbvkxjqzé’"));
    return finder;
}
const find::Finder &cyrillic()
{
    static const find::Finder finder(article(u"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё"));
    return finder;
}
const find::Finder &arabic()
{
    static const find::Finder finder(article(u"اليمنترهوبدكعسفقحجشخصذثطغظءآأإىة", u"\u064E\u064F\u0650\u0652\u0651"));
    return finder;
}
const find::Finder &han()
{
    static const find::Finder finder(
        article(u"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"));
    return finder;
}

void report(benchmark::State &state, const find::Finder &finder)
{
    qsizetype bytes = 0;
    qsizetype total = 0;
    if (state.iterations() > 0) {
        bytes = finder.document().text().toUtf8().size();
        total = finder.memoryUse() + finder.document().text().size() * 2;
    }
    state.counters["MB"] = static_cast<double>(bytes) / 1e6;
    state.counters["mem/size"] = static_cast<double>(total) / static_cast<double>(std::max<qsizetype>(bytes, 1));
}

void fold(benchmark::State &state, const find::Finder &(*finder)())
{
    const document::Document document = finder().document();
    for (auto _ : state)
        benchmark::DoNotOptimize(find::FoldedText(document));
    report(state, finder());
}

find::Query query(const QString &text, find::Mode mode = find::Mode::Contains)
{
    find::Query query;
    query.text = text;
    query.mode = mode;
    return query;
}

/// The whole search; counters: hits, and milliseconds until the first hundred were reported.
void search(benchmark::State &state, const find::Finder &(*finder)(), const find::Query &query)
{
    const find::Finder &engine = finder();
    qsizetype hits = 0;
    double firstHits = 0;
    for (auto _ : state) {
        QElapsedTimer timer;
        timer.start();
        bool isFirst = true;
        find::FindControl control;
        control.onHits = [&](std::span<const find::Hit>) {
            if (std::exchange(isFirst, false))
                firstHits += static_cast<double>(timer.nsecsElapsed()) / 1e6;
        };
        const auto found = engine.find(query, control);
        hits = found ? found->total() : -1;
        benchmark::DoNotOptimize(found);
    }
    state.counters["hits"] = static_cast<double>(hits);
    state.counters["first100_ms"] = firstHits / static_cast<double>(state.iterations());
}

void registerAll()
{
    const auto add = [](const char *name, auto run) {
        benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond);
    };
    const auto addSearch = [&add](const char *name, const find::Finder &(*finder)(), const find::Query &query) {
        add(name, [finder, query](benchmark::State &state) { search(state, finder, query); });
    };
    add("fold/latin", [](benchmark::State &state) { fold(state, latin); });
    add("fold/cyrillic", [](benchmark::State &state) { fold(state, cyrillic); });
    add("fold/arabic-pointed", [](benchmark::State &state) { fold(state, arabic); });
    add("fold/han", [](benchmark::State &state) { fold(state, han); });
    addSearch("latin/1-letter", latin, query(u"e"_s));
    addSearch("latin/2-letters", latin, query(u"th"_s));
    addSearch("latin/3-letters", latin, query(u"tea"_s));
    addSearch("latin/10-letters", latin, query(u"etaoinshrd"_s));
    addSearch("cyrillic/3-letters", cyrillic, query(u"оео"_s));
    addSearch("arabic/3-letters", arabic, query(u"اله"_s));
    addSearch("han/2-letters", han, query(u"的一"_s));
    find::Query strict = query(u"tea"_s);
    strict.rules = {base::CaseRule::Match, base::AccentRule::Match};
    addSearch("latin/3-letters/match-both", latin, strict);
    strict.text = u"اله"_s;
    addSearch("arabic/3-letters/match-both", arabic, strict);
    addSearch("latin/whole-word", latin, query(u"et"_s, find::Mode::WholeWord));
    addSearch("han/whole-word", han, query(u"的一"_s, find::Mode::WholeWord));
    const QStringList common = latin().document().text().left(2000).split(u' ');
    addSearch("latin/near", latin, query(common.at(5) + u' ' + common.at(9), find::Mode::Near));
    addSearch("latin/regex-literal", latin, query(u"tea"_s, find::Mode::RegularExpression));
    addSearch("latin/regex-class", latin, query(u"\\b[aeiou]\\w+n\\b"_s, find::Mode::RegularExpression));
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    registerAll();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
