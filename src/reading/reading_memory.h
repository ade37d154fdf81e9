// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of the articles that were read.
#pragma once

#include "document/text_position.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>

namespace lectern::reading {

/// How an article is laid out: all of it, or one section at a time.
enum class ReadingMode { Continuous, OneSection };

/// Where reading stopped. The position holds while the article is the same, the anchor finds the place after edits
/// (document::findQuote), the fraction is the last resort and is shown in lists.
struct ReadingPlace {
    document::TextPosition position;
    document::QuoteAnchor anchor;
    double fraction = 0; ///< 0 … 1 of the article
    bool operator==(const ReadingPlace &) const = default;
};

/// All that is remembered of one article; empty parts were never set.
struct ReadingMemory {
    std::optional<ReadingPlace> place;
    QStringList foldedSlugs; ///< headings whose sub-headings are folded away in the outline
    QString encoding;        ///< IANA name that the reader chose for this file
    std::optional<ReadingMode> mode;
    bool operator==(const ReadingMemory &) const = default;
};

/// An article of the recent list. Whether its file still exists is the caller's to look up.
struct RecentArticle {
    QString path;
    QString title; ///< as it was when the article was opened last; may be empty
    QDateTime opened;
    double fraction = 0; ///< of the article that was read
    bool operator==(const RecentArticle &) const = default;
};

} // namespace lectern::reading
