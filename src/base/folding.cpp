// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/folding.h"

#include "base/folding_rules.h"

#include <algorithm>

namespace lectern::base {

namespace {

/// Large stretches of the BMP that fold to themselves whatever the rules: skipping them halves the time to make a table.
bool foldsToItself(char16_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xA000 && c <= 0xA48C) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xE000 && c <= 0xF8FF);
}

} // namespace

FoldingTable::FoldingTable(FoldingRules rules) : m_rules(rules), m_entries(0x10000)
{
    const bool joining = rules.accents == AccentRule::Ignore; // with accents matched, texts are taken apart beforehand
    for (quint32 c = 0; c < 0x10000; ++c) {
        if (QChar::isSurrogate(c)) {
            m_entries[c] = Surrogate;
            continue;
        }
        const QList<char32_t> letters =
            foldsToItself(static_cast<char16_t>(c)) ? QList<char32_t>{c} : foldedCodePoint(c, rules);
        if (letters.isEmpty()) {
            m_entries[c] = Dropped;
        } else if (letters.size() == 1) {
            const bool joins = letters[0] == U' ' || (joining && mayJoin(letters[0]));
            m_entries[c] = letters[0] | (joins ? Joins : 0u);
        } else {
            m_entries[c] = Expands | static_cast<quint32>(m_expansions.size());
            m_expansions.emplace_back(letters.begin(), letters.end());
        }
    }
}

const FoldingTable &FoldingTable::forRules(FoldingRules rules)
{
    if (rules.letterCase == CaseRule::Ignore && rules.accents == AccentRule::Ignore) {
        static const FoldingTable table({CaseRule::Ignore, AccentRule::Ignore});
        return table;
    }
    if (rules.letterCase == CaseRule::Match && rules.accents == AccentRule::Ignore) {
        static const FoldingTable table({CaseRule::Match, AccentRule::Ignore});
        return table;
    }
    if (rules.letterCase == CaseRule::Ignore) {
        static const FoldingTable table({CaseRule::Ignore, AccentRule::Match});
        return table;
    }
    static const FoldingTable table({CaseRule::Match, AccentRule::Match});
    return table;
}

int FoldingTable::astral(char32_t codePoint, std::array<char32_t, FoldedPiece::maxLetters> &letters) const
{
    // Ideographs, emoji and old writing without case or marks: most of what is met up there.
    if ((codePoint >= 0x20000 && codePoint < 0x2F800) || (codePoint >= 0x1F300 && codePoint < 0x1F3FB)
        || (codePoint > 0x1F3FF && codePoint < 0x1FB00) || (codePoint >= 0x12000 && codePoint < 0x13430)) {
        letters[0] = codePoint;
        return 1;
    }
    int count = 0;
    for (const char32_t letter : foldedCodePoint(codePoint, m_rules))
        letters[static_cast<size_t>(count++)] = letter;
    return count;
}

bool FoldingTable::dropsAt(QStringView text, qsizetype at, int &length) const
{
    const char16_t unit = text[at].unicode();
    length = 1;
    if (!QChar::isHighSurrogate(unit) || at + 1 >= text.size() || !text[at + 1].isLowSurrogate())
        return entry(unit) & Dropped;
    length = 2;
    const char32_t c = QChar::surrogateToUcs4(unit, text[at + 1].unicode());
    // Only these planes hold anything that is dropped; asking for each would be slow.
    if (!((c >= 0x10000 && c < 0x20000) || c >= 0xE0000))
        return false;
    std::array<char32_t, FoldedPiece::maxLetters> letters;
    return astral(c, letters) == 0;
}

/// Handles all that is not "one code unit to one letter". False when the character was dropped.
bool FoldingReader::nextSpecial(quint32 entry, FoldedPiece &piece)
{
    const qsizetype begin = m_at++;
    if (entry & FoldingTable::Dropped)
        return false;
    piece.begin = begin;
    piece.count = 1;
    piece.letters[0] = entry & FoldingTable::valueMask;
    if (entry & FoldingTable::Expands) {
        const std::u32string_view letters = m_table->expansion(entry & FoldingTable::valueMask);
        std::ranges::copy(letters, piece.letters.begin());
        piece.count = static_cast<int>(letters.size());
    } else if (entry & FoldingTable::Surrogate) {
        const QChar unit = m_text[begin];
        if (unit.isHighSurrogate() && m_at < m_text.size() && m_text[m_at].isLowSurrogate()) {
            piece.count = m_table->astral(QChar::surrogateToUcs4(unit, m_text[m_at++]), piece.letters);
            if (piece.count == 0)
                return false;
        } else {
            piece.letters[0] = QChar::ReplacementCharacter; // a lone half has no place in UTF-8
        }
    }
    piece.end = m_at;
    if (entry & FoldingTable::Joins)
        joinFollowing(piece);
    return true;
}

void FoldingReader::joinFollowing(FoldedPiece &piece)
{
    qsizetype at = m_at;
    while (at < m_text.size()) {
        int length = 1;
        if (m_table->dropsAt(m_text, at, length)) {
            // A blank under an accent differs from one without as soon as accents matter; so it ends the run.
            if (piece.letters[0] == U' ' && isIgnoredMark(m_text[at].unicode()))
                return;
            // A dropped breve may still be the one of й, so ask before passing over.
            const char32_t joined = joinedLetter(piece.letters[0], m_text[at].unicode());
            at += length;
            if (joined) {
                piece.letters[0] = joined;
                piece.end = m_at = at;
            }
            continue;
        }
        const quint32 following = m_table->entry(m_text[at].unicode());
        if (following & (FoldingTable::Expands | FoldingTable::Surrogate))
            return;
        const char32_t letter = following & FoldingTable::valueMask;
        if (piece.letters[0] == U' ' && letter == U' ') {
            piece.end = m_at = ++at;
            continue;
        }
        const char32_t joined = piece.letters[0] == U' ' ? 0 : joinedLetter(piece.letters[0], letter);
        if (!joined)
            return;
        piece.letters[0] = joined;
        piece.end = m_at = ++at;
    }
}

QString folded(QStringView text, FoldingRules rules)
{
    const bool taken = rules.accents == AccentRule::Match;
    const QString apart = taken ? text.toString().normalized(QString::NormalizationForm_D) : QString();
    FoldingReader reader(taken ? QStringView(apart) : text, FoldingTable::forRules(rules));
    const bool dotless = taken && rules.letterCase == CaseRule::Ignore;
    QString result;
    result.reserve(text.size());
    FoldedPiece piece;
    while (reader.next(piece)) {
        // A dot above i says nothing: it is how İ and the i of Turkish capitals come apart.
        if (dotless && piece.letters[0] == 0x0307 && result.endsWith(u'i'))
            continue;
        for (int i = 0; i < piece.count; ++i)
            result.append(QStringView(QChar::fromUcs4(piece.letters[static_cast<size_t>(i)])));
    }
    return result;
}

} // namespace lectern::base
