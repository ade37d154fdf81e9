// SPDX-License-Identifier: GPL-3.0-or-later
// Everything is written anew from a list of elements; what is not on it leaves its text.
#include "exporting/rich_text.h"

#include "exporting/markup_tree.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

constexpr const char *kCalloutKinds[] = {"note", "tip", "important", "warning", "caution"};

/// Elements that pass, with the style that they need where there is no style sheet.
const QHash<QByteArray, QByteArray> &styles()
{
    static const QHash<QByteArray, QByteArray> table{
        {"p", ""},
        {"h1", ""},
        {"h2", ""},
        {"h3", ""},
        {"h4", ""},
        {"h5", ""},
        {"h6", ""},
        {"ul", ""},
        {"ol", ""},
        {"li", ""},
        {"dl", ""},
        {"dt", "font-weight:bold"},
        {"dd", ""},
        {"blockquote", "margin-left:1.5em;padding-left:1em;border-left:3px solid #b9b0a2;color:#555"},
        {"pre", "font-family:monospace;white-space:pre-wrap;background:#f4f1ec;padding:.6em .8em"},
        {"code", "font-family:monospace"},
        {"kbd", "font-family:monospace"},
        {"samp", "font-family:monospace"},
        {"tt", "font-family:monospace"},
        {"table", "border-collapse:collapse"},
        {"caption", ""},
        {"thead", ""},
        {"tbody", ""},
        {"tfoot", ""},
        {"tr", ""},
        {"th", "border:1px solid #b9b0a2;padding:.3em .6em;font-weight:bold"},
        {"td", "border:1px solid #b9b0a2;padding:.3em .6em"},
        {"em", ""},
        {"i", ""},
        {"strong", ""},
        {"b", ""},
        {"u", ""},
        {"s", ""},
        {"del", ""},
        {"ins", ""},
        {"strike", ""},
        {"sub", ""},
        {"sup", ""},
        {"small", ""},
        {"mark", "background:#fff3a3"},
        {"q", ""},
        {"cite", ""},
        {"dfn", ""},
        {"var", ""},
        {"abbr", ""},
        {"bdi", ""},
        {"bdo", ""},
        {"ruby", ""},
        {"rt", ""},
        {"rp", ""},
        {"br", ""},
        {"hr", ""},
    };
    return table;
}

bool isKept(const QByteArray &attribute)
{
    static const QSet<QByteArray> names{"dir",     "lang",  "start", "value",    "type",
                                        "colspan", "title", "align", "reversed", "rowspan"};
    return names.contains(attribute);
}

class RichTextWriter {
public:
    explicit RichTextWriter(const RichTextSource &source) : m_source(source) {}

    void write(const MarkupNodes &nodes)
    {
        for (const MarkupNode &node : nodes)
            write(node);
    }
    [[nodiscard]] QString written() { return std::move(m_out); }

private:
    void write(const MarkupNode &node);
    void element(const QByteArray &name, const MarkupNode &node, const QByteArray &style);
    void link(const MarkupNode &node);
    void picture(const MarkupNode &node);
    void callout(const MarkupNode &node);
    void item(const MarkupNode &node);

    const RichTextSource &m_source;
    QString m_out;
};

void RichTextWriter::write(const MarkupNode &node)
{
    const QByteArray &name = node.tag.name;
    if (node.isText()) {
        m_out += node.text.toHtmlEscaped();
    } else if (node.tag.hasClass(u"fnref")) {
        m_out += u"<sup>"_s + node.allText().toHtmlEscaped() + u"</sup>"_s;
    } else if (node.isFurniture()) {
        return;
    } else if (node.tag.hasClass(u"math")) {
        const QString dollars = node.tag.hasClass(u"display") ? u"$$"_s : u"$"_s;
        const QString tex = QString(dollars + node.allText() + dollars).toHtmlEscaped();
        m_out += name == "div" ? u"<p style=\"text-align:center\">"_s + tex + u"</p>"_s : tex;
    } else if (name == "a") {
        link(node);
    } else if (name == "img") {
        picture(node);
    } else if (name == "aside") {
        callout(node);
    } else if (name == "li") {
        item(node);
    } else if (name == "p" && node.tag.hasClass(u"t")) {
        write(node.children); // an item of a tight list: a paragraph would set it apart
    } else if (name == "section") {
        m_out += u"<hr>"_s;
        write(node.children);
    } else if (name == "figure") {
        element("div", node, "text-align:center");
    } else if (name == "figcaption") {
        element("p", node, "font-size:smaller");
    } else if (name == "summary") {
        element("p", node, "font-weight:bold");
    } else if (name == "code" && node.tag.has("data-b")) {
        write(node.children); // its pre has the style
    } else if (const auto found = styles().constFind(name); found != styles().cend()) {
        element(name, node, *found);
    } else {
        write(node.children);
    }
}

