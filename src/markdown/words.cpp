// SPDX-License-Identifier: GPL-3.0-or-later
// Word counts, directions and script guesses; ICU only where a dictionary is needed.
#include "markdown/words.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace lectern::markdown {

namespace {

constexpr std::array<bool, 128> asciiWordBytes()
{
    std::array<bool, 128> table{};
    for (size_t c = 0; c < 128; ++c)
        table[c] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    return table;
}

constexpr auto kAsciiWord = asciiWordBytes();

bool joinsWords(char32_t c)
{
    return c == U'\'' || c == 0x2019 || c == U'.' || c == U',' || c == 0x200c; // UAX #29 MidNumLet, MidLetter; ZWNJ
}

bool needsDictionary(char32_t c)
{
    return (c >= 0x0e00 && c <= 0x0eff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff)
        || (c >= 0x2e80 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x20000 && c <= 0x3ffff);
}

bool isRightToLeft(char32_t c)
{
    return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff)
        || (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff);
}

int countWordsByDictionary(std::string_view utf8)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status))
        return 0;
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    words->setText(text);
    int count = 0;
    while (words->next() != icu::BreakIterator::DONE) {
        if (words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT)
            ++count;
    }
    return count;
}

} // namespace

int countWords(std::string_view utf8)
{
    int count = 0;
    bool inWord = false;
    const auto *bytes = reinterpret_cast<const uint8_t *>(utf8.data());
    const auto size = static_cast<int32_t>(utf8.size());
    for (int32_t i = 0; i < size;) {
        const uint8_t byte = bytes[i];
        bool word = false;
        if (byte < 0x80) {
            ++i;
            word = kAsciiWord[byte];
            if (!word && inWord && joinsWords(byte) && i < size && (bytes[i] >= 0x80 || kAsciiWord[bytes[i]]))
                continue; // "don't", "3.14"
        } else {
            UChar32 c = 0;
            U8_NEXT(bytes, i, size, c);
            if (c < 0)
                c = 0xfffd;
            if (needsDictionary(static_cast<char32_t>(c)))
                return countWordsByDictionary(utf8);
            if (inWord && joinsWords(static_cast<char32_t>(c)))
                continue;
            word = QChar::isLetterOrNumber(static_cast<char32_t>(c)) || (inWord && QChar::isMark(static_cast<char32_t>(c)));
        }
        if (word && !inWord)
            ++count;
        inWord = word;
    }
    return count;
}

document::TextDirection majorityDirection(std::string_view utf8)
{
    int rightToLeft = 0;
    int leftToRight = 0;
    const auto *bytes = reinterpret_cast<const uint8_t *>(utf8.data());
    const auto size = static_cast<int32_t>(utf8.size());
    for (int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c < 0 || !QChar::isLetter(static_cast<char32_t>(c)))
            continue;
        ++(isRightToLeft(static_cast<char32_t>(c)) ? rightToLeft : leftToRight);
    }
    if (rightToLeft == 0 && leftToRight == 0)
        return document::TextDirection::Auto;
    return rightToLeft > leftToRight ? document::TextDirection::RightToLeft : document::TextDirection::LeftToRight;
}

document::TextDirection directionOfLanguage(QStringView language)
{
    if (language.isEmpty())
        return document::TextDirection::Auto;
    const QString tag = language.toString().replace(u'-', u'_');
    return QLocale(tag).textDirection() == Qt::RightToLeft ? document::TextDirection::RightToLeft
                                                           : document::TextDirection::LeftToRight;
}

QString languageByScript(QStringView text)
{
    int arabic = 0, hebrew = 0, greek = 0, cyrillic = 0, han = 0, kana = 0, hangul = 0, thai = 0, devanagari = 0, latin = 0;
    const qsizetype size = std::min<qsizetype>(text.size(), 4000); // the opening tells
    for (qsizetype i = 0; i < size; ++i) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = text[i].unicode() < 0x80 ? (text[i].isLetter() ? USCRIPT_LATIN : USCRIPT_COMMON)
                                                            : uscript_getScript(text[i].unicode(), &status);
        switch (script) {
        case USCRIPT_ARABIC:
            ++arabic;
            break;
        case USCRIPT_HEBREW:
            ++hebrew;
            break;
        case USCRIPT_GREEK:
            ++greek;
            break;
        case USCRIPT_CYRILLIC:
            ++cyrillic;
            break;
        case USCRIPT_HAN:
            ++han;
            break;
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
            ++kana;
            break;
        case USCRIPT_HANGUL:
            ++hangul;
            break;
        case USCRIPT_THAI:
            ++thai;
            break;
        case USCRIPT_DEVANAGARI:
            ++devanagari;
            break;
        case USCRIPT_LATIN:
            ++latin;
            break;
        default:
            break;
        }
    }
    const struct {
        int count;
        const char16_t *tag;
    } scripts[] = {
        {arabic, u"ar"}, {hebrew, u"he"}, {greek, u"el"},      {cyrillic, u"ru"},
        {thai, u"th"},   {hangul, u"ko"}, {devanagari, u"hi"}, {han + kana * 2, kana > 0 ? u"ja" : u"zh"},
    };
    const auto *best = std::max_element(std::begin(scripts), std::end(scripts),
                                        [](const auto &a, const auto &b) { return a.count < b.count; });
    return best->count > latin ? QString::fromUtf16(best->tag) : QString();
}

} // namespace lectern::markdown
