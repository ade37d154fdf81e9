// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/markdown_escape.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

qsizetype longestRun(QStringView text, QChar character)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == character ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// "&" that begins something that looks like a character reference.
bool beginsReference(QStringView text, qsizetype at)
{
    return at + 1 < text.size() && (text[at + 1] == u'#' || text[at + 1].isLetter());
}

} // namespace

bool isMarkdownPunctuation(QChar c)
{
    return c.isPunct() || QStringView(u"$+<=>^`|~").contains(c);
}

QString escapedMarkdown(QStringView text)
{
    QString out;
    out.reserve(text.size() + text.size() / 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isInWord =
            c == u'_' && i > 0 && i + 1 < text.size() && text[i - 1].isLetterOrNumber() && text[i + 1].isLetterOrNumber();
        if ((c == u'&' && beginsReference(text, i)) || (QStringView(u"\\`*_[]<~|$").contains(c) && !isInWord))
            out += u'\\';
        out += c;
    }
    return out;
}

QString withPlainLineStarts(const QString &paragraph)
{
    static const QRegularExpression mark(u"^[#>+=:-]"_s);
    static const QRegularExpression number(u"^(\\d{1,9})([.)])"_s);
    QStringList lines = paragraph.split(u'\n');
    for (QString &line : lines) {
        const qsizetype from =
            std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' ' && c != u'\t'; }) - line.begin();
        line.remove(0, from);
        if (mark.match(line).hasMatch())
            line.prepend(u'\\');
        else
            line.replace(number, u"\\1\\\\2"_s);
    }
    return lines.join(u'\n');
}

QString linkDestination(const QString &address, const QString &title)
{
    static const QRegularExpression reference(u"&(?=#?[A-Za-z0-9]+;)"_s);
    QString out = address;
    const bool isPlain = !out.isEmpty() && std::none_of(out.begin(), out.end(), [](QChar c) {
        return c <= u' ' || c == u'(' || c == u')' || c == u'<' || c == u'>' || c == u'\\';
    });
    out.replace(u'\\', u"\\\\"_s);
    if (!isPlain) {
        out.replace(u'<', u"\\<"_s).replace(u'>', u"\\>"_s);
        out = u'<' + out + u'>';
    }
    out.replace(reference, u"&amp;"_s);
    if (title.isEmpty())
        return out;
    QString quoted = title;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(reference, u"&amp;"_s);
    static const QRegularExpression blankLine(u"\\n\\s*\\n"_s);
    quoted.replace(blankLine, u"\n"_s); // would end the paragraph
    return out + u" \""_s + quoted + u'"';
}

QString codeSpan(const QString &code)
{
    const QString fence(longestRun(code, u'`') + 1, u'`');
    const bool isBlank = code.trimmed().isEmpty();
    const bool needsSpace =
        code.startsWith(u'`') || code.endsWith(u'`') || (!isBlank && code.startsWith(u' ') && code.endsWith(u' '));
    const QString space = needsSpace ? u" "_s : QString();
    return fence + space + code + space + fence;
}

QString fenceFor(const QString &code)
{
    return QString(std::max<qsizetype>(3, longestRun(code, u'`') + 1), u'`');
}

QString prefixed(const QString &text, const QString &prefix)
{
    QString bare = prefix;
    while (bare.endsWith(u' '))
        bare.chop(1);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line.prepend(line.isEmpty() ? bare : prefix);
    return lines.join(u'\n');
}

} // namespace lectern::exporting
