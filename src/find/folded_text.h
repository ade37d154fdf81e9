// SPDX-License-Identifier: GPL-3.0-or-later
// The searchable form of an article: its folded text in UTF-8 and the way back to the places of the original.
#pragma once

#include "base/folding.h"
#include "document/document.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>
#include <vector>

namespace lectern::find {

/// All block texts folded under the loosest rules, each followed by '\n' (which nothing inside a block folds to).
///
/// UTF-8 keeps it no larger than the article's file in every script. The way back costs 8 bytes for each 128 or more
/// code units: the text is cut in chunks; a chunk knows its two beginnings and whether its letters stand in step with
/// the original's; where they do not, it is folded again when a hit falls in it. Immutable; any thread may read it.
class FoldedText {
public:
    FoldedText() = default;
    /// Folds the whole article: 20 to 40 ms for 10 MB of English. Call off the GUI thread.
    explicit FoldedText(document::Document document);

    [[nodiscard]] const document::Document &document() const { return m_document; }
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    /// Bytes held beside the Document's own text.
    [[nodiscard]] qsizetype memoryUse() const;
    /// A place in `bytes` at or a little before the block's first byte.
    [[nodiscard]] qsizetype placeBefore(document::BlockId block) const;
    /// A place in `bytes` at or a little after the block's last byte.
    [[nodiscard]] qsizetype placeAfter(document::BlockId block) const;

    class Cursor;

private:
    /// How the letters of a chunk stand to the original's code units.
    enum class Step : quint8 {
        Bytes,   ///< each code unit is one byte
        Letters, ///< each code unit (a pair, for four bytes) is one UTF-8 sequence
        Refold,  ///< something is dropped, joined or expanded
    };
    struct Chunk {
        quint32 folded = 0;        ///< offset in m_bytes
        quint32 original : 30 = 0; ///< offset in Document::text()
        quint32 step : 2 = 0;
    };
    class Builder;

    [[nodiscard]] quint32 chunkEnd(size_t chunk) const; ///< in m_bytes

    document::Document m_document;
    QByteArray m_bytes;
    std::vector<Chunk> m_chunks;
};

/// Answers which original places belong to places of the folded text. Fast when asked in ascending order.
class FoldedText::Cursor {
public:
    explicit Cursor(const FoldedText &text);

    /// Original offset (in Document::text()) where the piece begins that begins at this byte; nothing when no piece
    /// begins there, as between the two letters of a folded ß.
    [[nodiscard]] std::optional<qint32> beginAt(qsizetype byte);
    /// Original offset just after the piece that ends at this byte; nothing when no piece ends there.
    [[nodiscard]] std::optional<qint32> endAt(qsizetype byte);

private:
    void enter(qsizetype byte);
    void restart();
    bool step();
    [[nodiscard]] quint32 countUnits(quint32 from, quint32 to) const;

    const FoldedText &m_text;
    size_t m_chunk = 0;
    quint32 m_chunkEnd = 0;
    // The walk through a chunk that is folded again.
    bool m_walking = false;
    size_t m_block = 0;
    std::optional<base::FoldingReader> m_reader;
    quint32 m_pieceFolded = 0;    ///< first byte of the current piece
    quint32 m_pieceFoldedEnd = 0; ///< one past its last
    qint32 m_pieceBegin = 0;      ///< in Document::text()
    qint32 m_pieceEnd = 0;
};

} // namespace lectern::find
