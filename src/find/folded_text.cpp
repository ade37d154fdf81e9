// SPDX-License-Identifier: GPL-3.0-or-later
#include "find/folded_text.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lectern::find {

using base::FoldedPiece;
using base::FoldingReader;
using base::FoldingTable;
using document::Block;

namespace {

constexpr qsizetype chunkUnits = 128; // 3 to 6 % of the text's size; refolding a chunk takes well under 1 µs
constexpr qsizetype maxPieceBytes = FoldedPiece::maxLetters * 4;
constexpr qsizetype maxOriginal = (1 << 30) - 1; // what a chunk can address: no article that is opened is longer
constexpr qsizetype maxFolded = std::numeric_limits<quint32>::max() - chunkUnits - maxPieceBytes;

const FoldingTable &looseTable()
{
    return FoldingTable::forRules({});
}

char *appendUtf8(char *out, char32_t c)
{
    if (c < 0x80) {
        *out++ = static_cast<char>(c);
    } else if (c < 0x800) {
        *out++ = static_cast<char>(0xC0 | (c >> 6));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *out++ = static_cast<char>(0xE0 | (c >> 12));
        *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    } else {
        *out++ = static_cast<char>(0xF0 | (c >> 18));
        *out++ = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    }
    return out;
}

} // namespace

/// Fills a FoldedText in one pass.
class FoldedText::Builder {
public:
    explicit Builder(FoldedText &text) : m_text(text), m_source(text.m_document.text())
    {
        for (char16_t c = 0; c < 0x80; ++c)
            m_ascii[c] = static_cast<char>(looseTable().entry(c) & FoldingTable::valueMask);
        m_text.m_bytes.resize(m_source.size() + 2 * chunkUnits);
    }

    void build()
    {
        qsizetype expected = -1; // where the next block begins when it follows without a gap
        for (const Block &block : m_text.m_document.blocks()) {
            const qsizetype start = block.textStart;
            const qsizetype end = start + block.textLength;
            if (start < std::max<qsizetype>(expected, 0) || block.textLength < 0 || end > m_source.size())
                break; // not a Document's blocks
            if (end > maxOriginal || m_out > maxFolded - block.textLength * maxPieceBytes)
                break;
            if (start != expected || (isFull(start) && !isInStep()))
                openChunk(start);
            fold(start, m_source.mid(start, block.textLength));
            makeRoom();
            m_text.m_bytes.data()[m_out++] = '\n';
            expected = end + 1;
        }
        closeChunk();
        m_text.m_bytes.resize(m_out);
        m_text.m_bytes.squeeze();
        m_text.m_chunks.shrink_to_fit();
    }

private:
    [[nodiscard]] qsizetype chunkOriginal() const { return m_text.m_chunks.empty() ? 0 : m_text.m_chunks.back().original; }

    [[nodiscard]] bool isFull(qsizetype at) const { return at - chunkOriginal() >= chunkUnits; }
    /// While letters are bytes a chunk may grow without end; it is cut before the first letter that breaks step.
    [[nodiscard]] bool isInStep() const { return !m_letters && !m_refold; }

    void openChunk(qsizetype original)
    {
        closeChunk();
        m_text.m_chunks.push_back({static_cast<quint32>(m_out), static_cast<quint32>(original), 0});
        m_letters = m_refold = false;
    }
    void closeChunk()
    {
        if (!m_text.m_chunks.empty())
            m_text.m_chunks.back().step = static_cast<quint32>(m_refold        ? Step::Refold
                                                                   : m_letters ? Step::Letters
                                                                               : Step::Bytes);
    }
    void makeRoom()
    {
        const qsizetype needed = m_out + chunkUnits + maxPieceBytes;
        if (m_text.m_bytes.size() < needed)
            m_text.m_bytes.resize(needed + needed / 2);
    }

    void fold(qsizetype start, QStringView text)
    {
        FoldingReader reader(text, looseTable());
        FoldedPiece piece;
        qsizetype at = 0;
        while (at < text.size()) {
            if (isFull(start + at) && !isInStep())
                openChunk(start + at);
            makeRoom();
            const qsizetype stop = std::min(text.size(), at + chunkUnits);
            at = foldAscii(text, at, stop);
            if (at >= stop)
                continue;
            reader.seek(at);
            const bool isPiece = reader.next(piece); // else the block ends with something dropped
            const char32_t letter = piece.letters[0];
            const bool isLetter = isPiece && letter >= 0x80;
            const bool refolds =
                !isPiece || piece.count != 1 || piece.begin != at || piece.end - piece.begin != (letter > 0xFFFF ? 2 : 1);
            if ((isLetter || refolds) && isInStep() && isFull(start + at))
                openChunk(start + at);
            m_letters = m_letters || isLetter;
            m_refold = m_refold || refolds;
            if (!isPiece)
                return;
            char *out = m_text.m_bytes.data() + m_out;
            for (int i = 0; i < piece.count; ++i)
                out = appendUtf8(out, piece.letters[static_cast<size_t>(i)]);
            m_out = out - m_text.m_bytes.constData();
            at = piece.end;
        }
    }

    /// Folds ASCII up to `stop`; stops earlier before other characters and before runs of blanks.
    qsizetype foldAscii(QStringView text, qsizetype at, qsizetype stop)
    {
        const char16_t *const source = text.utf16();
        char *out = m_text.m_bytes.data() + m_out;
        for (; at < stop && source[at] < 0x80; ++at) {
            const char folded = m_ascii[source[at]];
            if (folded == ' ' && at + 1 < text.size() && (source[at + 1] >= 0x80 || m_ascii[source[at + 1]] == ' '))
                break;
            *out++ = folded;
        }
        m_out = out - m_text.m_bytes.constData();
        return at;
    }

    FoldedText &m_text;
    QStringView m_source;
    std::array<char, 0x80> m_ascii{};
    qsizetype m_out = 0; ///< bytes written
    bool m_letters = false;
    bool m_refold = false;
};

FoldedText::FoldedText(document::Document document) : m_document(std::move(document))
{
    Builder(*this).build();
}

qsizetype FoldedText::memoryUse() const
{
    return m_bytes.capacity() + static_cast<qsizetype>(m_chunks.capacity() * sizeof(Chunk));
}

quint32 FoldedText::chunkEnd(size_t chunk) const
{
    return chunk + 1 < m_chunks.size() ? m_chunks[chunk + 1].folded : static_cast<quint32>(m_bytes.size());
}

qsizetype FoldedText::placeBefore(document::BlockId block) const
{
    const auto start = static_cast<quint32>(m_document.blocks()[static_cast<size_t>(block)].textStart);
    const auto next =
        std::ranges::upper_bound(m_chunks, start, {}, [](const Chunk &chunk) { return quint32(chunk.original); });
    return next == m_chunks.begin() ? 0 : std::prev(next)->folded;
}

qsizetype FoldedText::placeAfter(document::BlockId block) const
{
    const Block &last = m_document.blocks()[static_cast<size_t>(block)];
    const auto end = static_cast<quint32>(last.textStart + last.textLength);
    const auto next =
        std::ranges::upper_bound(m_chunks, end, {}, [](const Chunk &chunk) { return quint32(chunk.original); });
    return next == m_chunks.end() ? m_bytes.size() : next->folded;
}

} // namespace lectern::find
