// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/folding_rules.h"

#include <QChar>
#include <algorithm>
#include <iterator>

namespace lectern::base {

namespace {

struct Variant {
    char32_t from;
    char16_t to[3]; ///< one or two letters, zero-terminated
};

// Letters without a decomposition that differ from others only as an accent does. Latin: the letters to which the CLDR
// root collation gives the primary weight of plain ones, and the t with stroke. Arabic: the variants that writers mix up or leave out
// (alef wasla, final ya, ta marbuta, the Persian and Urdu forms of kaf, ya and ha); hamza seats decompose by themselves.
// Devanagari: candrabindu is commonly written as anusvara. The slash of fractions is a slash. Sorted.
constexpr Variant variants[] = {
    {0x00C6, u"AE"},     {0x00D0, u"D"},      {0x00D8, u"O"},      {0x00E6, u"ae"},     {0x00F0, u"d"},
    {0x00F8, u"o"},      {0x0110, u"D"},      {0x0111, u"d"},      {0x0126, u"H"},      {0x0127, u"h"},
    {0x0141, u"L"},      {0x0142, u"l"},      {0x0152, u"OE"},     {0x0153, u"oe"},     {0x0166, u"T"},
    {0x0167, u"t"},      {0x0629, u"\u0647"}, {0x0649, u"\u064A"}, {0x0671, u"\u0627"}, {0x06A9, u"\u0643"},
    {0x06AA, u"\u0643"}, {0x06C1, u"\u0647"}, {0x06C3, u"\u0647"}, {0x06CC, u"\u064A"}, {0x06D5, u"\u0647"},
    {0x0901, u"\u0902"}, {0x2044, u"/"},
};

constexpr char32_t dashes[] = {0x058A, 0x05BE, 0x1400, 0x1806, 0x2010, 0x2011, 0x2012, 0x2013,
                               0x2014, 0x2015, 0x2043, 0x2212, 0x2E17, 0x2E1A, 0x2E3A, 0x2E3B,
                               0x2E40, 0xFE31, 0xFE32, 0xFE58, 0xFE63, 0xFF0D, 0x10EAD};
constexpr char32_t singleQuotes[] = {0x00B4, 0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x05F3, 0x2018, 0x2019,
                                     0x201A, 0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0xFF07};
constexpr char32_t doubleQuotes[] = {0x00AB, 0x00BB, 0x02BA, 0x02EE, 0x05F4, 0x201C, 0x201D, 0x201E,
                                     0x201F, 0x2033, 0x2036, 0x301D, 0x301E, 0x301F, 0xFF02};

template <size_t N>
bool contains(const char32_t (&sorted)[N], char32_t c)
{
    return std::binary_search(std::begin(sorted), std::end(sorted), c);
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining
        || category == QChar::Mark_Enclosing;
}

/// Unicode's Default_Ignorable_Code_Point without the Hangul fillers, which stand for a letter, plus the tatweel.
bool isInvisible(char32_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x0640 || c == 0x061C || c == 0x17B4 || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xFFF0 && c <= 0xFFF8)
        || (c >= 0x1BCA0 && c <= 0x1BCA3) || (c >= 0x1D173 && c <= 0x1D17A) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isHangulSyllable(char32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}
bool isVoicedKana(char32_t c)
{
    return c >= 0x3040 && c <= 0x30FF;
}

/// Letters that are kept although Unicode decomposes them: syllables and voiced kana (joined the other way round), й (a
/// letter of its own: the only Cyrillic one to which CLDR gives its own primary weight), the compatibility jamo (they
/// would melt into syllables), the vowels AM.
bool keepsComposed(char32_t c)
{
    return isHangulSyllable(c) || isVoicedKana(c) || c == 0x0419 || c == 0x0439 || (c >= 0x3131 && c <= 0x318E)
        || c == 0x0E33 || c == 0x0EB3;
}

/// Whether a decomposition of this kind is undone only together with accents: forms that carry a meaning of their own.
bool isVariantForm(QChar::Decomposition tag)
{
    return tag == QChar::Super || tag == QChar::Sub || tag == QChar::Circle || tag == QChar::Square || tag == QChar::Fraction
        || tag == QChar::Font;
}

QList<char32_t> decomposed(char32_t c, FoldingRules rules)
{
    const QChar::Decomposition tag = QChar::decompositionTag(c);
    if (tag == QChar::NoDecomposition || keepsComposed(c) || (rules.accents == AccentRule::Match && isVariantForm(tag)))
        return {};
    const QList<char32_t> parts = [&] {
        const auto ucs4 = QChar::decomposition(c).toUcs4();
        QList<char32_t> list;
        for (const auto part : ucs4)
            list.append(static_cast<char32_t>(part));
        return list;
    }();
    // Spacing accents (¨ ˘ ΄ …) are a space and a mark to Unicode; they are characters of their own to a reader.
    const bool spacingAccent = tag != QChar::Canonical && parts.size() > 1 && parts.first() == U' ';
    return spacingAccent || parts.size() > FoldedPiece::maxLetters / 2 ? QList<char32_t>{} : parts;
}

QList<char32_t> caseFolded(char32_t c, FoldingRules rules)
{
    if (rules.letterCase == CaseRule::Match)
        return {c};
    if (c == 0x0131) // dotless i: its capital is I, as that of i is
        return {U'i'};
    if (c == 0x00DF || c == 0x1E9E) // full folding where Qt has simple; the others of its kind decompose
        return {U's', U's'};
    const QString folded = QString::fromUcs4(&c, 1).toCaseFolded();
    QList<char32_t> letters;
    for (const auto letter : folded.toUcs4())
        letters.append(static_cast<char32_t>(letter));
    return letters;
}

} // namespace

bool isFoldedSpace(char32_t c)
{
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85 || c == 0xA0 || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isIgnoredMark(char32_t c)
{
    if (c >= 0x1F3FB && c <= 0x1F3FF) // skin tones of emoji
        return true;
    if (c == 0x0E47 || c == 0x0E4C || c == 0x0E4E || (c >= 0x0EC8 && c <= 0x0ECE && c != 0x0ECD)) // Thai and Lao, class 0
        return true;
    if (QChar::category(c) == QChar::Mark_Enclosing)
        return true;
    if (!isMark(c))
        return false;
    switch (QChar::combiningClass(c)) {
    case 0:  // vowel signs, anusvaras, medials
    case 8:  // kana voicing
    case 9:  // virama
    case 84: // Telugu length marks
    case 91:
    case 103: // Thai and Lao vowels below
    case 118:
    case 129: // Tibetan vowels
    case 130:
    case 132:
        return false;
    default:
        return true;
    }
}

QList<char32_t> foldedCodePoint(char32_t c, FoldingRules rules)
{
    if (isInvisible(c))
        return {};
    if (isFoldedSpace(c))
        return {U' '};
    if (contains(dashes, c))
        return {U'-'};
    if (contains(singleQuotes, c))
        return {U'\''};
    if (contains(doubleQuotes, c))
        return {U'"'};
    const bool ignoringAccents = rules.accents == AccentRule::Ignore;
    const QList<char32_t> parts = decomposed(c, rules);
    QList<char32_t> letters;
    if (!parts.isEmpty()) {
        for (const char32_t part : parts)
            letters.append(foldedCodePoint(part, rules));
        for (qsizetype i = 1; ignoringAccents && i < letters.size();) { // as in a text: ㈎ holds two jamo
            if (const char32_t joined = joinedLetter(letters[i - 1], letters[i])) {
                letters[i - 1] = joined;
                letters.removeAt(i);
            } else {
                ++i;
            }
        }
        return letters.size() <= FoldedPiece::maxLetters ? letters : QList<char32_t>{c};
    }
    if (ignoringAccents) {
        if (isIgnoredMark(c))
            return {};
        const auto *const found = std::ranges::lower_bound(variants, c, {}, &Variant::from);
        if (found != std::end(variants) && found->from == c) {
            for (const char16_t *letter = found->to; *letter; ++letter)
                letters.append(caseFolded(*letter, rules));
            return letters;
        }
        if (c > 0x7F && QChar::category(c) == QChar::Number_DecimalDigit)
            return {static_cast<char32_t>(U'0' + QChar::digitValue(c))};
    }
    if (isMark(c)) // never case folded: that would make a letter of the Greek iota subscript
        return {c};
    for (const char32_t letter : caseFolded(c, rules)) {
        // Case folding may answer with composed letters (ǰ has none composed, ΐ has): take those apart again.
        if (letter != c && !decomposed(letter, rules).isEmpty())
            letters.append(foldedCodePoint(letter, rules));
        else if (!(ignoringAccents && isIgnoredMark(letter)))
            letters.append(contains(singleQuotes, letter) ? U'\'' : letter);
    }
    return letters;
}

char32_t joinedLetter(char32_t first, char32_t second)
{
    if (second == 0x3099 || second == 0x309A) {
        if (!isVoicedKana(first))
            return 0;
        const char32_t pair[] = {first, second};
        const QString composed = QString::fromUcs4(pair, 2).normalized(QString::NormalizationForm_C);
        return composed.size() == 1 ? composed[0].unicode() : 0;
    }
    if (first >= 0x1100 && first <= 0x1112 && second >= 0x1161 && second <= 0x1175)
        return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28;
    if (isHangulSyllable(first) && (first - 0xAC00) % 28 == 0 && second >= 0x11A8 && second <= 0x11C2)
        return first + (second - 0x11A7);
    if (second == 0x0306)
        return first == 0x0438 ? 0x0439 : first == 0x0418 ? 0x0419 : 0;
    if (first == 0x0E4D && second == 0x0E32)
        return 0x0E33;
    if (first == 0x0ECD && second == 0x0EB2)
        return 0x0EB3;
    return 0;
}

bool mayJoin(char32_t c)
{
    return c == U' ' || c == 0x0418 || c == 0x0438 || c == 0x0E4D || c == 0x0ECD || (c >= 0x1100 && c <= 0x1112)
        || (isHangulSyllable(c) && (c - 0xAC00) % 28 == 0) || joinedLetter(c, 0x3099) || joinedLetter(c, 0x309A);
}

} // namespace lectern::base
