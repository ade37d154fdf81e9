// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/markup_tag.h"

#include "exporting/html_markup.h"

#include <algorithm>
#include <array>

namespace lectern::exporting {

namespace {

bool isNameEnd(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '>' || c == '/' || c == '=';
}

} // namespace

bool MarkupTag::has(QByteArrayView attribute) const
{
    return std::ranges::find(attributes, attribute, &MarkupAttribute::name) != attributes.end();
}

std::optional<QString> MarkupTag::value(QByteArrayView attribute) const
{
    const auto found = std::ranges::find(attributes, attribute, &MarkupAttribute::name);
    return found == attributes.end() ? std::nullopt : std::optional(found->value);
}

bool MarkupTag::hasClass(QStringView word) const
{
    const QString classes = value("class").value_or(QString());
    return QStringView(classes).split(u' ').contains(word);
}

MarkupTag readTag(QByteArrayView html, qsizetype from)
{
    MarkupTag tag;
    qsizetype at = from + 1;
    tag.closes = at < html.size() && html[at] == '/';
    at += tag.closes ? 1 : 0;
    const auto name = [&] {
        const qsizetype begin = at;
        while (at < html.size() && !isNameEnd(html[at]))
            ++at;
        return html.sliced(begin, at - begin).toByteArray();
    };
    tag.name = name();
    while (at < html.size() && html[at] != '>') {
        if (isNameEnd(html[at])) {
            ++at;
            continue;
        }
        MarkupAttribute attribute{name(), {}};
        if (at + 1 < html.size() && html[at] == '=' && (html[at + 1] == '"' || html[at + 1] == '\'')) {
            const char quote = html[at + 1];
            const qsizetype close = html.indexOf(quote, at + 2);
            const qsizetype end = close < 0 ? html.size() : close;
            attribute.value = unescapedText(html.sliced(at + 2, end - at - 2));
            at = end + 1;
        }
        if (!attribute.name.isEmpty())
            tag.attributes.append(attribute);
    }
    tag.isEmpty = at < html.size() && html[at - 1] == '/';
    tag.end = std::min(at + 1, html.size());
    return tag;
}

bool isVoidTag(QByteArrayView name)
{
    static constexpr std::array<QByteArrayView, 7> names{"img", "br", "hr", "input", "wbr", "col", "source"};
    return std::ranges::find(names, name) != names.end();
}

qsizetype elementEnd(QByteArrayView html, qsizetype from)
{
    int depth = 0;
    for (qsizetype at = from; at >= 0 && at < html.size(); at = html.indexOf('<', at)) {
        const MarkupTag tag = readTag(html, at);
        at = tag.end;
        if (!isVoidTag(tag.name) && !tag.isEmpty)
            depth += tag.closes ? -1 : 1;
        if (depth <= 0)
            return at;
    }
    return html.size();
}

} // namespace lectern::exporting
