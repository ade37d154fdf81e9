// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/markdown_blocks.h"

#include "exporting/markdown_escape.h"
#include "exporting/markdown_table.h"
#include "exporting/raw_markup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

bool isHeadingTag(const QByteArray &name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

/// An item whose paragraphs stand close together.
bool isTight(const MarkupNode &item)
{
    return std::ranges::none_of(item.children,
                                [](const MarkupNode &child) { return child.is("p") && !child.tag.hasClass(u"t"); });
}

/// What can go on in the line below a paragraph without an empty one between.
bool interrupts(const MarkupNode &node)
{
    const bool startsAtOne = node.tag.value("start").value_or(u"1"_s) == "1"_L1;
    return (node.is("ul") || (node.is("ol") && startsAtOne)) && !node.allText().trimmed().isEmpty();
}

} // namespace

MarkdownPlace MarkdownBlocks::place() const
{
    MarkdownPlace place;
    place.notes = &m_notes;
    return place;
}

QString MarkdownBlocks::written(const MarkupNodes &nodes, bool isTop)
{
    QStringList blocks;
    for (const MarkupNode &node : nodes) {
        if (node.isFurniture() || (node.isText() && node.text.trimmed().isEmpty()))
            continue;
        if (const QString text = block(node, isTop); !text.isEmpty()) {
            blocks.append(text);
            m_previous = node.tag.name;
        }
    }
    return blocks.join(u"\n\n"_s);
}

QString MarkdownBlocks::block(const MarkupNode &node, bool isTop)
{
    const QByteArray &name = node.tag.name;
    const bool isOwn = !node.hasAnyOf({"align", "lang", "title", "width", "height"});
    if (node.isText())
        return paragraph({node});
    if ((name == "p" && isOwn) || (name == "span" && node.tag.has("data-b")))
        return paragraph(node.children);
    if (isHeadingTag(name) && isOwn)
        return heading(node);
    if (name == "blockquote" && isOwn) {
        m_previous.clear();
        return prefixed(written(node.children), u"> "_s);
    }
    if (name == "aside")
        return callout(node);
    if (name == "ul" || name == "ol")
        return list(node);
    if (node.tag.hasClass(u"code") || name == "pre")
        return code(node);
    if (node.tag.hasClass(u"math"))
        return math(node, isTop);
    if (node.tag.hasClass(u"table"))
        return table(node);
    if (name == "figure")
        return figure(node);
    if (name == "hr")
        return u"***"_s;
    if (name == "img" || name == "a")
        return paragraph({node});
    if (name == "div" || name == "details" || name == "blockquote")
        return container(node);
    return rawMarkup(node);
}

QString MarkdownBlocks::paragraph(const MarkupNodes &nodes) const
{
    return withPlainLineStarts(markdownInlines(nodes, place()).trimmed());
}

QString MarkdownBlocks::heading(const MarkupNode &node) const
{
    const int level = node.tag.name[1] - '0';
    if (level <= 2 && node.allText().trimmed().contains(u'\n'))
        return paragraph(node.children) + u'\n' + (level == 1 ? u"==="_s : u"---"_s);
    MarkdownPlace line = place();
    line.isHeading = true;
    QString text = markdownInlines(node.children, line).trimmed();
    if (text.endsWith(u'#'))
        text.insert(text.size() - 1, u'\\');
    return QString(level, u'#') + u' ' + text;
}

QString MarkdownBlocks::list(const MarkupNode &node)
{
    m_otherMarker = m_previous == node.tag.name && !m_otherMarker;
    const bool isOther = m_otherMarker;
    const QString mark = node.is("ol") ? (isOther ? u")"_s : u"."_s) : (isOther ? u"*"_s : u"-"_s);
    qint64 number = node.tag.value("start").value_or(u"1"_s).toLongLong();
    const bool isLoose =
        std::ranges::any_of(node.children, [](const MarkupNode &child) { return child.is("li") && !isTight(child); });
    QStringList items;
    for (const MarkupNode &child : node.children) {
        if (child.isText() || child.isFurniture())
            continue;
        if (const auto own = child.tag.value("value"))
            number = own->toLongLong();
        const QString marker = node.is("ol") ? QString::number(std::max<qint64>(0, number++)) + mark : mark;
        m_previous.clear();
        m_otherMarker = false;
        items.append(item(child, marker));
    }
    m_otherMarker = isOther;
    return items.join(isLoose ? u"\n\n"_s : u"\n"_s);
}

