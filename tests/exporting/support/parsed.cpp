// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/support/parsed.h"

#include "exporting/html_markup.h"
#include "exporting/markup_tag.h"
#include "markdown/article_parser.h"

#include <QDir>
#include <QMap>
#include <algorithm>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::test {

document::Document parsed(const QByteArray &markdown)
{
    const auto article = markdown::parseArticle(markdown);
    EXPECT_TRUE(article.has_value());
    return article.value_or(document::Document());
}

document::TextPosition place(const document::Document &article, const QString &text, Edge edge)
{
    for (int block = 0; block < article.blockCount(); ++block) {
        const qsizetype at = article.blockText(block).indexOf(text);
        if (at >= 0)
            return {block, static_cast<qint32>(at + (edge == Edge::Behind ? text.size() : 0))};
    }
    ADD_FAILURE() << "no such text: " << text.toStdString();
    return {};
}

QStringList blockTexts(const document::Document &article)
{
    QStringList texts;
    for (int block = 0; block < article.blockCount(); ++block)
        texts.append(article.blockText(block).toString());
    return texts;
}

QStringList shownTexts(const document::Document &article)
{
    QMap<int, QString> texts;
    QList<int> open; // addresses of the open elements, -1 for none
    const QByteArray &html = article.html();
    qsizetype from = 0;
    while (from < html.size()) {
        const qsizetype at = html.indexOf('<', from);
        const QByteArrayView text = QByteArrayView(html).sliced(from, (at < 0 ? html.size() : at) - from);
        const auto holder = std::find_if(open.crbegin(), open.crend(), [](int block) { return block >= 0; });
        if (holder != open.crend())
            texts[*holder] += exporting::unescapedText(text);
        if (at < 0)
            break;
        const exporting::MarkupTag tag = exporting::readTag(html, at);
        from = tag.end;
        const int block = tag.value("data-b").value_or(u"-1"_s).toInt();
        if (block >= 0 && !tag.closes)
            texts[block] += tag.name == "img" ? tag.value("alt").value_or(QString()) : QString();
        if (!tag.closes && tag.has("data-skip"))
            from = exporting::elementEnd(html, at);
        else if (tag.closes)
            open.removeLast();
        else if (!exporting::isVoidTag(tag.name))
            open.append(block);
    }
    return texts.values();
}

QByteArray unbalanced(const QByteArray &html)
{
    QList<QByteArray> open;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        const exporting::MarkupTag tag = exporting::readTag(html, at);
        if (exporting::isVoidTag(tag.name))
            continue;
        if (!tag.closes)
            open.append(tag.name);
        else if (open.isEmpty() || open.takeLast() != tag.name)
            return tag.name;
    }
    return open.isEmpty() ? QByteArray() : open.last();
}

document::TextRange randomPassage(const document::Document &article, std::mt19937 &random)
{
    const auto upTo = [&random](qsizetype most) {
        return static_cast<qint32>(std::uniform_int_distribution<qsizetype>(0, most)(random));
    };
    for (int tries = 0; tries < 1000; ++tries) {
        const qint32 first = upTo(article.blockCount() - 1);
        const qint32 last = std::min(article.blockCount() - 1, first + upTo(12));
        const auto cut = [&](qint32 block) {
            const QStringView text = article.blockText(block);
            qint32 offset = upTo(text.size());
            if (offset > 0 && offset < text.size() && text[offset].isLowSurrogate())
                --offset;
            return document::TextPosition{block, offset};
        };
        const document::TextRange passage{cut(first), cut(last)};
        // A picture inside of a paragraph ends the passage in the middle of that.
        const auto isPicture = [&](qint32 block) {
            return article.blocks()[static_cast<size_t>(block)].kind == document::BlockKind::AltText;
        };
        if (passage.begin < passage.end && !isPicture(first) && !isPicture(last)
            && !selectedTexts(article, passage).isEmpty())
            return passage;
    }
    ADD_FAILURE() << "no passage found";
    return {};
}

QStringList selectedTexts(const document::Document &article, const document::TextRange &passage)
{
    QStringList texts;
    for (int block = passage.begin.block; block <= passage.end.block; ++block) {
        // A picture belongs to the passage when its paragraph's text around it does; which is not told by its number.
        if (article.blocks()[static_cast<size_t>(block)].kind == document::BlockKind::AltText)
            continue;
        const qsizetype from = block == passage.begin.block ? passage.begin.offset : 0;
        const QStringView whole = article.blockText(block);
        const qsizetype to = block == passage.end.block ? passage.end.offset : whole.size();
        if (to > from)
            texts.append(whole.sliced(from, to - from).toString());
    }
    return texts;
}

bool containsInOrder(const QStringList &texts, const QStringList &wanted)
{
    qsizetype at = 0;
    for (const QString &text : wanted) {
        at = texts.indexOf(text, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

QStringList articlePaths()
{
    QStringList paths{QStringLiteral(LECTERN_SOURCE_DIR "/content/guide.md"),
                      QStringLiteral(LECTERN_SOURCE_DIR "/README.md")};
    if (const QString shared = sharedPath(u"articles"_s); !shared.isEmpty()) {
        paths.append(shared + u"/peacekeeping.md"_s);
        const QDir book(shared + u"/rust-book/src"_s);
        for (const QString &name : book.entryList({u"ch0[348]*.md"_s, u"appendix-02*.md"_s}, QDir::Files))
            paths.append(book.filePath(name));
    }
    return paths;
}

} // namespace lectern::test
