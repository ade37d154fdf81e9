// SPDX-License-Identifier: GPL-3.0-or-later
// Borders of words and of graphemes in a text, by ICU, with short cuts for the plain cases.
#pragma once

#include <QStringView>
#include <memory>
#include <unicode/ubrk.h>

namespace lectern::find {

namespace detail {
struct CloseBreakIterator {
    void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
};
} // namespace detail

/// Border of either kind in the text given last. Not for several threads at once; the text must outlive the use.
class Breaks {
public:
    enum class Kind : quint8 { Grapheme, Word };
    explicit Breaks(Kind kind);

    void setText(QStringView text);
    /// Whether a border stands before this code unit; true at both ends of the text.
    [[nodiscard]] bool isBorder(qsizetype at);
    /// The next border after this place, or the text's end.
    [[nodiscard]] qsizetype borderAfter(qsizetype at);
    /// The last border before this place, or 0.
    [[nodiscard]] qsizetype borderBefore(qsizetype at);
    /// After borderAfter() of a word iterator: whether the stretch before that border is a word, not blanks or signs.
    [[nodiscard]] bool isWordBefore() const;

private:
    bool load();

    std::unique_ptr<UBreakIterator, detail::CloseBreakIterator> m_iterator;
    QStringView m_text;
    bool m_loaded = false; ///< the iterator has m_text
    Kind m_kind;
};

/// Words (UAX #29 with ICU's dictionaries) that begin in [from, to), counted up to `most`.
[[nodiscard]] int countWords(Breaks &words, QStringView text, qsizetype from, qsizetype to, int most);

} // namespace lectern::find
