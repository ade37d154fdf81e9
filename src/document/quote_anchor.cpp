// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/quote_anchor.h"

#include "document/heading_paths.h"

#include <algorithm>

namespace lectern::document {

QuoteAnchor anchorAt(const Document &document, const TextRange &range)
{
    const QStringView text = document.text();
    const qsizetype begin = textOffset(document, range.begin);
    const qsizetype end = std::max(begin, textOffset(document, range.end));
    qsizetype from = std::max<qsizetype>(0, begin - kQuoteContext);
    qsizetype to = std::min(end + kQuoteContext, text.size());
    // No half characters.
    if (from < begin && text[from].isLowSurrogate())
        ++from;
    if (to > end && to < text.size() && text[to].isLowSurrogate())
        --to;
    QuoteAnchor anchor;
    anchor.exact = text.sliced(begin, end - begin).toString();
    anchor.prefix = text.sliced(from, begin - from).toString();
    anchor.suffix = text.sliced(end, to - end).toString();
    anchor.headingPath = HeadingPaths::titles(document.outline(), document.sectionOf(range.begin.block));
    return anchor;
}

QuoteAnchor anchorAt(const Document &document, const TextPosition &position)
{
    const QStringView text = document.blockText(position.block);
    qsizetype end = std::min(position.offset + kPlaceQuote, text.size());
    if (end > position.offset && end < text.size() && text[end].isLowSurrogate())
        --end;
    return anchorAt(document, {position, {position.block, static_cast<qint32>(end)}});
}

qsizetype textOffset(const Document &document, const TextPosition &position)
{
    if (document.blockCount() == 0 || position.block < 0)
        return 0;
    if (position.block >= document.blockCount())
        return document.text().size();
    const Block &block = document.blocks()[static_cast<size_t>(position.block)];
    return block.textStart + std::clamp(position.offset, 0, block.textLength);
}

TextPosition positionAt(const Document &document, qsizetype offset)
{
    const std::vector<Block> &blocks = document.blocks();
    const auto after = std::ranges::upper_bound(blocks, offset, {}, &Block::textStart);
    if (after == blocks.begin())
        return {};
    const Block &block = *(after - 1);
    const auto inBlock = std::min(static_cast<qint32>(offset - block.textStart), block.textLength);
    return {static_cast<BlockId>(after - blocks.begin() - 1), inBlock};
}

} // namespace lectern::document
