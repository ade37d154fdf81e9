// SPDX-License-Identifier: GPL-3.0-or-later
// Text folding: which spellings count as the same when a reader searches (find and library search share it).
#pragma once

#include <QString>
#include <QStringView>
#include <QtGlobal>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::base {

enum class CaseRule : quint8 { Ignore, Match };
enum class AccentRule : quint8 { Ignore, Match };

/// Which differences are kept. Always folded, whatever the rules: kinds of space (a run of them is one space), of dash
/// and of quotation mark; soft hyphens, zero-width and other invisible characters and the Arabic tatweel (dropped);
/// full and half width, ligatures and Arabic presentation forms (compatibility decomposition); composed and
/// decomposed spelling of the same letter.
struct FoldingRules {
    /// Ignore: full Unicode case folding (ß = ss, σ = ς); i, I, İ and ı are one letter, so that Turkish needs no locale.
    CaseRule letterCase = CaseRule::Ignore;
    /// Ignore: accents and other marks that the Unicode collation order gives no primary weight (Latin and Greek
    /// accents, Hebrew points, Arabic harakat, nuktas, Thai tone marks; not vowel signs, viramas, kana voicing, nor the
    /// breve of й), stroke letters (ø, ł, đ), æ and œ, the Arabic variants of alef, hamza seats, ya, kaf, ha and ta
    /// marbuta, digits of other scripts, superscripts and circled letters.
    AccentRule accents = AccentRule::Ignore;

    bool operator==(const FoldingRules &) const = default;
};

/// The folded form of a whole text. Two texts are the same to a search when their folded forms are equal.
[[nodiscard]] QString folded(QStringView text, FoldingRules rules = {});

/// A stretch of the original and what it folds to. Consecutive pieces are independent of each other, so folding may
/// start again at any piece. What is dropped stands between pieces and belongs to none.
struct FoldedPiece {
    static constexpr int maxLetters = 8;
    qsizetype begin = 0; ///< UTF-16 offset in the original
    qsizetype end = 0;   ///< one past the last code unit
    int count = 0;       ///< letters in use, at least 1
    std::array<char32_t, maxLetters> letters{};
};

/// Folding by code point under fixed rules: made once for each combination of rules, then only read, by any thread.
class FoldingTable {
public:
    [[nodiscard]] static const FoldingTable &forRules(FoldingRules rules);

    /// Entries of the table: a code point in the low 21 bits, or an index of `expansion`, and these flags.
    enum Flag : quint32 {
        Dropped = 1u << 31,   ///< folds to nothing
        Expands = 1u << 30,   ///< folds to several letters: expansion(entry & valueMask)
        Joins = 1u << 29,     ///< a following character may become part of this letter
        Surrogate = 1u << 28, ///< half of a pair; ask `astral` for the whole
        valueMask = 0x1FFFFF,
    };
    [[nodiscard]] quint32 entry(char16_t unit) const { return m_entries[unit]; }
    /// Entry of a code point beyond U+FFFF; expansions come back through `letters` with the count as return value.
    int astral(char32_t codePoint, std::array<char32_t, FoldedPiece::maxLetters> &letters) const;
    [[nodiscard]] std::u32string_view expansion(quint32 index) const { return m_expansions[index]; }
    /// True when the character at this place folds to nothing. `length` receives its code units.
    [[nodiscard]] bool dropsAt(QStringView text, qsizetype at, int &length) const;

private:
    explicit FoldingTable(FoldingRules rules);
    FoldingRules m_rules;
    std::vector<quint32> m_entries; ///< one per UTF-16 code unit
    std::vector<std::u32string> m_expansions;
};

/// Reads a text piece by piece. With AccentRule::Match the text must be in normalization form D (`folded` sees to that).
class FoldingReader {
public:
    FoldingReader(QStringView text, const FoldingTable &table, qsizetype from = 0)
        : m_text(text),
          m_table(&table),
          m_at(from)
    {
    }

    /// Fills in the next piece; false at the end of the text.
    bool next(FoldedPiece &piece)
    {
        while (m_at < m_text.size()) {
            const quint32 entry = m_table->entry(m_text[m_at].unicode());
            if (entry < FoldingTable::Surrogate) [[likely]] {
                piece.begin = m_at;
                piece.end = ++m_at;
                piece.count = 1;
                piece.letters[0] = entry;
                return true;
            }
            if (nextSpecial(entry, piece))
                return true;
        }
        return false;
    }
    /// Where reading continues; always a border between pieces.
    [[nodiscard]] qsizetype position() const { return m_at; }
    /// Continues at a border between pieces.
    void seek(qsizetype at) { m_at = at; }

private:
    bool nextSpecial(quint32 entry, FoldedPiece &piece);
    void joinFollowing(FoldedPiece &piece);

    QStringView m_text;
    const FoldingTable *m_table;
    qsizetype m_at;
};

/// Blank characters that fold to one space: every Unicode space, tab, line and paragraph end.
[[nodiscard]] bool isFoldedSpace(char32_t codePoint);

} // namespace lectern::base
