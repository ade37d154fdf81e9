// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/raw_markup.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

constexpr QLatin1String kIdPrefix("user-content-"); // markdown/raw_html_sanitizer.h puts it there

bool isOwn(const QByteArray &name)
{
    return name.startsWith("data-") || name == "class" || name == "loading" || name == "decoding" || name == "tabindex"
        || name == "role";
}

QString inside(const MarkupNode &element, bool isCode)
{
    QString out;
    for (const MarkupNode &child : element.children) {
        if (child.isFurniture())
            continue;
        if (!child.isText()) {
            out += rawMarkup(child);
            continue;
        }
        QString text = child.text.toHtmlEscaped();
        if (isCode)
            text.replace(u"\n\n"_s, u"\n&#10;"_s).replace(u"\n\n"_s, u"\n&#10;"_s);
        out += text;
    }
    return out;
}

} // namespace

QString rawStartTag(const MarkupNode &element)
{
    QString out = u'<' + QString::fromLatin1(element.tag.name);
    for (const MarkupAttribute &attribute : element.tag.attributes) {
        const bool isRemote = attribute.name == "data-remote";
        if (isOwn(attribute.name) && !isRemote)
            continue;
        QString value = attribute.value;
        if (attribute.name == "id") {
            if (!value.startsWith(kIdPrefix))
                continue; // the page's
            value.remove(0, kIdPrefix.size());
        }
        out += u' ' + (isRemote ? u"src"_s : QString::fromLatin1(attribute.name)) + u"=\""_s + value.toHtmlEscaped() + u'"';
    }
    return out + u'>';
}

QString rawMarkup(const MarkupNode &element)
{
    static const QRegularExpression blankLines(u"\\n[ \\t]*(?:\\n[ \\t]*)+"_s);
    const QByteArray &name = element.tag.name;
    if (element.isText())
        return element.text.toHtmlEscaped();
    const bool isFrame = name == "div" && (element.tag.hasClass(u"code") || element.tag.hasClass(u"table"));
    const bool isBare = isFrame || (name == "span" && element.tag.has("class")) || name == "section";
    const bool isCode = name == "pre" || (name == "code" && element.tag.has("data-b"));
    QString text = inside(element, isCode);
    if (!isCode && name != "code")
        text.replace(blankLines, u"\n"_s);
    if (isBare)
        return text;
    const QString tag = rawStartTag(element);
    return isVoidTag(name) ? tag : tag + text + u"</"_s + QString::fromLatin1(name) + u'>';
}

} // namespace lectern::exporting
