// SPDX-License-Identifier: GPL-3.0-or-later
// What a search found: passages of the article in reading order, and how many stand in each section.
#pragma once

#include "document/document.h"
#include "document/text_position.h"

#include <span>
#include <vector>

namespace lectern::find {

/// One found passage. It lies inside one block, except that a group of near words may span blocks of one section.
struct Hit {
    document::TextRange range;
    document::SectionId section = 0;

    [[nodiscard]] bool isInOneBlock() const { return range.begin.block == range.end.block; }
    bool operator==(const Hit &) const = default;
};

/// Hits in reading order, never overlapping.
class Hits {
public:
    Hits() = default;
    /// `sections`: number of sections of the article (headings + 1).
    explicit Hits(int sections) : m_counts(static_cast<size_t>(sections)) {}

    /// The kept hits; fewer than `total` when there are more than were asked for.
    [[nodiscard]] const std::vector<Hit> &list() const { return m_list; }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_list.size()); }
    [[nodiscard]] bool isEmpty() const { return m_list.empty(); }
    [[nodiscard]] const Hit &at(qsizetype index) const { return m_list[static_cast<size_t>(index)]; }
    /// All hits, kept or not.
    [[nodiscard]] qsizetype total() const { return m_total; }
    /// Hits in the section's own text, kept or not.
    [[nodiscard]] int countIn(document::SectionId section) const;
    /// For each section its own hits and those of all sections inside it: what a folded row of the outline shows.
    [[nodiscard]] std::vector<int> subtreeCounts(const document::Outline &outline) const;
    /// The passages to mark for a hit: the hit itself, or the single words of a group of near words. Each in one block.
    [[nodiscard]] std::span<const document::TextRange> marks(qsizetype index) const;
    /// Index of the first kept hit that ends after this place, or size() when there is none: where F3 goes from here.
    [[nodiscard]] qsizetype firstAfter(document::TextPosition position) const;

    /// Counts a hit and, while `keep`, keeps it. Hits must come in reading order.
    void add(const Hit &hit, bool keep);
    /// The same for a group of near words with its words.
    void add(const Hit &hit, std::span<const document::TextRange> words, bool keep);

private:
    std::vector<Hit> m_list;
    std::vector<document::TextRange> m_words; ///< of all groups, one after another
    std::vector<quint32> m_wordsEnd;          ///< by hit: end of its words in m_words; empty unless Near
    std::vector<int> m_counts;
    qsizetype m_total = 0;
};

} // namespace lectern::find
