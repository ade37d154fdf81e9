// SPDX-License-Identifier: GPL-3.0-or-later
// Placeholders and escaping.
#include "page/template.h"

namespace lectern::page {

namespace {

/// One line of a template with its values; empty when every placeholder in it was empty.
QByteArray fillLine(QByteArrayView line, const TemplateValues &values)
{
    QByteArray out;
    bool hasPlaceholder = false;
    bool hasValue = false;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = line.indexOf("{{", from);
        const qsizetype close = open < 0 ? -1 : line.indexOf("}}", open);
        if (close < 0)
            break;
        out += line.sliced(from, open - from);
        const QByteArray value = values.value(line.sliced(open + 2, close - open - 2).toByteArray());
        hasPlaceholder = true;
        hasValue = hasValue || !value.isEmpty();
        out += value;
        from = close + 2;
    }
    out += line.sliced(from);
    return hasPlaceholder && !hasValue ? QByteArray() : out;
}

} // namespace

QByteArray fillTemplate(QByteArrayView text, const TemplateValues &values)
{
    QByteArray out;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype end = text.indexOf('\n', from);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        out += fillLine(text.sliced(from, next - from), values);
        from = next;
    }
    return out;
}

QByteArray escaped(const QString &text)
{
    QString clean = text.toHtmlEscaped();
    clean.replace(u'\'', QLatin1String("&#39;"));
    clean.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return clean.toUtf8();
}

QByteArray cssString(const QString &text)
{
    QString out(u'"');
    for (const QChar c : text) {
        // Everything of ASCII but letters, digits and space as a hexadecimal escape: no quote, backslash, line end or
        // "</style" can come through.
        if (c.unicode() >= 0x80 || c.isLetterOrNumber() || c == u' ')
            out += c;
        else
            out += u'\\' + QString::number(c.unicode(), 16) + u' ';
    }
    return (out + u'"').toUtf8();
}

} // namespace lectern::page
