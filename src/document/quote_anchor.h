// SPDX-License-Identifier: GPL-3.0-or-later
// Makes quote anchors of passages and finds the passages again after the article was edited.
#pragma once

#include "document/document.h"
#include "document/text_position.h"

#include <optional>

namespace lectern::document {

/// Code units of context that an anchor keeps on each side.
inline constexpr qsizetype kQuoteContext = 32;
/// Code units of text that the anchor of a mere place keeps.
inline constexpr qsizetype kPlaceQuote = 64;

/// The anchor of a passage, which may span blocks ('\n' stands between two) and may be empty.
[[nodiscard]] QuoteAnchor anchorAt(const Document &document, const TextRange &range);

/// The anchor of a place: quotes the text that follows it in its block.
[[nodiscard]] QuoteAnchor anchorAt(const Document &document, const TextPosition &position);

/// How a passage was found again, from sure to vague.
enum class QuoteMatch {
    Exact,        ///< the very words
    Changed,      ///< the words with small edits
    Surroundings, ///< the words are gone; the range is empty, between what stood before and after
    Section,      ///< only a section of that heading path is left; the range is empty, at its beginning
};

/// A passage that was found again.
struct LocatedQuote {
    TextRange range;
    QuoteMatch match = QuoteMatch::Exact;
    bool operator==(const LocatedQuote &) const = default;
};

/// Finds the passage of an anchor. Of several equal passages the one counts whose context, heading path and distance to
/// `hint` (where it stood when the anchor was made) fit best. Searches at most 16 Mi code units around the hint for
/// changed words, so that the time is bounded. Empty when nothing of the anchor is left.
[[nodiscard]] std::optional<LocatedQuote> findQuote(const Document &document, const QuoteAnchor &anchor,
                                                    const TextPosition &hint);

/// The range of findQuote().
[[nodiscard]] std::optional<TextRange> locate(const Document &document, const QuoteAnchor &anchor, const TextPosition &hint);

/// Offset of a place in Document::text(), in UTF-16 code units; places outside of the article are moved to its nearest end.
[[nodiscard]] qsizetype textOffset(const Document &document, const TextPosition &position);

/// The place at an offset of Document::text(); the '\n' after a block is the block's end.
[[nodiscard]] TextPosition positionAt(const Document &document, qsizetype offset);

} // namespace lectern::document
