// SPDX-License-Identifier: GPL-3.0-or-later
// The Document's blocks as plain text that reads well in a terminal.
#include "app/text_commands.h"

namespace lectern::app {

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

QString leadOf(const Block &block)
{
    if (block.kind == BlockKind::TableCell)
        return {};
    if (block.context == BlockContext::Footnote)
        return block.ordinal > 0 ? QStringLiteral("[%1] ").arg(block.ordinal) : QStringLiteral("    ");
    if (block.context == BlockContext::Quote || block.context == BlockContext::Callout)
        return QStringLiteral("> ").repeated(block.depth);
    if (block.context != BlockContext::ListItem)
        return {};
    const QString indent = QStringLiteral("  ").repeated(qMax(0, block.depth - 1));
    if (block.ordinal < 0)
        return indent + QStringLiteral("  ");
    return indent + (block.ordinal == 0 ? QStringLiteral("• ") : QStringLiteral("%1. ").arg(block.ordinal));
}

QString blockAsText(const QString &text, const Block &block)
{
    if (block.kind == BlockKind::Heading)
        return QStringLiteral("#").repeated(block.headingLevel) + u' ' + text.simplified();
    if (block.kind == BlockKind::Code)
        return indented(text.endsWith(u'\n') ? text.chopped(1) : text, leadOf(block) + QStringLiteral("    "),
                        QString(leadOf(block).size(), u' ') + QStringLiteral("    "));
    const QString lead = leadOf(block);
    const bool quote = block.context == BlockContext::Quote || block.context == BlockContext::Callout;
    return indented(text, lead, quote ? lead : QString(lead.size(), u' '));
}

/// What stands between two blocks: nothing inside a row, a line inside a list or table, else an empty line.
QString between(const Block &previous, const Block &block)
{
    if (block.kind == BlockKind::TableCell && previous.kind == BlockKind::TableCell)
        return block.group == previous.group ? QStringLiteral("\t") : QStringLiteral("\n");
    const bool sameList =
        block.context == BlockContext::ListItem && previous.context == BlockContext::ListItem && block.ordinal >= 0;
    return sameList ? QStringLiteral("\n") : QStringLiteral("\n\n");
}

} // namespace

QByteArray readableText(const document::Document &document)
{
    QString out;
    const Block *previous = nullptr;
    for (int i = 0; i < document.blockCount(); ++i) {
        const Block &block = document.blocks()[static_cast<size_t>(i)];
        QString text = document.blockText(i).toString();
        if (block.kind == BlockKind::AltText)
            text = text.isEmpty() ? QString() : u'[' + text + u']';
        else if (block.kind == BlockKind::TableCell)
            text = text.simplified();
        if (text.isEmpty() && block.kind != BlockKind::TableCell)
            continue;
        if (previous)
            out += between(*previous, block);
        out += block.kind == BlockKind::TableCell ? text : blockAsText(text, block);
        previous = &block;
    }
    if (!out.isEmpty() && !out.endsWith(u'\n'))
        out += u'\n';
    return out.toUtf8();
}

} // namespace lectern::app
