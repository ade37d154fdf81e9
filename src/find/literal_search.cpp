// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/literal_search.h"

#include <algorithm>

namespace lectern::find {

using base::AccentRule;
using base::CaseRule;
using base::FoldingTable;
using document::Block;

namespace {

constexpr qsizetype slab = 1 << 20; // bytes searched between two looks at the cancel flag: about 0.2 ms
constexpr unsigned candidatesPerLook = 512;

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

bool isEqualButForBlanks(QStringView a, QStringView b)
{
    const auto isBlank = [](QChar c) { return base::isFoldedSpace(c.unicode()); };
    auto i = a.begin();
    auto j = b.begin();
    while (true) {
        i = std::find_if_not(i, a.end(), isBlank);
        j = std::find_if_not(j, b.end(), isBlank);
        if (i == a.end() || j == b.end())
            return i == a.end() && j == b.end();
        if (*i++ != *j++)
            return false;
    }
}

} // namespace

LiteralSearch::LiteralSearch(const FoldedText &folded, const QString &text, base::FoldingRules rules, Borders borders,
                             std::optional<SectionRange> within)
    : m_folded(folded),
      m_blocks(folded.document().blocks()),
      m_needle(base::folded(text).toUtf8()),
      m_query(text),
      m_strict(base::folded(text, rules)),
      m_rules(rules),
      m_isStrict(rules != base::FoldingRules{}),
      m_isAsciiQuery(isAscii(text)),
      m_borders(borders),
      m_within(within),
      m_begins(folded),
      m_ends(folded),
      m_stop(m_needle.isEmpty() ? 0 : folded.bytes().size())
{
    if (within && m_stop > 0)
        limitTo(*within);
}

void LiteralSearch::limitTo(SectionRange sections)
{
    const auto isInside = [sections](const Block &block) { return sections.contains(block.section); };
    const auto first = std::ranges::find_if(m_blocks, isInside);
    if (first == m_blocks.end()) {
        m_stop = 0;
        return;
    }
    const auto last = std::find_if(m_blocks.rbegin(), m_blocks.rend(), isInside);
    m_at = m_folded.placeBefore(static_cast<document::BlockId>(std::distance(m_blocks.begin(), first)));
    m_stop = m_folded.placeAfter(static_cast<document::BlockId>(std::distance(last, m_blocks.rend()) - 1));
}

SearchStep LiteralSearch::next(Passage &passage, const CancelToken &cancel)
{
    const QByteArrayView bytes = m_folded.bytes();
    while (m_at < m_stop) {
        if (m_work++ % candidatesPerLook == 0 && cancel.isCancelled())
            return SearchStep::Cancelled;
        const qsizetype slabEnd = std::min(m_at + slab, m_stop);
        const qsizetype place = m_needle.find(bytes.first(std::min(slabEnd + m_needle.size() - 1, bytes.size())), m_at);
        if (place < 0) {
            m_at = slabEnd;
            m_work = 0;
            continue;
        }
        if (accept(place, passage)) {
            m_at = place + m_needle.size();
            return SearchStep::Found;
        }
        m_at = place + 1;
    }
    return SearchStep::End;
}

bool LiteralSearch::accept(qsizetype place, Passage &passage)
{
    const std::optional<qint32> begin = m_begins.beginAt(place);
    if (!begin)
        return false;
    const std::optional<qint32> end = m_ends.endAt(place + m_needle.size());
    if (!end)
        return false;
    // Hits come in order, mostly a few blocks apart.
    for (int tries = 0; tries < 8 && m_block + 1 < m_blocks.size() && m_blocks[m_block + 1].textStart <= *begin; ++tries)
        ++m_block;
    if (m_block + 1 < m_blocks.size() && m_blocks[m_block + 1].textStart <= *begin) {
        const auto next = std::ranges::upper_bound(m_blocks, *begin, {}, &Block::textStart);
        m_block = static_cast<size_t>(std::distance(m_blocks.begin(), next)) - 1;
    }
    const Block &block = m_blocks[m_block];
    if (m_within && !m_within->contains(block.section))
        return false;

    const QStringView text = QStringView(m_folded.document().text()).mid(block.textStart, block.textLength);
    m_graphemes.setText(text);
    const qsizetype from = graphemeBegin(text, *begin - block.textStart);
    if (from < 0)
        return false;
    const qsizetype to = graphemeEnd(text, *end - block.textStart);
    if (to < 0 || (m_isStrict && !isEqualUnderRules(text.mid(from, to - from))))
        return false;
    if (m_borders == Borders::Words) {
        m_words.setText(text);
        if (!m_words.isBorder(from) || !m_words.isBorder(to))
            return false;
    }
    passage = {static_cast<document::BlockId>(m_block), block.textStart + static_cast<qint32>(from),
               block.textStart + static_cast<qint32>(to)};
    return true;
}

/// The beginning of the grapheme whose kept part begins at `at`, when all before that is dropped (a text may begin with a
/// lone mark); else -1.
qsizetype LiteralSearch::graphemeBegin(QStringView text, qsizetype at)
{
    while (!m_graphemes.isBorder(at)) {
        at -= at > 1 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate() ? 2 : 1;
        int length = 1;
        if (!FoldingTable::forRules({}).dropsAt(text, at, length))
            return -1;
    }
    return at;
}

/// The end of the grapheme whose kept part ends at `at`, when all the rest of it is dropped; else -1.
qsizetype LiteralSearch::graphemeEnd(QStringView text, qsizetype at)
{
    const FoldingTable &table = FoldingTable::forRules({});
    while (!m_graphemes.isBorder(at)) {
        int length = 1;
        if (!table.dropsAt(text, at, length))
            return -1;
        at += length;
        // Most often a single mark after a letter: pass over the others without asking for borders between them.
        while (at < text.size() && QChar::category(text[at].unicode()) == QChar::Mark_NonSpacing
               && (table.entry(text[at].unicode()) & FoldingTable::Dropped))
            ++at;
    }
    return at;
}

bool LiteralSearch::isEqualUnderRules(QStringView passage) const
{
    if (passage == m_query)
        return true;
    // Accents cannot differ in ASCII; and where blanks stand is already known to be alike.
    if (m_isAsciiQuery && isAscii(passage))
        return m_rules.letterCase == CaseRule::Ignore || isEqualButForBlanks(passage, m_query);
    return base::folded(passage, m_rules) == m_strict;
}

} // namespace lectern::find
