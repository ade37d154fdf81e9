// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/plain_text.h"

#include <QTextBoundaryFinder>

namespace lectern::exporting {

namespace {

using document::Block;
using document::BlockContext;
using document::BlockKind;

QString indented(const QString &text, const QString &first, const QString &rest)
{
    QString out = first + text;
    out.replace(u'\n', u'\n' + rest);
    return out;
}

/// Lines of at most `width` columns, broken where the script allows; a longer word has a line of its own.
QString wrapped(const QString &text, qsizetype width)
{
    if (width <= 0 || text.size() <= width)
        return text;
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, paragraph);
        qsizetype start = 0;
        qsizetype last = 0;
        for (qsizetype at = breaks.toNextBoundary(); at >= 0; at = breaks.toNextBoundary()) {
            const QString line = paragraph.mid(start, at - start).trimmed();
            if (line.size() > width && last > start) {
                lines.append(paragraph.mid(start, last - start).trimmed());
                start = last;
            }
            last = at;
        }
        lines.append(paragraph.mid(start).trimmed());
    }
    return lines.join(u'\n');
}

QString leadOf(const Block &block, PlainMarks marks)
{
    if (block.kind == BlockKind::TableCell)
        return {};
    if (block.context == BlockContext::Footnote)
        return block.ordinal > 0 ? QStringLiteral("[%1] ").arg(block.ordinal) : QStringLiteral("    ");
    if (marks == PlainMarks::Shown && block.context != BlockContext::ListItem)
        return {};
    if (block.context == BlockContext::Quote || block.context == BlockContext::Callout)
        return QStringLiteral("> ").repeated(block.depth);
    if (block.context != BlockContext::ListItem)
        return {};
    const QString indent = QStringLiteral("  ").repeated(qMax(0, block.depth - 1));
    if (block.ordinal < 0)
        return indent + QStringLiteral("  ");
    return indent + (block.ordinal == 0 ? QStringLiteral("• ") : QStringLiteral("%1. ").arg(block.ordinal));
}

QString blockAsText(const QString &text, const Block &block, const PlainTextStyle &style)
{
    const int width = style.width;
    if (style.marks == PlainMarks::Shown) {
        if (block.kind == BlockKind::Heading)
            return text.simplified();
        if (block.kind == BlockKind::Code)
            return text.endsWith(u'\n') ? text.chopped(1) : text;
    }
    if (block.kind == BlockKind::Heading)
        return QStringLiteral("#").repeated(block.headingLevel) + u' ' + text.simplified();
    if (block.kind == BlockKind::Code)
        return indented(text.endsWith(u'\n') ? text.chopped(1) : text, leadOf(block, style.marks) + QStringLiteral("    "),
                        QString(leadOf(block, style.marks).size(), u' ') + QStringLiteral("    "));
    const QString lead = leadOf(block, style.marks);
    const bool quote = block.context == BlockContext::Quote || block.context == BlockContext::Callout;
    return indented(wrapped(text, width > 0 ? std::max(20, width - static_cast<int>(lead.size())) : 0), lead,
                    quote ? lead : QString(lead.size(), u' '));
}

/// What stands between two blocks: nothing inside a row, a line inside a list or table, else an empty line.
QString between(const Block &previous, const Block &block)
{
    if (block.kind == BlockKind::TableCell && previous.kind == BlockKind::TableCell)
        return block.group == previous.group ? QStringLiteral("\t") : QStringLiteral("\n");
    // Bullets after numbers, or numbers after bullets, at one depth are another list.
    const bool otherMarkers =
        previous.depth == block.depth && previous.ordinal >= 0 && (previous.ordinal == 0) != (block.ordinal == 0);
    const bool sameList = block.context == BlockContext::ListItem && previous.context == BlockContext::ListItem
        && block.ordinal >= 0 && !otherMarkers;
    return sameList ? QStringLiteral("\n") : QStringLiteral("\n\n");
}

} // namespace

QByteArray plainText(const document::Document &document, const PlainTextStyle &style)
{
    QString out;
    const Block *previous = nullptr;
    for (int i = 0; i < document.blockCount(); ++i) {
        const Block &block = document.blocks()[static_cast<size_t>(i)];
        const auto section = static_cast<size_t>(block.section);
        if (!style.sections.empty() && (section >= style.sections.size() || !style.sections[section]))
            continue;
        QString text = document.blockText(i).toString();
        if (block.kind == BlockKind::AltText)
            text = text.isEmpty() ? QString() : u'[' + text + u']';
        else if (block.kind == BlockKind::TableCell)
            text = text.simplified();
        if (style.marks == PlainMarks::Shown && block.kind != BlockKind::Code)
            text.remove(QChar::SoftHyphen);
        if (text.isEmpty() && block.kind != BlockKind::TableCell)
            continue;
        if (previous)
            out += between(*previous, block);
        out += block.kind == BlockKind::TableCell ? text : blockAsText(text, block, style);
        previous = &block;
    }
    if (!out.isEmpty() && !out.endsWith(u'\n'))
        out += u'\n';
    return out.toUtf8();
}

} // namespace lectern::exporting
