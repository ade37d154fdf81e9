// SPDX-License-Identifier: GPL-3.0-or-later
// Search inside one article.
#pragma once

#include "find/cancel_token.h"
#include "find/folded_text.h"
#include "find/hits.h"
#include "find/query.h"

#include <chrono>
#include <functional>
#include <memory>
#include <span>

namespace lectern::find {

/// How a search runs: all of it optional.
struct FindControl {
    /// How many hits are reported first, so that a screenful is there at once.
    static constexpr qsizetype firstBatch = 100;
    /// How many are reported at a time after that.
    static constexpr qsizetype laterBatch = 20'000;

    CancelToken cancel;
    /// Receives the hits found since the last call, in reading order, on the searching thread. May cancel.
    std::function<void(std::span<const Hit>)> onHits;
    /// Hits beyond this many are counted, not kept (a hit takes 20 bytes).
    qsizetype keep = 1'000'000;
    /// Regular expressions only: for the whole search.
    std::chrono::milliseconds timeLimit{2000};
    /// Regular expressions only: backtracking steps of PCRE2 from one place of the text. That is the longest a search goes
    /// on without looking at `cancel` and the clock: 5 ms for most runaway patterns, 0.2 s for the worst seen.
    int matchLimit = 250'000;
};

/// Immutable; copies share the folded text. `find` may run in several threads at once.
class Finder {
public:
    Finder() = default;
    /// Folds the article (20 to 40 ms for 10 MB of English): call off the GUI thread.
    explicit Finder(document::Document document);

    /// All hits in reading order. A query that folds to nothing has none. Errors: cancelled; a pattern that is not
    /// well-formed; a pattern that ran away, after its hits so far went to `onHits`.
    [[nodiscard]] FindResult<Hits> find(const Query &query, const FindControl &control = {}) const;

    [[nodiscard]] const document::Document &document() const { return m_folded->document(); }
    /// Bytes held beside the Document.
    [[nodiscard]] qsizetype memoryUse() const { return m_folded->memoryUse(); }

private:
    std::shared_ptr<const FoldedText> m_folded = std::make_shared<const FoldedText>();
};

} // namespace lectern::find
