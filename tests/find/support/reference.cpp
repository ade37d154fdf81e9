// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/support/reference.h"

#include <algorithm>
#include <memory>
#include <unicode/ubrk.h>

namespace lectern::test {

namespace {

/// Every border from the start of the text to its end, in order. (QTextBoundaryFinder has rules of its own for Indic
/// scripts and Thai.)
std::vector<qsizetype> borders(QStringView text, UBreakIteratorType type)
{
    std::vector<qsizetype> borders;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> iterator(
        ubrk_open(type, "", text.utf16(), static_cast<int32_t>(text.size()), &status), ubrk_close);
    for (int32_t at = ubrk_first(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get()))
        borders.push_back(at);
    return borders;
}

} // namespace

std::vector<std::pair<qsizetype, qsizetype>> plainSearch(QStringView text, const find::Query &query)
{
    std::vector<std::pair<qsizetype, qsizetype>> hits;
    const bool wholeWord = query.mode == find::Mode::WholeWord;
    const QString wanted = wholeWord ? query.text.trimmed() : query.text;
    const QString loose = base::folded(wanted);
    const QString strict = base::folded(wanted, query.rules);
    if (loose.isEmpty())
        return hits;
    const std::vector<qsizetype> graphemes = borders(text, UBRK_CHARACTER);
    const std::vector<qsizetype> words = borders(text, UBRK_WORD);
    const auto foldOf = [&](size_t from, size_t to) {
        return base::folded(text.mid(graphemes[from], graphemes[to] - graphemes[from]));
    };
    for (size_t begin = 0; begin + 1 < graphemes.size(); ++begin) {
        if (foldOf(begin, begin + 1).isEmpty())
            continue; // a hit does not begin with something dropped
        for (size_t end = begin + 1; end < graphemes.size(); ++end) {
            const QString folded = foldOf(begin, end);
            if (folded.size() > loose.size())
                break;
            if (folded != loose)
                continue;
            // A hit that ends with a blank ends with the whole run of blanks.
            size_t last = end;
            for (size_t more = end + 1; loose.endsWith(u' ') && more < graphemes.size() && foldOf(begin, more) == loose;
                 ++more) {
                if (foldOf(more - 1, more) == u" ")
                    last = more;
            }
            // … and when the run goes on into a blank under a vowel sign, it cannot end between graphemes.
            if (loose.endsWith(u' ') && last + 1 < graphemes.size() && foldOf(last, last + 1).startsWith(u' ')
                && base::folded(text.mid(graphemes[last - 1], graphemes[last] - graphemes[last - 1] + 1)) == u" ")
                break;
            const qsizetype from = graphemes[begin];
            const qsizetype to = graphemes[last];
            if (base::folded(text.mid(from, to - from), query.rules) == strict
                && (!wholeWord || (std::ranges::binary_search(words, from) && std::ranges::binary_search(words, to)))) {
                hits.emplace_back(from, to);
                begin = last - 1;
            }
            break;
        }
    }
    return hits;
}

} // namespace lectern::test
