// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/markup_tree.h"

#include "exporting/html_markup.h"

#include <algorithm>

namespace lectern::exporting {

namespace {

MarkupNodes childrenFrom(QByteArrayView html, qsizetype &from)
{
    MarkupNodes nodes;
    while (from < html.size()) {
        const qsizetype at = html.indexOf('<', from);
        const qsizetype textEnd = at < 0 ? html.size() : at;
        if (textEnd > from) {
            MarkupNode text;
            text.text = unescapedText(html.sliced(from, textEnd - from));
            nodes.push_back(std::move(text));
        }
        if (at < 0) {
            from = html.size();
            break;
        }
        MarkupNode node;
        node.tag = readTag(html, at);
        from = node.tag.end;
        if (node.tag.closes)
            break;
        if (!isVoidTag(node.tag.name))
            node.children = childrenFrom(html, from);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

} // namespace

QString MarkupNode::allText() const
{
    if (isText())
        return text;
    QString all;
    for (const MarkupNode &child : children) {
        if (!child.isFurniture())
            all += child.allText();
    }
    return all;
}

bool MarkupNode::hasAnyOf(std::initializer_list<QByteArrayView> attributes) const
{
    return std::ranges::any_of(attributes, [this](QByteArrayView name) { return tag.has(name); });
}

MarkupNodes markupTree(QByteArrayView html)
{
    qsizetype from = 0;
    return childrenFrom(html, from);
}

void forEachTopBlock(QByteArrayView fragment, const std::function<void(QByteArrayView block)> &visit)
{
    qsizetype from = 0;
    for (qsizetype at = fragment.indexOf('<'); at >= 0; at = fragment.indexOf('<', from)) {
        const MarkupTag tag = readTag(fragment, at);
        const bool isFrame = tag.closes || tag.hasClass(u"chunk") || (tag.name == "section" && !tag.has("data-notes"));
        from = isFrame ? tag.end : elementEnd(fragment, at);
        if (!isFrame)
            visit(fragment.sliced(at, from - at));
    }
}

} // namespace lectern::exporting
