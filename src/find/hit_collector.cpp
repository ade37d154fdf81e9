// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/hit_collector.h"

namespace lectern::find {

using document::BlockId;
using document::TextPosition;
using document::TextRange;

HitCollector::HitCollector(const document::Document &document, const FindControl &control)
    : m_document(document),
      m_control(control),
      m_hits(document.outline().size() + 1)
{
}

TextPosition HitCollector::position(BlockId block, qint32 offset) const
{
    return {block, offset - m_document.blocks()[static_cast<size_t>(block)].textStart};
}

Hit HitCollector::hit(const Passage &first, const Passage &last) const
{
    return {{position(first.block, first.begin), position(last.block, last.end)},
            m_document.blocks()[static_cast<size_t>(first.block)].section};
}

void HitCollector::add(const Passage &passage)
{
    m_hits.add(hit(passage, passage), m_hits.size() < m_control.keep);
    reportWhenFull();
}

void HitCollector::add(const Passage &first, const Passage &last, std::span<const Passage> words)
{
    std::vector<TextRange> ranges;
    ranges.reserve(words.size());
    for (const Passage &word : words)
        ranges.push_back(hit(word, word).range);
    m_hits.add(hit(first, last), ranges, m_hits.size() < m_control.keep);
    reportWhenFull();
}

void HitCollector::reportWhenFull()
{
    if (m_hits.size() < m_nextReport)
        return;
    report(m_nextReport);
    m_nextReport = m_reported + FindControl::laterBatch;
}

void HitCollector::report(qsizetype upTo)
{
    if (upTo > m_reported && m_control.onHits && !m_control.cancel.isCancelled())
        m_control.onHits(
            std::span(m_hits.list()).subspan(static_cast<size_t>(m_reported), static_cast<size_t>(upTo - m_reported)));
    m_reported = upTo;
}

Hits HitCollector::finish()
{
    report(m_hits.size());
    return std::move(m_hits);
}

} // namespace lectern::find
