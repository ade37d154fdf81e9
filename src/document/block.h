// SPDX-License-Identifier: GPL-3.0-or-later
// A leaf block: the smallest addressable piece of an article's text.
#pragma once

#include <QtGlobal>

namespace lectern::document {

/// Running number of a leaf block in document order, from 0; the page carries it as `data-b`.
using BlockId = qint32;
/// Section number: 0 is the text before the first heading, n is the text of heading n-1 of the outline (heading included).
using SectionId = qint32;

enum class BlockKind : quint8 {
    Paragraph, ///< also the paragraphs of quotes, list items, callouts and footnotes
    Heading,   ///< an outline heading, or a heading inside a quote or list
    Code,      ///< fenced or indented code
    TableCell,
    Caption, ///< title of an image, shown as its caption
    AltText, ///< alt text of an image; its element is the <img>, its text that element's alt attribute
    Html,    ///< raw HTML block
    Math,    ///< display math ($$…$$ on its own); text is the TeX source
    Summary, ///< reserved for <summary> of raw HTML
};

/// What the block stands inside of; used by the plain text output.
enum class BlockContext : quint8 {
    Body,
    Quote,
    Callout,
    ListItem,
    Footnote,
};

/// One leaf block. The text is the slice [textStart, textStart + textLength) of Document::text().
struct Block {
    qint32 textStart = 0;  ///< UTF-16 code units into Document::text()
    qint32 textLength = 0; ///< UTF-16 code units
    SectionId section = 0;
    BlockKind kind = BlockKind::Paragraph;
    BlockContext context = BlockContext::Body;
    quint8 depth = 0;        ///< nesting of quotes and lists around the block, capped at 255
    quint8 headingLevel = 0; ///< 1..6 for headings, else 0
    qint32 ordinal = -1;     ///< list items: number shown before the first block of the item, 0 for a bullet, -1 for none;
                             ///< table cells: column (0-based); footnotes: its number on the first block, else -1
    qint32 group = -1;       ///< blocks of one table row share a number (running over the article); else -1
    qint32 sourceLine = 0;   ///< 1-based line in the article file where the block begins; 0 when unknown

    bool operator==(const Block &) const = default;
};

} // namespace lectern::document
