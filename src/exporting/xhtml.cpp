// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over tags; text between them is kept, entities that XML does not know are resolved.
#include "exporting/xhtml.h"

#include "exporting/html_markup.h"
#include "exporting/markup_tag.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

bool isDropped(const QByteArray &name)
{
    static const QSet<QByteArray> names{"loading", "decoding", "tabindex", "style", "contenteditable", "fetchpriority"};
    return name.startsWith("data-") || name.startsWith("on") || names.contains(name);
}

/// Text with the entities of HTML that XML does not have; ours are few.
QByteArray xmlText(QByteArrayView text)
{
    QByteArray out = text.toByteArray();
    if (out.contains("&nbsp;"))
        out.replace("&nbsp;", "\xc2\xa0");
    return out;
}

class XhtmlWriter {
public:
    explicit XhtmlWriter(const AddressChange &change) : m_change(change) {}

    QByteArray written(QByteArrayView html)
    {
        qsizetype from = 0;
        for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
            m_out += xmlText(html.sliced(from, at - from));
            const MarkupTag tag = readTag(html, at);
            from = tag.end;
            if (!tag.closes)
                open(tag);
            else if (!isVoidTag(tag.name))
                m_out += "</" + tag.name + '>';
        }
        m_out += xmlText(html.sliced(from));
        return std::move(m_out);
    }

private:
    void open(const MarkupTag &tag)
    {
        m_out += '<' + tag.name;
        QString classes;
        QSet<QByteArray> seen;
        for (const MarkupAttribute &attribute : tag.attributes) {
            if (attribute.name == "class")
                classes = QString(attribute.value + u' ' + classes).trimmed();
            else if (attribute.name == "align")
                classes = QString(classes + u" align-"_s + attribute.value).trimmed();
            else if (!isDropped(attribute.name) && !seen.contains(attribute.name))
                writeAttribute(tag, attribute);
            seen.insert(attribute.name);
        }
        // EPUB has the direction in the markup, not in the style.
        if ((tag.name == "pre" || tag.name == "code") && !seen.contains("dir"))
            write("dir", u"ltr"_s);
        if (!classes.isEmpty())
            write("class", classes);
        if (tag.name == "img" && !seen.contains("alt"))
            write("alt", QString());
        m_out += isVoidTag(tag.name) || tag.isEmpty ? "/>" : ">";
    }

    void writeAttribute(const MarkupTag &tag, const MarkupAttribute &attribute)
    {
        if (attribute.name == "id") {
            // The engine of a reader takes the first of two, XML refuses the second.
            const QString id = xmlId(attribute.value);
            if (!m_ids.contains(id))
                write("id", id);
            m_ids.insert(id);
        } else if (attribute.name == "href" || attribute.name == "src") {
            if (const auto address = m_change(tag.name, attribute.value))
                write(attribute.name, *address);
        } else if (attribute.name == "lang") {
            write("lang", attribute.value);
            write("xml:lang", attribute.value);
        } else {
            const bool flag = attribute.name == "disabled" || attribute.name == "checked" || attribute.name == "hidden"
                || attribute.name == "open" || attribute.name == "reversed";
            write(attribute.name, flag ? QString::fromLatin1(attribute.name) : attribute.value);
        }
    }

    void write(const QByteArray &name, const QString &value) { m_out += ' ' + name + "=\"" + escapedText(value) + '"'; }

    const AddressChange &m_change;
    QByteArray m_out;
    QSet<QString> m_ids;
};

} // namespace

QString xmlId(const QString &id)
{
    QString made = u"i-"_s;
    for (const QChar c : id) {
        const bool plain = c == u'-' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        if (plain)
            made += c;
        else
            made += u'_' + QString::number(c.unicode(), 16) + u'_';
    }
    return made;
}

QByteArray asXhtml(QByteArrayView fragment, const AddressChange &change)
{
    return XhtmlWriter(change).written(fragment);
}

} // namespace lectern::exporting
