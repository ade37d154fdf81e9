// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline_filter.h"

#include <algorithm>

namespace lectern::ui {

namespace {

/// Letters that Arabic readers type for one another; the marks themselves fall away as combining characters.
char16_t foldedArabic(char16_t c)
{
    switch (c) {
    case 0x0622: case 0x0623: case 0x0625: case 0x0671: return 0x0627; // alef with madda, hamza, wasla
    case 0x0649: return 0x064a;                                        // alef maksura → ya
    case 0x0629: return 0x0647;                                        // ta marbuta → ha
    case 0x0624: return 0x0648;                                        // waw with hamza
    case 0x0626: return 0x064a;                                        // ya with hamza
    default: return c;
    }
}

bool fallsAway(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing || c.unicode() == 0x0640 // tatweel
        || c.unicode() == 0x00ad || c.category() == QChar::Other_Format;
}

void appendFolded(FoldedTitle &folded, QStringView piece, int origin)
{
    for (const QChar c : piece) {
        if (fallsAway(c))
            continue;
        folded.text += c.isSpace() ? QChar(u' ') : QChar(foldedArabic(c.unicode()));
        folded.origin.push_back(origin);
    }
}

} // namespace

FoldedTitle foldTitle(const QString &title)
{
    FoldedTitle folded;
    folded.text.reserve(title.size());
    folded.origin.reserve(static_cast<size_t>(title.size()) + 1);
    for (int i = 0; i < title.size(); ++i) {
        const QChar c = title.at(i);
        if (c.unicode() < 0x80) { // most titles, most letters
            folded.text += c.isSpace() ? QChar(u' ') : c.toLower();
            folded.origin.push_back(i);
            continue;
        }
        const int length = c.isHighSurrogate() && i + 1 < title.size() && title.at(i + 1).isLowSurrogate() ? 2 : 1;
        const QString piece = title.mid(i, length);
        appendFolded(folded, piece.normalized(QString::NormalizationForm_KD).toCaseFolded(), i);
        i += length - 1;
    }
    folded.origin.push_back(static_cast<int>(title.size()));
    return folded;
}

OutlineFilter::OutlineFilter(const QString &typed)
    : m_words(foldTitle(typed).text.split(u' ', Qt::SkipEmptyParts))
{
}

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
