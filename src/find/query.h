// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked for, how, and how a search can fail.
#pragma once

#include "base/folding.h"
#include "document/outline.h"

#include <QString>
#include <optional>
#include <tl/expected.hpp>

namespace lectern::find {

enum class Mode : quint8 {
    Contains,  ///< the text anywhere
    WholeWord, ///< the text with word borders at both ends (UAX #29; dictionaries for CJK, Thai, Khmer, Lao, Burmese)
    Near,      ///< all words of the text, as whole words in any order, near each other in one section
    RegularExpression, ///< Perl-compatible, on the unfolded text of each block; ^ and $ match at lines, accents always matter
};

/// Sections [first, last], both included.
struct SectionRange {
    document::SectionId first = 0;
    document::SectionId last = 0;

    [[nodiscard]] bool contains(document::SectionId section) const { return section >= first && section <= last; }
    /// The section and all sections inside it; section 0 (before the first heading) is alone.
    [[nodiscard]] static SectionRange subtree(document::SectionId section, const document::Outline &outline)
    {
        if (section < 1 || section > outline.size())
            return {section, section};
        return {section, outline.at(section - 1).subtreeEnd};
    }
    bool operator==(const SectionRange &) const = default;
};

/// A request to the Finder.
struct Query {
    static constexpr int defaultNearWords = 20;

    QString text;
    Mode mode = Mode::Contains;
    base::FoldingRules rules; ///< "Match case" and "Match accents"; of a regular expression only the case rule counts
    int nearWords = defaultNearWords;   ///< Near: how many words at most stand between the first and the last of a group
    std::optional<SectionRange> within; ///< absent: the whole article

    bool operator==(const Query &) const = default;
};

enum class FindProblem : quint8 {
    Cancelled,
    BadPattern,     ///< the regular expression is not well-formed; see detail and patternOffset
    RunawayPattern, ///< the regular expression passed its limit of steps or of time
};

/// A failed search as a value; hits that were reported before stay valid.
struct FindError {
    FindProblem problem = FindProblem::Cancelled;
    QString detail;               ///< the library's own words, untranslated; may be empty
    qsizetype patternOffset = -1; ///< BadPattern: where in the query's text

    bool operator==(const FindError &) const = default;
};

template <typename T>
using FindResult = tl::expected<T, FindError>;

} // namespace lectern::find
