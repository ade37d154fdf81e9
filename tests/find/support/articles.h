// SPDX-License-Identifier: GPL-3.0-or-later
// Small articles made by hand for the tests of find.
#pragma once

#include "document/document.h"
#include "find/finder.h"

#include <QStringList>

namespace lectern::test {

/// A section: a heading (none in the first) and blocks of text.
struct SectionText {
    QStringList blocks;
    QString heading;
    int level = 1;
};

/// The article of these sections. Only the first may be without a heading.
[[nodiscard]] document::Document article(const std::vector<SectionText> &sections);
/// An article of one section without a heading.
[[nodiscard]] document::Document article(const QStringList &blocks);

/// Query by text, mode and rules.
[[nodiscard]] find::Query query(const QString &text, find::Mode mode = find::Mode::Contains, base::FoldingRules rules = {});

/// Hits as "block:start-end" each, or "block:start-block:end", joined by blanks; a failure as "error".
[[nodiscard]] QString describe(const find::FindResult<find::Hits> &found);

inline constexpr base::FoldingRules matchCase{base::CaseRule::Match, base::AccentRule::Ignore};
inline constexpr base::FoldingRules matchAccents{base::CaseRule::Ignore, base::AccentRule::Match};
inline constexpr base::FoldingRules matchBoth{base::CaseRule::Match, base::AccentRule::Match};

} // namespace lectern::test
