// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/markdown_text.h"

#include "exporting/markdown_blocks.h"

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

/// Numbers of the notes that the fragment both refers to and has.
QSet<QString> notesOf(const QByteArray &html)
{
    const auto numbersBehind = [&html](const QByteArray &mark) {
        QSet<QString> numbers;
        for (qsizetype at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1)) {
            const qsizetype from = at + mark.size();
            numbers.insert(QString::fromLatin1(html.sliced(from, html.indexOf('"', from) - from)));
        }
        return numbers;
    };
    return numbersBehind(" id=\"fn:").intersect(numbersBehind("<a href=\"#fn:"));
}

} // namespace

QString markdownText(const document::Document &article)
{
    MarkdownBlocks blocks(notesOf(article.html()));
    QStringList parts;
    forEachTopBlock(article.html(), [&](QByteArrayView block) {
        const MarkupNodes nodes = markupTree(block);
        const bool isNotes = nodes.size() == 1 && nodes.front().tag.has("data-notes");
        const QString text = isNotes ? blocks.notes(nodes.front()) : blocks.written(nodes, true);
        if (!text.isEmpty())
            parts.append(text);
    });
    return parts.isEmpty() ? QString() : parts.join(u"\n\n"_s) + u'\n';
}

} // namespace lectern::exporting