QString MarkdownBlocks::item(const MarkupNode &node, const QString &marker)
{
    QString text;
    QString box;
    if (!node.children.empty() && node.children.front().is("input"))
        box = node.children.front().tag.has("checked") ? u"[x] "_s : u"[ ] "_s;
    if (node.tag.has("data-b")) {
        text = paragraph(node.children);
    } else {
        const MarkupNode *previous = nullptr;
        for (const MarkupNode &child : node.children) {
            if (child.isFurniture() || child.is("input") || (child.isText() && child.text.trimmed().isEmpty()))
                continue;
            const QString part = block(child, false);
            if (part.isEmpty())
                continue;
            if (previous != nullptr)
                text += previous->tag.hasClass(u"t") && interrupts(child) ? u"\n"_s : u"\n\n"_s;
            text += part;
            previous = &child;
            m_previous = child.tag.name;
        }
    }
    const QString whole = box + text;
    if (whole.isEmpty())
        return marker;
    const QString indented = prefixed(whole, QString(marker.size() + 1, u' '));
    return marker + u' ' + indented.sliced(marker.size() + 1);
}

QString MarkdownBlocks::callout(const MarkupNode &node)
{
    QString head = u"[!NOTE]"_s;
    for (const QLatin1String kind : {"tip"_L1, "important"_L1, "warning"_L1, "caution"_L1}) {
        if (node.tag.hasClass(QString(kind)))
            head = u"[!"_s + QString(kind).toUpper() + u']';
    }
    MarkupNodes rest;
    for (const MarkupNode &child : node.children) {
        if (child.tag.hasClass(u"callout-title") && !child.isFurniture()) {
            MarkdownPlace line = place();
            line.isHeading = true;
            head += u' ' + markdownInlines(child.children, line).trimmed();
        } else {
            rest.push_back(child);
        }
    }
    m_previous.clear();
    const QString text = written(rest);
    return prefixed(text.isEmpty() ? head : head + u'\n' + (text.startsWith(u'[') ? u"\n"_s : QString()) + text, u"> "_s);
}

QString MarkdownBlocks::code(const MarkupNode &node) const
{
    if (node.is("pre") && std::ranges::any_of(node.children, [](const MarkupNode &child) { return !child.isText(); }))
        return rawMarkup(node);
    QString text = node.allText();
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    const QString language = node.tag.value("data-lang").value_or(QString());
    const QString fence = language.contains(u'`') ? u"~~~~"_s : fenceFor(text);
    return fence + language + u'\n' + text + fence;
}

QString MarkdownBlocks::math(const MarkupNode &node, bool isTop) const
{
    const QString tex = node.allText();
    if (isTop && !tex.contains(u"$$"_s))
        return u"$$\n"_s + tex + u"\n$$"_s;
    const QString fence = fenceFor(tex);
    return fence + u"math\n"_s + tex + u'\n' + fence;
}

QString MarkdownBlocks::figure(const MarkupNode &node) const
{
    MarkupNode picture;
    for (const MarkupNode &child : node.children) {
        if (child.is("img") && picture.isText() && !child.hasAnyOf({"width", "height", "align", "srcset"})) {
            picture = child;
        } else if (child.is("figcaption") && child.tag.has("data-b") && !picture.isText()
                   && std::ranges::all_of(child.children, [](const MarkupNode &part) { return part.isText(); })) {
            picture.tag.attributes.append({"title", child.allText()});
        } else if (!child.isText() || !child.text.trimmed().isEmpty()) {
            return rawMarkup(node);
        }
    }
    return picture.isText() ? QString() : paragraph({picture});
}

QString MarkdownBlocks::table(const MarkupNode &node) const
{
    for (const MarkupNode &child : node.children) {
        if (child.is("table"))
            return markdownTable(child, place()).value_or(rawMarkup(node));
    }
    return {};
}

/// Raw HTML with Markdown inside.
QString MarkdownBlocks::container(const MarkupNode &node)
{
    QString head = rawStartTag(node);
    MarkupNodes rest;
    for (const MarkupNode &child : node.children) {
        if (child.is("summary"))
            head += u'\n' + rawMarkup(child);
        else
            rest.push_back(child);
    }
    m_previous.clear();
    const QString text = written(rest);
    return head + u"\n\n"_s + (text.isEmpty() ? QString() : text + u"\n\n"_s) + u"</"_s + QString::fromLatin1(node.tag.name)
        + u'>';
}

QString MarkdownBlocks::notes(const MarkupNode &section)
{
    QStringList notes;
    for (const MarkupNode &list : section.children) {
        qint64 number = 0;
        for (const MarkupNode &item : list.children) {
            if (!item.is("li"))
                continue;
            const QString id = item.tag.value("id").value_or(QString());
            number = id.startsWith("fn:"_L1) ? id.sliced(3).toLongLong() : number + 1;
            m_previous.clear();
            const QString text = prefixed(written(item.children), u"    "_s).sliced(4);
            notes.append(m_notes.contains(QString::number(number)) ? u"[^%1]: "_s.arg(number) + text
                                                                   : u"%1. "_s.arg(number) + text);
        }
    }
    return notes.join(u"\n\n"_s);
}

} // namespace lectern::exporting
