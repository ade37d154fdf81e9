// SPDX-License-Identifier: GPL-3.0-or-later
// Which headings a typed filter matches, ignoring case, accents and Arabic vowel marks, and where in the title.
#pragma once

#include "document/outline.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace lectern::ui {

/// A matched piece of a title, in UTF-16 code units of the title as shown.
struct MatchSpan {
    int start = 0;
    int length = 0;
    bool operator==(const MatchSpan &) const = default;
};

/// A text folded for comparison, with the way back to the original's code units.
struct FoldedTitle {
    QString text;
    std::vector<int> origin; ///< per folded code unit: its code unit in the original; one past the end at the end
};

/// What find ignores is ignored here too (base/folding.h).
[[nodiscard]] FoldedTitle foldTitle(const QString &title);

/// The words of a typed filter; a title matches when it contains each of them.
class OutlineFilter {
public:
    OutlineFilter() = default;
    explicit OutlineFilter(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] bool matches(const QString &title) const;
    /// Matched pieces in order, merged where they touch.
    [[nodiscard]] std::vector<MatchSpan> spans(const QString &title) const;
    /// One flag per heading; empty when the filter is empty.
    [[nodiscard]] std::vector<bool> shown(const document::Outline &outline) const;

private:
    QStringList m_words;
};

} // namespace lectern::ui
