// SPDX-License-Identifier: GPL-3.0-or-later
// Places and passages in an article's text.
#pragma once

#include "document/block.h"

#include <QString>
#include <QStringList>
#include <compare>

namespace lectern::document {

/// A place: offset in UTF-16 code units of the block's plain text.
struct TextPosition {
    BlockId block = 0;
    qint32 offset = 0;
    auto operator<=>(const TextPosition &) const = default;
};

/// A passage [begin, end).
struct TextRange {
    TextPosition begin;
    TextPosition end;
    auto operator<=>(const TextRange &) const = default;
};

/// A passage that outlives edits of the article (W3C Web Annotation Data Model, TextQuoteSelector, plus the heading path).
struct QuoteAnchor {
    QString exact;
    QString prefix;          ///< up to 32 code units before
    QString suffix;          ///< up to 32 code units after
    QStringList headingPath; ///< titles from the top heading down
    bool operator==(const QuoteAnchor &) const = default;
};

} // namespace lectern::document