void RichTextWriter::element(const QByteArray &name, const MarkupNode &node, const QByteArray &style)
{
    m_out += u'<' + QString::fromLatin1(name);
    QString whole = QString::fromLatin1(style);
    for (const MarkupAttribute &attribute : node.tag.attributes) {
        if (attribute.name == "align") // what mail programs keep of it
            whole += (whole.isEmpty() ? u"text-align:"_s : u";text-align:"_s) + attribute.value.toHtmlEscaped();
        else if (isKept(attribute.name))
            m_out += u' ' + QString::fromLatin1(attribute.name) + u"=\""_s + attribute.value.toHtmlEscaped() + u'"';
    }
    if (!whole.isEmpty())
        m_out += u" style=\""_s + whole + u'"';
    m_out += u'>';
    if (isVoidTag(name))
        return;
    write(node.children);
    m_out += u"</"_s + QString::fromLatin1(name) + u'>';
}

void RichTextWriter::link(const MarkupNode &node)
{
    const QString written = node.tag.value("href").value_or(QString());
    const QString address = written.isEmpty() ? QString() : m_source.link(written);
    if (!address.isEmpty())
        m_out += u"<a href=\""_s + address.toHtmlEscaped() + u"\">"_s;
    write(node.children);
    if (!address.isEmpty())
        m_out += u"</a>"_s;
}

void RichTextWriter::picture(const MarkupNode &node)
{
    const QString alt = node.tag.value("alt").value_or(QString());
    const QString address = node.tag.value("src").value_or(QString());
    const QByteArray data = address.isEmpty() ? QByteArray() : m_source.picture(address);
    if (data.isEmpty())
        m_out += alt.isEmpty() ? QString() : u'[' + alt.toHtmlEscaped() + u']';
    else
        m_out +=
            u"<img src=\""_s + QString::fromLatin1(data).toHtmlEscaped() + u"\" alt=\""_s + alt.toHtmlEscaped() + u"\">"_s;
}

void RichTextWriter::callout(const MarkupNode &node)
{
    m_out += u"<div style=\"margin:1em 0;padding-left:1em;border-left:3px solid #4d6b8a\">"_s;
    for (const MarkupNode &child : node.children) {
        if (!child.tag.hasClass(u"callout-title")) {
            write(child);
            continue;
        }
        m_out += u"<p><b>"_s;
        for (size_t kind = 0; child.isFurniture() && kind < std::size(kCalloutKinds); ++kind) {
            if (node.tag.hasClass(QString::fromLatin1(kCalloutKinds[kind])))
                m_out += QString::fromUtf8(m_source.calloutTitles[kind]);
        }
        write(child.children);
        m_out += u"</b></p>"_s;
    }
    m_out += u"</div>"_s;
}

void RichTextWriter::item(const MarkupNode &node)
{
    const bool isTask = !node.children.empty() && node.children.front().is("input");
    if (!isTask)
        return element("li", node, {});
    m_out += u"<li style=\"list-style:none\">"_s + (node.children.front().tag.has("checked") ? u"\u2611 "_s : u"\u2610 "_s);
    bool isFirst = true;
    for (size_t i = 1; i < node.children.size(); ++i) {
        const MarkupNode &child = node.children[i];
        if (child.isText() && child.text.trimmed().isEmpty())
            continue;
        // A paragraph would begin a line below its box.
        if (isFirst && child.is("p"))
            write(child.children);
        else
            write(child);
        isFirst = false;
    }
    m_out += u"</li>"_s;
}

} // namespace

QString richText(const document::Document &article, const RichTextSource &source)
{
    RichTextWriter writer(source);
    forEachTopBlock(article.html(), [&](QByteArrayView block) { writer.write(markupTree(block)); });
    QString attributes;
    if (!article.language().isEmpty())
        attributes = u" lang=\""_s + article.language().toHtmlEscaped() + u'"';
    if (article.direction() == document::TextDirection::RightToLeft)
        attributes += u" dir=\"rtl\""_s;
    return u"<meta charset=\"utf-8\"><div"_s + attributes + u'>' + writer.written() + u"</div>"_s;
}

} // namespace lectern::exporting
