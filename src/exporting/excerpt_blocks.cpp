// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/excerpt_blocks.h"

#include <algorithm>

namespace lectern::exporting {

namespace {

/// The markup of a tag with another value of a numeric attribute.
QByteArray withNumber(QByteArrayView markup, QByteArrayView name, qint64 number)
{
    const QByteArray opening = ' ' + name.toByteArray() + "=\"";
    const qsizetype from = markup.indexOf(opening) + opening.size();
    return markup.first(from) + QByteArray::number(number) + markup.sliced(markup.indexOf('"', from));
}

} // namespace

ExcerptBlocks::ExcerptBlocks(const document::Document &article, document::TextPosition begin)
    : m_article(article),
      m_begin(begin)
{
    const document::Outline &outline = m_article.outline();
    for (int i = 0; i < outline.size(); ++i)
        m_headings.insert(outline.at(i).block, i);
}

document::BlockId ExcerptBlocks::take(document::BlockId block, qint32 from)
{
    const auto to = static_cast<qint32>(m_article.blockText(block).size());
    m_pieces.push_back({block, std::min(from, to), to, m_section});
    return static_cast<document::BlockId>(m_pieces.size()) - 1;
}

document::BlockId ExcerptBlocks::takeEmpty(document::BlockId block)
{
    m_pieces.push_back({block, 0, 0, m_section});
    return static_cast<document::BlockId>(m_pieces.size()) - 1;
}

void ExcerptBlocks::endAt(document::BlockId block, qint32 offset)
{
    const auto piece =
        std::find_if(m_pieces.rbegin(), m_pieces.rend(), [&](const Piece &one) { return one.block == block; });
    if (piece != m_pieces.rend())
        piece->to = std::clamp(offset, piece->from, piece->to);
}

/// The passage's own number of the section that begins with this tag.
document::SectionId ExcerptBlocks::sectionOf(const MarkupTag &tag)
{
    const int section = tag.value("data-s").value_or(QString()).toInt();
    if (tag.has("data-cont") || tag.has("data-notes") || section <= 0 || section > m_article.outline().size())
        return m_section;
    const document::BlockId heading = m_article.outline().at(section - 1).block;
    const bool isTaken = heading > m_begin.block
        || (heading == m_begin.block && (m_begin.offset == 0 || m_begin.offset < m_article.blockText(heading).size()));
    return isTaken ? ++m_sections : m_section;
}

QByteArray ExcerptBlocks::renumbered(QByteArrayView markup, const MarkupTag &tag, qint32 from)
{
    if (const auto block = tag.value("data-b"))
        return withNumber(markup, "data-b", take(block->toInt(), from));
    if (!tag.has("data-s"))
        return markup.toByteArray();
    m_section = sectionOf(tag);
    return withNumber(markup, "data-s", m_section);
}

QByteArray ExcerptBlocks::renumbered(QByteArrayView markup)
{
    QByteArray out;
    qsizetype from = 0;
    for (qsizetype at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', from)) {
        out += markup.sliced(from, at - from);
        const MarkupTag tag = readTag(markup, at);
        out += renumbered(markup.sliced(at, tag.end - at), tag);
        from = tag.end;
    }
    return out + markup.sliced(from);
}

void ExcerptBlocks::backTo(const Mark &mark)
{
    m_pieces.resize(mark.pieces);
    m_section = mark.section;
    m_sections = mark.sections;
}

document::Document ExcerptBlocks::document(const QByteArray &html) const
{
    document::DocumentData data;
    data.metadata = m_article.metadata();
    data.title = m_article.title();
    data.language = m_article.language();
    data.direction = m_article.direction();
    data.hasMath = html.contains("class=\"math");
    data.hasCode = html.contains("data-lang=\"");
    data.hasRawHtml = m_article.hasRawHtml();
    data.isPlainText = m_article.isPlainText();
    data.isExcerpt = true;
    data.html = html;
    std::vector<document::Heading> headings;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        document::Block block = m_article.blocks()[static_cast<size_t>(piece.block)];
        const QStringView text = m_article.blockText(piece.block).sliced(piece.from, piece.to - piece.from);
        block.textStart = static_cast<qint32>(data.text.size());
        block.textLength = static_cast<qint32>(text.size());
        block.section = piece.section;
        data.text += text;
        data.text += u'\n';
        data.blocks.push_back(block);
        if (const auto found = m_headings.constFind(piece.block); found != m_headings.cend()) {
            document::Heading heading = m_article.outline().at(*found);
            if (text.size() < m_article.blockText(piece.block).size())
                heading.title = text.toString().simplified();
            heading.block = static_cast<document::BlockId>(i);
            headings.push_back(std::move(heading));
        }
    }
    data.outline = document::Outline(std::move(headings));
    return document::Document(std::move(data));
}

} // namespace lectern::exporting
