// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/hits.h"

#include <algorithm>

namespace lectern::find {

using document::TextRange;

int Hits::countIn(document::SectionId section) const
{
    return section >= 0 && section < static_cast<int>(m_counts.size()) ? m_counts[static_cast<size_t>(section)] : 0;
}

std::vector<int> Hits::subtreeCounts(const document::Outline &outline) const
{
    std::vector<int> sums = m_counts;
    sums.resize(static_cast<size_t>(outline.size()) + 1);
    for (int heading = outline.size() - 1; heading >= 0; --heading) {
        // Children stand after their parent, so their sums are ready when they are added to it.
        if (const int parent = outline.at(heading).parent; parent >= 0)
            sums[static_cast<size_t>(parent) + 1] += sums[static_cast<size_t>(heading) + 1];
    }
    return sums;
}

std::span<const TextRange> Hits::marks(qsizetype index) const
{
    const auto i = static_cast<size_t>(index);
    if (m_wordsEnd.empty())
        return {&m_list[i].range, 1};
    const size_t begin = i == 0 ? 0 : m_wordsEnd[i - 1];
    return {m_words.data() + begin, m_wordsEnd[i] - begin};
}

qsizetype Hits::firstAfter(document::TextPosition position) const
{
    const auto found = std::ranges::upper_bound(m_list, position, {}, [](const Hit &hit) { return hit.range.end; });
    return std::distance(m_list.begin(), found);
}

void Hits::add(const Hit &hit, bool keep)
{
    ++m_total;
    if (hit.section >= 0 && hit.section < static_cast<int>(m_counts.size()))
        ++m_counts[static_cast<size_t>(hit.section)];
    if (keep)
        m_list.push_back(hit);
}

void Hits::add(const Hit &hit, std::span<const TextRange> words, bool keep)
{
    add(hit, keep);
    if (!keep)
        return;
    m_words.insert(m_words.end(), words.begin(), words.end());
    m_wordsEnd.push_back(static_cast<quint32>(m_words.size()));
}

} // namespace lectern::find
