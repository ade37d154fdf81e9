// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/markdown_inlines.h"

#include "exporting/markdown_escape.h"
#include "exporting/raw_markup.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

class InlineWriter {
public:
    explicit InlineWriter(const MarkdownPlace &place) : m_place(place) {}

    QString written(const MarkupNodes &nodes)
    {
        for (size_t i = 0; i < nodes.size(); ++i)
            write(nodes, i);
        return std::move(m_out);
    }

private:
    void write(const MarkupNodes &nodes, size_t index);
    void emphasis(const MarkupNode &node, const QString &mark, QChar next);
    void code(const MarkupNode &node);
    void link(const MarkupNode &node);
    void image(const MarkupNode &node);
    void math(const MarkupNode &node);
    void raw(const MarkupNode &node);
    /// An exclamation mark right before a bracket would make a picture of it.
    void noPicture()
    {
        if (m_out.endsWith(u'!'))
            m_out.insert(m_out.size() - 1, u'\\');
    }
    [[nodiscard]] QString inside(const MarkupNode &node, QChar next, bool isEmphasized) const;
    [[nodiscard]] QChar nextCharacter(const MarkupNodes &nodes, size_t index) const;
    [[nodiscard]] QString forCell(QString text) const { return m_place.isCell ? text.replace(u'|', u"\\|"_s) : text; }

    const MarkdownPlace &m_place;
    QString m_out;
};

bool isSpaceOrNone(QChar c)
{
    return c.isNull() || c.isSpace();
}

/// CommonMark 6.2: a run of marks opens (seen from its left) or closes (from its right) emphasis.
bool isFlanking(QChar inner, QChar outer)
{
    return !inner.isSpace() && (!isMarkdownPunctuation(inner) || isSpaceOrNone(outer) || isMarkdownPunctuation(outer));
}

void InlineWriter::write(const MarkupNodes &nodes, size_t index)
{
    const MarkupNode &node = nodes[index];
    const QByteArray &name = node.tag.name;
    if (node.isText()) {
        const bool isOneLine = m_place.isCell || m_place.isHeading;
        const bool followsBreak = index > 0 && nodes[index - 1].is("br") && node.text.startsWith(u'\n');
        QString text =
            escapedMarkdown(isOneLine && followsBreak ? QStringView(node.text).sliced(1) : QStringView(node.text));
        if (m_place
                .isCell) // line ends come from blocks in cells, which bring them along where they have a sign of their own
            text.replace(u'\n', text.trimmed().isEmpty() ? QString() : u"<br>"_s);
        else if (isOneLine)
            text.replace(u'\n', u' ');
        else
            text.replace(u"\n\n"_s, u"&#10;&#10;"_s)
                .replace(u"&#10;\n"_s, u"&#10;&#10;"_s); // an empty line would end the block
        m_out += text;
    } else if (node.tag.hasClass(u"fnref")) {
        const QString number = node.allText();
        if (m_place.notes != nullptr && m_place.notes->contains(number)) {
            noPicture();
            m_out += u"[^"_s + number + u']';
        }
    } else if (node.isFurniture() || name == "input") {
        return;
    } else if (name == "em" || name == "strong" || name == "del") {
        emphasis(node, name == "em" ? u"*"_s : name == "strong" ? u"**"_s : u"~~"_s, nextCharacter(nodes, index));
    } else if (name == "code") {
        code(node);
    } else if (name == "a" && node.tag.has("href")) {
        link(node);
    } else if (name == "img") {
        image(node);
    } else if (name == "br") {
        // The line end that follows it in our markup is the break's own.
        const bool hasLineEnd = index + 1 < nodes.size() && nodes[index + 1].text.startsWith(u'\n');
        m_out += m_place.isCell || m_place.isHeading || !hasLineEnd ? u"<br>"_s : u"\\"_s;
    } else if (name == "span" && node.tag.hasClass(u"math")) {
        math(node);
    } else if (name == "span" && (node.tag.has("class") || node.tag.attributes.isEmpty())) {
        m_out += inside(node, nextCharacter(nodes, index), m_place.isEmphasized);
    } else {
        raw(node);
    }
}

QString InlineWriter::inside(const MarkupNode &node, QChar next, bool isEmphasized) const
{
    MarkdownPlace place = m_place;
    place.after = next;
    place.isEmphasized = isEmphasized;
    return markdownInlines(node.children, place);
}

