// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_clean.h"

#include <algorithm>

namespace lectern::base {

namespace {

constexpr char32_t kBlackFlag = 0x1f3f4; // the emoji that tag characters may follow (flags of Scotland, Wales, England)
constexpr char32_t kCancelTag = 0xe007f;

bool isTag(char32_t code)
{
    return code >= 0xe0000 && code <= 0xe007f;
}

bool isWhiteSpace(char32_t code)
{
    return QChar::isSpace(code);
}

bool isRemoved(char32_t code)
{
    return QChar::category(code) == QChar::Other_Control || isBidiControl(code) || code == 0xfeff
        || (code >= 0xfff9 && code <= 0xfffc) || QChar::isSurrogate(code) || QChar::isNonCharacter(code);
}

/// The code point at `index`, which is moved past it; a lone surrogate is given as it stands.
char32_t codePointAt(QStringView text, qsizetype &index)
{
    const QChar unit = text[index++];
    if (unit.isHighSurrogate() && index < text.size() && text[index].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[index++]);
    return unit.unicode();
}

/// Cuts the line at a character's border and marks the cut.
void shorten(QString &line, qsizetype maxLength)
{
    qsizetype end = std::max<qsizetype>(maxLength - 1, 0);
    // Marks and joiners belong to the character before them; a word of many hundred marks is cut through.
    for (int steps = 0; steps < 32 && end > 0; ++steps, --end) {
        const QChar next = line[end];
        if (!next.isLowSurrogate() && !next.isMark() && next.unicode() != 0x200d)
            break;
    }
    if (end > 0 && end < line.size() && line[end].isLowSurrogate())
        --end;
    line.truncate(end);
    while (line.endsWith(u' '))
        line.chop(1);
    line += QChar(0x2026);
}

} // namespace

QString cleanLine(QStringView text, qsizetype maxLength)
{
    QString line;
    // A long text is not looked at much past what can be shown: its folding is linear, but so is a title of 60 kB.
    line.reserve(std::min(text.size(), maxLength + 2));
    bool spaceIsDue = false;
    bool inFlag = false;
    for (qsizetype index = 0; index < text.size() && line.size() <= maxLength;) {
        const char32_t code = codePointAt(text, index);
        if (isWhiteSpace(code)) {
            spaceIsDue = true;
            inFlag = false;
            continue;
        }
        const bool isFlagTag = inFlag && isTag(code);
        if ((isTag(code) && !isFlagTag) || isRemoved(code))
            continue;
        inFlag = code == kBlackFlag || (isFlagTag && code != kCancelTag);
        if (spaceIsDue && !line.isEmpty())
            line += u' ';
        spaceIsDue = false;
        line += QChar::fromUcs4(code);
    }
    if (line.size() > maxLength)
        shorten(line, maxLength);
    return line;
}

} // namespace lectern::base
