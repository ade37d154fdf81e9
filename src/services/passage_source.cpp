// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/passage_source.h"

#include "base/file_bytes.h"
#include "exporting/excerpt.h"
#include "exporting/markdown_text.h"
#include "exporting/markup_tree.h"
#include "markdown/text_decoder.h"

#include <QRegularExpression>
#include <QSet>
#include <vector>

using namespace Qt::StringLiterals;

namespace lectern::services {

namespace {

using document::TextPosition;

/// A block at the top of the article, by the numbers of the leaf blocks in it.
struct TopBlock {
    document::BlockId first = -1;
    document::BlockId last = -1;
};

std::vector<TopBlock> topBlocks(const document::Document &article)
{
    static constexpr QByteArrayView address = " data-b=\"";
    std::vector<TopBlock> blocks;
    exporting::forEachTopBlock(article.html(), [&](QByteArrayView block) {
        if (block.startsWith("<section"))
            return; // the notes stand anywhere in the source
        const auto numberAt = [&block](qsizetype at) {
            const qsizetype from = at + address.size();
            return block.sliced(from, block.indexOf('"', from) - from).toInt();
        };
        if (const qsizetype at = block.indexOf(address); at >= 0)
            blocks.push_back({numberAt(at), numberAt(block.lastIndexOf(address))});
    });
    return blocks;
}

TextPosition endOf(const document::Document &article, document::BlockId block)
{
    return {block, static_cast<qint32>(article.blockText(block).size())};
}

int lineOf(const document::Document &article, document::BlockId block)
{
    return article.blocks()[static_cast<size_t>(block)].sourceLine;
}

QString written(const document::Document &article, const TextPosition &begin, const TextPosition &end)
{
    return begin < end ? exporting::markdownText(exporting::excerptOf(article, {begin, end})) : QString();
}

/// Definitions of links and notes that `text` uses and does not have.
QString definitionsFor(const QString &text, const QStringList &lines)
{
    static const QRegularExpression definition(u"^ {0,3}\\[([^\\]]+)\\]:"_s);
    QSet<QString> known;
    for (const QString &line : text.split(u'\n')) {
        if (const auto match = definition.match(line); match.hasMatch())
            known.insert(match.captured(1).simplified().toCaseFolded());
    }
    const QString folded = text.toCaseFolded();
    QString found;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = definition.match(lines[i]);
        const QString label = match.captured(1).simplified().toCaseFolded();
        if (!match.hasMatch() || known.contains(label) || !folded.contains(u'[' + label + u']'))
            continue;
        known.insert(label);
        found += lines[i] + u'\n';
        // What belongs to it is indented.
        while (i + 1 < lines.size() && (lines[i + 1].startsWith(u"  "_s) || lines[i + 1].startsWith(u'\t')))
            found += lines[++i] + u'\n';
    }
    return found;
}

/// Takes the notes, which stand at its end, out of what was written.
QString takenNotes(QString &text)
{
    static const QRegularExpression note(u"^\\[\\^\\d+\\]: "_s, QRegularExpression::MultilineOption);
    const qsizetype at = note.match(text).capturedStart();
    if (at < 0)
        return {};
    const QString notes = text.sliced(at);
    text.truncate(at);
    return notes;
}

QString joined(const QStringList &parts)
{
    QStringList kept;
    for (QString part : parts) {
        while (part.endsWith(u'\n'))
            part.chop(1);
        if (!part.isEmpty())
            kept.append(part);
    }
    return kept.isEmpty() ? QString() : kept.join(u"\n\n"_s) + u'\n';
}

} // namespace

std::optional<QString> passageSource(const Passage &passage)
{
    const document::Document &article = passage.article;
    const std::vector<TopBlock> tops = topBlocks(article);
    const auto isWhole = [&](const TopBlock &top) {
        return passage.range.begin <= TextPosition{top.first, 0} && endOf(article, top.last) <= passage.range.end;
    };
    const auto first = std::ranges::find_if(tops, isWhole);
    if (first == tops.end() || passage.path.isEmpty())
        return {};
    auto behind = first;
    while (behind != tops.end() && isWhole(*behind))
        ++behind;
    const auto bytes = base::readArticleFile(passage.path, base::SizePolicy::AllowLarge);
    if (!bytes)
        return {};
    const QStringList lines = QString::fromStdString(markdown::decodeText(*bytes).utf8).split(u'\n');
    const qsizetype from = lineOf(article, first->first);
    const qsizetype to = behind == tops.end() ? lines.size() + 1 : lineOf(article, behind->first);
    if (from < 1 || to <= from || from > lines.size())
        return {};
    const QString own = lines.sliced(from - 1, std::min(to, lines.size() + 1) - from).join(u'\n');
    QString head = written(article, passage.range.begin, {first->first, 0});
    QString tail = behind == tops.end() ? QString() : written(article, {behind->first, 0}, passage.range.end);
    const QString headNotes = takenNotes(head);
    const QString tailNotes = takenNotes(tail);
    const QString text = joined({head, own, tail, headNotes, tailNotes});
    return joined({text, definitionsFor(text, lines)});
}

} // namespace lectern::services
