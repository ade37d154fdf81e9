// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline_filter.h"

#include "base/folding.h"

#include <algorithm>

namespace lectern::ui {

FoldedTitle foldTitle(const QString &title)
{
    FoldedTitle folded;
    folded.text.reserve(title.size());
    folded.origin.reserve(static_cast<size_t>(title.size()) + 1);
    base::FoldingReader reader(title, base::FoldingTable::forRules({}));
    for (base::FoldedPiece piece; reader.next(piece);) {
        for (int i = 0; i < piece.count; ++i) {
            const auto units = QChar::fromUcs4(piece.letters[static_cast<size_t>(i)]);
            for (const char16_t unit : units) {
                folded.text += QChar(unit);
                folded.origin.push_back(static_cast<int>(piece.begin));
            }
        }
    }
    folded.origin.push_back(static_cast<int>(title.size()));
    return folded;
}

OutlineFilter::OutlineFilter(const QString &typed) : m_words(foldTitle(typed).text.split(u' ', Qt::SkipEmptyParts)) {}

bool OutlineFilter::matches(const QString &title) const
{
    const FoldedTitle folded = foldTitle(title);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return folded.text.contains(word); });
}

std::vector<MatchSpan> OutlineFilter::spans(const QString &title) const
{
    const FoldedTitle folded = foldTitle(title);
    std::vector<bool> marked(static_cast<size_t>(title.size()), false);
    for (const QString &word : m_words) {
        for (qsizetype at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.size())) {
            const int begin = folded.origin[static_cast<size_t>(at)];
            const int end = folded.origin[static_cast<size_t>(at + word.size())];
            std::fill(marked.begin() + begin, marked.begin() + end, true);
        }
    }
    std::vector<MatchSpan> result;
    for (int i = 0; i < static_cast<int>(marked.size()); ++i) {
        if (!marked[static_cast<size_t>(i)])
            continue;
        if (!result.empty() && result.back().start + result.back().length == i)
            ++result.back().length;
        else
            result.push_back({i, 1});
    }
    return result;
}

std::vector<bool> OutlineFilter::shown(const document::Outline &outline) const
{
    if (isEmpty())
        return {};
    std::vector<bool> result(static_cast<size_t>(outline.size()), false);
    for (int i = 0; i < outline.size(); ++i)
        result[static_cast<size_t>(i)] = matches(outline.at(i).title);
    return result;
}

} // namespace lectern::ui
