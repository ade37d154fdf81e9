// SPDX-License-Identifier: GPL-3.0-or-later
// Linear scans; no tree is made.
#include "exporting/html_markup.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

/// Offset one past the '>' that ends the tag which begins at `from`; quoted values may hold one.
qsizetype tagEnd(QByteArrayView html, qsizetype from)
{
    char quote = 0;
    for (qsizetype i = from; i < html.size(); ++i) {
        const char c = html[i];
        if (quote) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        }
    }
    return html.size();
}

} // namespace

QString unescapedText(QByteArrayView markup)
{
    static const std::array<std::pair<QLatin1String, QChar>, 7> entities{{{"lt;"_L1, u'<'},
                                                                          {"gt;"_L1, u'>'},
                                                                          {"quot;"_L1, u'"'},
                                                                          {"#39;"_L1, u'\''},
                                                                          {"#x27;"_L1, u'\''},
                                                                          {"nbsp;"_L1, QChar::Nbsp},
                                                                          {"amp;"_L1, u'&'}}};
    const QString text = QString::fromUtf8(markup);
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] != u'&')
            continue;
        for (const auto &[name, character] : entities) {
            if (QStringView(text).sliced(i + 1).startsWith(name)) {
                out.back() = character;
                i += name.size();
                break;
            }
        }
    }
    return out;
}

QByteArray escapedText(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

std::optional<QString> attributeOf(QByteArrayView tag, QByteArrayView name)
{
    for (qsizetype i = 0; i < tag.size(); ++i) {
        if (tag[i] == '"') { // over another attribute's value
            i = tag.indexOf('"', i + 1);
            if (i < 0)
                return {};
            continue;
        }
        if (tag[i] != ' ' || !tag.sliced(i + 1).startsWith(name))
            continue;
        const qsizetype value = i + 1 + name.size();
        if (!tag.sliced(value).startsWith("=\""))
            continue;
        const qsizetype close = tag.indexOf('"', value + 2);
        if (close > 0)
            return unescapedText(tag.sliced(value + 2, close - value - 2));
    }
    return {};
}

QByteArray withTags(const QByteArray &html, QByteArrayView name,
                    const std::function<std::optional<QByteArray>(QByteArrayView)> &change)
{
    const QByteArray opening = "<" + name.toByteArray() + ' ';
    QByteArray out;
    qsizetype from = 0;
    for (qsizetype at = html.indexOf(opening); at >= 0; at = html.indexOf(opening, from)) {
        const qsizetype end = tagEnd(html, at);
        const auto changed = change(QByteArrayView(html).sliced(at, end - at));
        out.append(QByteArrayView(html).sliced(from, at - from))
            .append(changed ? QByteArrayView(*changed) : QByteArrayView(html).sliced(at, end - at));
        from = end;
    }
    return from == 0 ? html : out.append(QByteArrayView(html).sliced(from));
}

QByteArray withElements(const QByteArray &html, QByteArrayView opening,
                        const std::function<std::optional<QByteArray>(const PlainElement &)> &change)
{
    const QByteArray begin = opening.toByteArray();
    const QByteArray name = begin.mid(1, begin.indexOf(' ') - 1);
    const QByteArray closing = "</" + name + '>';
    QByteArray out;
    qsizetype from = 0;
    for (qsizetype at = html.indexOf(begin); at >= 0; at = html.indexOf(begin, from)) {
        const qsizetype inside = tagEnd(html, at);
        const qsizetype close = html.indexOf(closing, inside);
        if (close < 0)
            break;
        const qsizetype end = close + closing.size();
        const auto changed = change(
            {QByteArrayView(html).sliced(at, inside - at), QByteArrayView(html).sliced(inside, close - inside), name});
        out.append(QByteArrayView(html).sliced(from, at - from))
            .append(changed ? QByteArrayView(*changed) : QByteArrayView(html).sliced(at, end - at));
        from = end;
    }
    return from == 0 ? html : out.append(QByteArrayView(html).sliced(from));
}

} // namespace lectern::exporting