QChar InlineWriter::nextCharacter(const MarkupNodes &nodes, size_t index) const
{
    for (size_t i = index + 1; i < nodes.size(); ++i) {
        const MarkupNode &node = nodes[i];
        const QString text = node.allText();
        if (node.isText() && !text.isEmpty())
            return text[0];
        if (!node.isText() && !node.isFurniture())
            return node.is("em") || node.is("strong") || node.is("del") ? u'a' : u'<'; // marks beside marks: as if in a word
        if (node.tag.hasClass(u"fnref"))
            return u'[';
    }
    return m_place.after;
}

void InlineWriter::emphasis(const MarkupNode &node, const QString &mark, QChar next)
{
    const QString text = inside(node, mark[0], true);
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    const auto begin = std::find_if_not(text.begin(), text.end(), isSpace);
    if (begin == text.end()) {
        m_out += text;
        return;
    }
    const auto end = std::find_if_not(text.rbegin(), text.rend(), isSpace).base();
    const QString lead(text.constData(), begin - text.begin());
    const QString core(&*begin, end - begin);
    const QString tail(text.constData() + (end - text.begin()), text.end() - end);
    const QChar before = !lead.isEmpty() ? u' ' : m_out.isEmpty() ? QChar() : m_out.back();
    const QChar behind = !tail.isEmpty() ? u' ' : next;
    const QChar sign = m_place.isEmphasized && mark == u"*"_s ? u'_' : mark[0];
    bool fits = isFlanking(core.front(), before) && isFlanking(core.back(), behind) && before != sign && behind != sign
        && core.front() != sign && core.back() != sign && !(m_place.isEmphasized && mark != u"*"_s && before == u'*');
    if (sign == u'_') // not inside of words
        fits = fits && (isSpaceOrNone(before) || isMarkdownPunctuation(before))
            && (isSpaceOrNone(behind) || isMarkdownPunctuation(behind));
    if (fits && !core.contains(u"\n\n"_s)) {
        const QString run(mark.size(), sign);
        m_out += lead + run + core + run + tail;
    } else {
        const QString name = QString::fromLatin1(node.tag.name);
        m_out += lead + u'<' + name + u'>' + core + u"</"_s + name + u'>' + tail;
    }
}

void InlineWriter::code(const MarkupNode &node)
{
    const bool isText = std::all_of(node.children.begin(), node.children.end(),
                                    [](const MarkupNode &child) { return child.isText() || child.tag.hasClass(u"bidi"); });
    QString text = node.allText();
    text.replace(u'\n', u' ');
    if (!isText || text.isEmpty())
        return raw(node);
    const QString span = codeSpan(text);
    // A backtick before it would make its fence longer.
    if (m_out.endsWith(u'`'))
        m_out += u"<code>"_s + escapedMarkdown(text) + u"</code>"_s;
    else
        m_out += forCell(span);
}

void InlineWriter::link(const MarkupNode &node)
{
    static const QRegularExpression automatic(u"^(?:https?|mailto):[^\\s<>]+$"_s);
    const QString address = node.tag.value("href").value_or(QString());
    const QString title = node.tag.value("title").value_or(QString());
    const QString shown = node.allText();
    const bool isPlain = node.children.size() == 1 && node.children.front().isText() && title.isEmpty() && !m_place.isCell;
    if (isPlain && shown == address && automatic.match(address).hasMatch()) {
        m_out += u'<' + address + u'>';
        return;
    }
    noPicture();
    m_out += u'[' + inside(node, u']', m_place.isEmphasized) + u"]("_s + forCell(linkDestination(address, title)) + u')';
}

void InlineWriter::image(const MarkupNode &node)
{
    if (node.hasAnyOf({"width", "height", "align", "srcset"})) {
        m_out += forCell(rawStartTag(node));
        return;
    }
    QString alt = node.tag.value("alt").value_or(QString());
    alt.replace(u'\n', u' ');
    const QString address = node.tag.value("src").value_or(node.tag.value("data-remote").value_or(QString()));
    m_out += u"!["_s + escapedMarkdown(alt) + u"]("_s
        + forCell(linkDestination(address, node.tag.value("title").value_or(QString()))) + u')';
}

void InlineWriter::math(const MarkupNode &node)
{
    const QString dollars = node.tag.hasClass(u"display") ? u"$$"_s : u"$"_s;
    m_out += dollars + forCell(node.allText()) + dollars;
}

void InlineWriter::raw(const MarkupNode &node)
{
    m_out += rawStartTag(node);
    if (!isVoidTag(node.tag.name))
        m_out += inside(node, u'<', m_place.isEmphasized) + u"</"_s + QString::fromLatin1(node.tag.name) + u'>';
}

} // namespace

QString markdownInlines(const MarkupNodes &nodes, const MarkdownPlace &place)
{
    return InlineWriter(place).written(nodes);
}

} // namespace lectern::exporting
