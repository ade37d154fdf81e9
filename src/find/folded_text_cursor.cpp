// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/folded_text.h"

#include <algorithm>

namespace lectern::find {

using base::FoldedPiece;
using base::FoldingTable;
using document::Block;

namespace {

quint32 utf8Length(char32_t c)
{
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

} // namespace

FoldedText::Cursor::Cursor(const FoldedText &text) : m_text(text)
{
    if (!text.m_chunks.empty())
        m_chunkEnd = text.chunkEnd(0);
}

void FoldedText::Cursor::enter(qsizetype byte)
{
    const auto &chunks = m_text.m_chunks;
    const auto place = static_cast<quint32>(byte);
    if (place >= chunks[m_chunk].folded && place < m_chunkEnd)
        return;
    m_walking = false;
    for (int tries = 0; tries < 8 && place >= m_chunkEnd && m_chunk + 1 < chunks.size(); ++tries)
        m_chunkEnd = m_text.chunkEnd(++m_chunk);
    if (place < chunks[m_chunk].folded || place >= m_chunkEnd) {
        const auto next = std::ranges::upper_bound(chunks, place, {}, &Chunk::folded);
        m_chunk = static_cast<size_t>(std::distance(chunks.begin(), next)) - 1;
        m_chunkEnd = m_text.chunkEnd(m_chunk);
    }
}

/// Begins to fold the chunk again.
void FoldedText::Cursor::restart()
{
    const Chunk chunk = m_text.m_chunks[m_chunk];
    const auto &blocks = m_text.m_document.blocks();
    const auto next = std::ranges::upper_bound(blocks, static_cast<qint32>(chunk.original), {}, &Block::textStart);
    m_block = static_cast<size_t>(std::distance(blocks.begin(), next)) - 1;
    m_reader.emplace(m_text.m_document.blockText(static_cast<document::BlockId>(m_block)), FoldingTable::forRules({}),
                     static_cast<qint32>(chunk.original) - blocks[m_block].textStart);
    m_pieceFolded = m_pieceFoldedEnd = chunk.folded;
    m_walking = true;
}

/// Goes to the next piece of the chunk; the '\n' after a block is a piece too. False after the last block.
bool FoldedText::Cursor::step()
{
    const auto &blocks = m_text.m_document.blocks();
    if (m_block >= blocks.size())
        return false;
    const qint32 start = blocks[m_block].textStart;
    FoldedPiece piece;
    m_pieceFolded = m_pieceFoldedEnd;
    if (m_reader->next(piece)) {
        m_pieceBegin = start + static_cast<qint32>(piece.begin);
        m_pieceEnd = start + static_cast<qint32>(piece.end);
        for (int i = 0; i < piece.count; ++i)
            m_pieceFoldedEnd += utf8Length(piece.letters[static_cast<size_t>(i)]);
        return true;
    }
    m_pieceBegin = start + blocks[m_block].textLength;
    m_pieceEnd = m_pieceBegin + 1;
    ++m_pieceFoldedEnd;
    if (++m_block < blocks.size())
        m_reader.emplace(m_text.m_document.blockText(static_cast<document::BlockId>(m_block)), FoldingTable::forRules({}));
    return true;
}

quint32 FoldedText::Cursor::countUnits(quint32 from, quint32 to) const
{
    quint32 units = 0;
    const char *const bytes = m_text.m_bytes.constData();
    for (quint32 i = from; i < to; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        units += static_cast<quint32>((byte & 0xC0) != 0x80) + static_cast<quint32>(byte >= 0xF0);
    }
    return units;
}

std::optional<qint32> FoldedText::Cursor::beginAt(qsizetype byte)
{
    enter(byte);
    const Chunk chunk = m_text.m_chunks[m_chunk];
    const auto place = static_cast<quint32>(byte);
    if (static_cast<Step>(chunk.step) == Step::Bytes)
        return static_cast<qint32>(chunk.original + (place - chunk.folded));
    if (static_cast<Step>(chunk.step) == Step::Letters)
        return static_cast<qint32>(chunk.original + countUnits(chunk.folded, place));
    if (!m_walking || place < m_pieceFolded)
        restart();
    while (m_pieceFoldedEnd <= place) {
        if (!step())
            return std::nullopt;
    }
    return m_pieceFolded == place ? std::optional(m_pieceBegin) : std::nullopt;
}

std::optional<qint32> FoldedText::Cursor::endAt(qsizetype byte)
{
    enter(byte - 1);
    const Chunk chunk = m_text.m_chunks[m_chunk];
    const auto place = static_cast<quint32>(byte);
    if (static_cast<Step>(chunk.step) == Step::Bytes)
        return static_cast<qint32>(chunk.original + (place - chunk.folded));
    if (static_cast<Step>(chunk.step) == Step::Letters)
        return static_cast<qint32>(chunk.original + countUnits(chunk.folded, place));
    if (!m_walking || place <= m_pieceFolded)
        restart();
    while (m_pieceFoldedEnd < place) {
        if (!step())
            return std::nullopt;
    }
    return m_pieceFoldedEnd == place ? std::optional(m_pieceEnd) : std::nullopt;
}

} // namespace lectern::find
