// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks and sections of an excerpt, numbered anew.
#pragma once

#include "document/document.h"
#include "document/text_position.h"
#include "exporting/markup_tag.h"

#include <QHash>
#include <vector>

namespace lectern::exporting {

class ExcerptBlocks {
public:
    /// `begin`: where the excerpt begins; a section whose heading stands before it has none in the excerpt.
    ExcerptBlocks(const document::Document &article, document::TextPosition begin);

    /// Adds a block of the article, from `from` of its text on; returns its number in the excerpt.
    document::BlockId take(document::BlockId block, qint32 from = 0);
    /// Adds the block without its text.
    document::BlockId takeEmpty(document::BlockId block);
    /// The text of a block that was taken ends at this offset of the article's block.
    void endAt(document::BlockId block, qint32 offset);

    /// A start tag with the excerpt's numbers; its block is taken.
    [[nodiscard]] QByteArray renumbered(QByteArrayView markup, const MarkupTag &tag, qint32 from = 0);
    /// Markup of whole elements with the excerpt's numbers; its blocks are taken.
    [[nodiscard]] QByteArray renumbered(QByteArrayView markup);

    /// A state to go back to.
    struct Mark {
        size_t pieces = 0;
        document::SectionId section = 0;
        document::SectionId sections = 0;
    };
    [[nodiscard]] Mark mark() const { return {m_pieces.size(), m_section, m_sections}; }
    void backTo(const Mark &mark);

    /// The article of what was taken.
    [[nodiscard]] document::Document document(const QByteArray &html) const;

private:
    struct Piece {
        document::BlockId block;
        qint32 from;
        qint32 to;
        document::SectionId section;
    };
    [[nodiscard]] document::SectionId sectionOf(const MarkupTag &tag);

    document::Document m_article;
    document::TextPosition m_begin;
    QHash<document::BlockId, int> m_headings; ///< block → index in the article's outline
    std::vector<Piece> m_pieces;
    document::SectionId m_section = 0;
    document::SectionId m_sections = 0; ///< how many were begun with their headings
};

} // namespace lectern::exporting
