// SPDX-License-Identifier: GPL-3.0-or-later
// The line of text around a hit, for lists of results.
#pragma once

#include "find/hits.h"

#include <QString>
#include <vector>

namespace lectern::find {

/// One line: blanks and line ends are single spaces; control characters and bidi controls are left out.
struct Context {
    struct Part {
        qsizetype start = 0; ///< UTF-16 code units into `text`
        qsizetype length = 0;
        bool operator==(const Part &) const = default;
    };
    QString text;
    std::vector<Part> marks;  ///< what to emphasise: the hit, or the words of a group; those that were cut off are left out
    bool isCutBefore = false; ///< the block has more text before (in code: the line has)
    bool isCutAfter = false;

    /// The text with "…" where it was cut.
    [[nodiscard]] QString textWithEllipses() const;
};

/// How much of the surroundings to show, in UTF-16 code units; cut at a blank where one is near, else between graphemes.
struct ContextSize {
    int before = 48;
    int after = 80;
    int longestHit = 240; ///< a longer hit is cut at its end
};

/// The surroundings of a hit inside its block (in code: its line).
[[nodiscard]] Context contextOf(const document::Document &document, const Hits &hits, qsizetype index,
                                ContextSize size = {});

/// Offset in Document::text() of a place in a block.
[[nodiscard]] qint32 textOffset(const document::Document &document, document::TextPosition position);

/// The exact text of a hit; a group of near words that spans blocks has '\n' between them.
[[nodiscard]] QStringView textOf(const document::Document &document, const Hit &hit);

/// Titles from the top heading down to the section's, joined by " › ", each on one line; empty before the first heading.
[[nodiscard]] QString sectionPath(const document::Document &document, document::SectionId section);

} // namespace lectern::find
