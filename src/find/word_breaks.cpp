// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/word_breaks.h"

#include <QChar>
#include <QLoggingCategory>

namespace lectern::find {

namespace {

Q_LOGGING_CATEGORY(log, "lectern.find.breaks", QtWarningMsg)

/// A character that neither joins what stands before it nor what follows: Grapheme_Cluster_Break=Other, or a control.
bool standsAlone(char16_t c)
{
    if (c < 0x300)
        return c != u'\r' && c != 0xAD;
    switch (QChar::category(char32_t(c))) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        // Thai and Lao AM, Malayalam dot reph, conjoining jamo, half-width voicing marks. A whole Hangul syllable may
        // be followed by a jamo, but that one does not stand alone.
        return !(c == 0x0D4E || c == 0x0E33 || c == 0x0EB3 || (c >= 0x1100 && c <= 0x11FF) || (c >= 0xA960 && c <= 0xA97C)
                 || (c >= 0xD7B0 && c <= 0xD7FB) || c == 0xFF9E || c == 0xFF9F);
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Other:
    case QChar::Separator_Space:
        return true;
    default:
        return false;
    }
}

/// A mark after which a character that stands alone always begins a new grapheme (not so the viramas of Indic scripts).
bool isPlainMark(char16_t c)
{
    return ((c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x6ED) || (c >= 0xE31 && c <= 0xE4E))
        && QChar::category(char32_t(c)) == QChar::Mark_NonSpacing;
}

enum class WordClass : quint8 { Word, Other, Unsure };

/// What a character is to a word border when its neighbour is known likewise. Unsure: ask ICU.
WordClass wordClass(char16_t c)
{
    if (c < 0x80) {
        if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_')
            return WordClass::Word;
        // These join letters or digits on both sides; two line ends, or two spaces, may be one.
        if (c == u'\'' || c == u'.' || c == u',' || c == u':' || c == u';' || c == u'"' || c == u'\r' || c == u'\n')
            return WordClass::Unsure;
        return WordClass::Other;
    }
    // Latin, Greek, Cyrillic, Armenian letters (modifier letters and marks aside).
    if ((c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x388 && c <= 0x481 && QChar::isLetter(char32_t(c)))
        || (c >= 0x48A && c <= 0x52F))
        return WordClass::Word;
    return WordClass::Unsure;
}

} // namespace

Breaks::Breaks(Kind kind) : m_kind(kind)
{
    UErrorCode status = U_ZERO_ERROR;
    m_iterator.reset(ubrk_open(kind == Kind::Word ? UBRK_WORD : UBRK_CHARACTER, "", nullptr, 0, &status));
    if (U_FAILURE(status)) {
        qCWarning(log) << "no break rules:" << u_errorName(status);
        m_iterator.reset();
    }
}

void Breaks::setText(QStringView text)
{
    if (m_text.data() == text.data() && m_text.size() == text.size())
        return;
    m_text = text;
    m_loaded = false;
}

bool Breaks::load()
{
    if (!m_loaded && m_iterator) {
        UErrorCode status = U_ZERO_ERROR;
        ubrk_setText(m_iterator.get(), m_text.utf16(), static_cast<int32_t>(m_text.size()), &status);
        m_loaded = U_SUCCESS(status);
    }
    return m_loaded && m_iterator;
}

bool Breaks::isBorder(qsizetype at)
{
    if (at <= 0 || at >= m_text.size())
        return true;
    const char16_t before = m_text[at - 1].unicode();
    const char16_t after = m_text[at].unicode();
    if (m_kind == Kind::Grapheme) {
        const bool mayLink = (after >= 0x900 && after < 0xE00) || after >= 0x1000; // Indic consonants after a virama
        if (standsAlone(after) && (standsAlone(before) || (isPlainMark(before) && !mayLink)))
            return true;
        if (before >= 0x20 && standsAlone(before) && isPlainMark(after) && !(before >= 0x7F && before < 0xA0))
            return false;
    } else {
        const WordClass left = wordClass(before);
        const WordClass right = wordClass(after);
        if (left == WordClass::Word && right == WordClass::Word)
            return false;
        if (left != WordClass::Unsure && right != WordClass::Unsure && !(before == u' ' && after == u' '))
            return true;
    }
    return !load() || ubrk_isBoundary(m_iterator.get(), static_cast<int32_t>(at));
}

qsizetype Breaks::borderAfter(qsizetype at)
{
    if (at >= m_text.size() || !load())
        return m_text.size();
    const int32_t border = ubrk_following(m_iterator.get(), static_cast<int32_t>(at));
    return border == UBRK_DONE ? m_text.size() : border;
}

qsizetype Breaks::borderBefore(qsizetype at)
{
    if (at <= 0 || !load())
        return 0;
    const int32_t border = ubrk_preceding(m_iterator.get(), static_cast<int32_t>(at));
    return border == UBRK_DONE ? 0 : border;
}

bool Breaks::isWordBefore() const
{
    return m_loaded && ubrk_getRuleStatus(m_iterator.get()) >= UBRK_WORD_NONE_LIMIT;
}

int countWords(Breaks &words, QStringView text, qsizetype from, qsizetype to, int most)
{
    words.setText(text);
    int count = 0;
    for (qsizetype at = from; at < to && count < most;) {
        at = words.borderAfter(at);
        if (words.isWordBefore())
            ++count;
    }
    return count;
}

} // namespace lectern::find
