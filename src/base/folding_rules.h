// SPDX-License-Identifier: GPL-3.0-or-later
// The folding of one code point, from Unicode data in QtCore; slow, used to make the folding tables.
#pragma once

#include "base/folding.h"

#include <QList>

namespace lectern::base {

/// What a code point folds to by itself; empty when it is dropped. At most FoldedPiece::maxLetters.
[[nodiscard]] QList<char32_t> foldedCodePoint(char32_t codePoint, FoldingRules rules);

/// The one letter that `first` and a following `second` make together, or 0: kana voicing marks, Hangul jamo, the breve
/// of й, Thai and Lao AM. Both are given folded.
[[nodiscard]] char32_t joinedLetter(char32_t first, char32_t second);

/// True when `joinedLetter` can be other than 0 for some second letter; also true for the space, which takes in its run.
[[nodiscard]] bool mayJoin(char32_t folded);

/// True for a combining mark that is ignored together with accents.
[[nodiscard]] bool isIgnoredMark(char32_t codePoint);

} // namespace lectern::base
