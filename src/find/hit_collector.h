// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers the hits of a running search and reports them in batches.
#pragma once

#include "find/finder.h"
#include "find/literal_search.h"

namespace lectern::find {

/// Shared by the kinds of search; belongs to one run.
class HitCollector {
public:
    HitCollector(const document::Document &document, const FindControl &control);

    void add(const Passage &passage);
    /// A group of near words: from the first to the last, which may stand in different blocks.
    void add(const Passage &first, const Passage &last, std::span<const Passage> words);
    /// Reports what is left.
    [[nodiscard]] Hits finish();
    /// Reports what is left of a search that failed.
    void flush() { report(m_hits.size()); }

private:
    [[nodiscard]] document::TextPosition position(document::BlockId block, qint32 offset) const;
    [[nodiscard]] Hit hit(const Passage &first, const Passage &last) const;
    void reportWhenFull();
    void report(qsizetype upTo);

    const document::Document &m_document;
    const FindControl &m_control;
    Hits m_hits;
    qsizetype m_reported = 0;
    qsizetype m_nextReport = FindControl::firstBatch;
};

} // namespace lectern::find
