// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/near_search.h"

#include <algorithm>
#include <limits>

namespace lectern::find {

using document::BlockId;

namespace {

/// One word of the query where it stands in the article.
struct Occurrence {
    Passage passage;
    int term = 0;
};

/// The different words of the query, in its order; words that fold alike are one.
QStringList termsOf(const Query &query)
{
    QStringList terms;
    QStringList foldedTerms;
    Breaks words(Breaks::Kind::Word);
    const QStringView text(query.text);
    words.setText(text);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = words.borderAfter(at);
        if (words.isWordBefore()) {
            const QString term = text.mid(at, end - at).toString();
            const QString foldedTerm = base::folded(term, query.rules);
            if (!foldedTerm.isEmpty() && !foldedTerms.contains(foldedTerm)) {
                terms.append(term);
                foldedTerms.append(foldedTerm);
            }
        }
        at = end;
    }
    return terms;
}

/// Finds the groups among the occurrences of one section.
class Grouping {
public:
    Grouping(const FoldedText &folded, int terms, int nearWords, const CancelToken &cancel, HitCollector &hits)
        : m_document(folded.document()),
          m_terms(terms),
          m_near(std::max(nearWords, 0)),
          m_cancel(cancel),
          m_hits(hits)
    {
    }

    /// False when cancelled.
    bool group(std::span<const Occurrence> occurrences)
    {
        std::vector<int> last(static_cast<size_t>(m_terms), -1); // where each term stood last, from `floor` on
        // Place of each occurrence in words from the section's start; far gaps are shortened to just too far.
        std::vector<qint64> place(occurrences.size());
        int floor = 0; // first occurrence that belongs to no group yet
        for (int i = 0; i < static_cast<int>(occurrences.size()); ++i) {
            if (i % 64 == 0 && m_cancel.isCancelled())
                return false;
            const auto at = static_cast<size_t>(i);
            place[at] = i == 0 ? 0 : place[at - 1] + 1 + wordsBetween(occurrences[at - 1].passage, occurrences[at].passage);
            last[static_cast<size_t>(occurrences[at].term)] = i;
            const int first = *std::ranges::min_element(last);
            if (first < floor || place[at] - place[static_cast<size_t>(first)] - 1 > m_near)
                continue;
            report(occurrences.subspan(static_cast<size_t>(first), at - static_cast<size_t>(first) + 1), first, last);
            floor = i + 1;
        }
        return true;
    }

private:
    [[nodiscard]] int wordsBetween(const Passage &left, const Passage &right)
    {
        const int most = m_near + 1;
        const auto &blocks = m_document.blocks();
        int count = 0;
        for (BlockId block = left.block; block <= right.block && count < most; ++block) {
            const qint32 start = blocks[static_cast<size_t>(block)].textStart;
            const qsizetype from = block == left.block ? left.end - start : 0;
            const QStringView text = m_document.blockText(block);
            const qsizetype to = block == right.block ? right.begin - start : text.size();
            count += countWords(m_words, text, from, to, most - count);
        }
        return count;
    }

    void report(std::span<const Occurrence> group, int offset, const std::vector<int> &last)
    {
        std::vector<Passage> words;
        for (size_t i = 0; i < group.size(); ++i) {
            // Of a term that stands in the group twice only the one that made the group counts.
            if (last[static_cast<size_t>(group[i].term)] == offset + static_cast<int>(i))
                words.push_back(group[i].passage);
        }
        m_hits.add(group.front().passage, group.back().passage, words);
    }

    const document::Document &m_document;
    int m_terms;
    int m_near;
    const CancelToken &m_cancel;
    HitCollector &m_hits;
    Breaks m_words{Breaks::Kind::Word};
};

} // namespace

bool findNear(const FoldedText &folded, const Query &query, const CancelToken &cancel, HitCollector &hits)
{
    const QStringList terms = termsOf(query);
    if (terms.isEmpty())
        return true;
    std::vector<LiteralSearch> searches;
    searches.reserve(static_cast<size_t>(terms.size()));
    std::vector<std::optional<Occurrence>> heads; // next occurrence of each term
    const auto advance = [&](size_t term) {
        Passage passage;
        const SearchStep step = searches[term].next(passage, cancel);
        heads[term] = step == SearchStep::Found ? std::optional(Occurrence{passage, static_cast<int>(term)}) : std::nullopt;
        return step != SearchStep::Cancelled;
    };
    heads.resize(static_cast<size_t>(terms.size()));
    for (size_t term = 0; term < heads.size(); ++term) {
        searches.emplace_back(folded, terms[static_cast<qsizetype>(term)], query.rules, Borders::Words, query.within);
        if (!advance(term))
            return false;
    }

    Grouping grouping(folded, static_cast<int>(terms.size()), query.nearWords, cancel, hits);
    std::vector<Occurrence> section; // occurrences of the section at hand, in reading order
    const auto &blocks = folded.document().blocks();
    while (true) {
        const auto begin = [](const std::optional<Occurrence> &o) {
            return o ? o->passage.begin : std::numeric_limits<qint32>::max();
        };
        const auto earliest = std::ranges::min_element(heads, {}, begin);
        const bool isDone = !earliest->has_value();
        const auto sectionOf = [&](const Occurrence &o) { return blocks[static_cast<size_t>(o.passage.block)].section; };
        if (isDone || (!section.empty() && sectionOf(section.back()) != sectionOf(**earliest))) {
            if (!grouping.group(section))
                return false;
            section.clear();
        }
        if (isDone)
            return true;
        section.push_back(**earliest);
        if (!advance(static_cast<size_t>(std::distance(heads.begin(), earliest))))
            return false;
    }
}

} // namespace lectern::find
