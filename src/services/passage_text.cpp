// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/passage_text.h"

#include "exporting/excerpt.h"
#include "exporting/markdown_text.h"
#include "exporting/picture_inlining.h"
#include "exporting/plain_text.h"
#include "markdown/parser_client.h"
#include "services/passage_source.h"

namespace lectern::services {

namespace {

constexpr qint64 kSmallPicture = 32 * 1024;

/// Texts of the blocks without what Markdown does not keep: white space at their ends, blocks without text.
QStringList textsOf(const document::Document &article)
{
    QStringList texts;
    for (int block = 0; block < article.blockCount(); ++block) {
        if (const QString text = article.blockText(block).toString().simplified(); !text.isEmpty())
            texts.append(text);
    }
    return texts;
}

} // namespace

QString passagePlainText(const Passage &passage)
{
    exporting::PlainTextStyle style;
    style.marks = exporting::PlainMarks::Shown;
    QString text = QString::fromUtf8(exporting::plainText(exporting::excerptOf(passage.article, passage.range), style));
    if (passage.range.begin.block == passage.range.end.block && text.endsWith(u'\n'))
        text.chop(1); // a word to be pasted into a line
    return text;
}

QString passageRichText(const Passage &passage, exporting::RichTextSource source)
{
    exporting::PictureSource pictures;
    pictures.articlePath = passage.path;
    pictures.rootFolder = passage.rootFolder;
    source.picture = [pictures](const QString &address) { return exporting::pictureData(pictures, address, kSmallPicture); };
    return exporting::richText(exporting::excerptOf(passage.article, passage.range), source);
}

QString passageMarkdown(const Passage &passage)
{
    const document::Document excerpt = exporting::excerptOf(passage.article, passage.range);
    const std::optional<QString> own = passageSource(passage);
    if (!own)
        return exporting::markdownText(excerpt);
    markdown::ParserClient parser;
    const auto read = parser.parse(own->toUtf8(), {});
    return read && textsOf(*read) == textsOf(excerpt) ? *own : exporting::markdownText(excerpt);
}

} // namespace lectern::services
