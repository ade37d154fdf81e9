// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the article's markup. What is open where the passage begins is opened there anew; what is open where it ends is
// closed.
#include "exporting/excerpt.h"

#include "exporting/chosen_notes.h"
#include "exporting/excerpt_blocks.h"
#include "exporting/markup_tag.h"
#include "exporting/markup_text.h"

#include <algorithm>
#include <vector>

namespace lectern::exporting {

namespace {

using document::BlockContext;
using document::BlockId;
using document::BlockKind;

/// An element that is open in the article.
struct Open {
    QByteArrayView markup; ///< its start tag
    MarkupTag tag;
    QByteArray lead;       ///< what belongs to its beginning: a checkbox, a callout's title, a table's head
    BlockId block = -1;    ///< its address in the article
    qint32 offset = 0;     ///< of the block's text, how much has passed
    int children = 0;      ///< items or cells so far
    QList<BlockId> passed; ///< cells before the passage
    bool isFresh = true;   ///< nothing but its lead has passed
    bool isWritten = false;
    bool isSilent = false;   ///< left out of the passage, its content is not
    bool isFlat = false;     ///< a plain paragraph in the passage
    qsizetype outBefore = 0; ///< the excerpt's length before and after its start tag
    qsizetype outAfter = 0;
    ExcerptBlocks::Mark blocksBefore;

    [[nodiscard]] bool isFrame() const
    {
        return tag.hasClass(u"chunk") || (tag.name == "section" && !tag.has("data-notes"));
    }
    [[nodiscard]] QByteArray name() const { return isFlat ? QByteArray("p") : tag.name; }
};

class Excerpter {
public:
    Excerpter(const document::Document &article, const document::TextRange &passage)
        : m_article(article),
          m_html(article.html()),
          m_passage(passage),
          m_blocks(article, passage.begin)
    {
        const document::Block &block = article.blocks()[static_cast<size_t>(passage.begin.block)];
        const bool isPart = passage.begin.offset > 0 || passage.end.offset < block.textLength;
        const bool isInside = block.context != BlockContext::Body && block.kind == BlockKind::Paragraph;
        m_isFlat = passage.begin.block == passage.end.block
            && (block.kind == BlockKind::TableCell || block.kind == BlockKind::Caption || (isPart && isInside));
    }

    document::Document cut()
    {
        qsizetype from = 0;
        while (!m_isDone && from < m_html.size()) {
            const qsizetype at = m_html.indexOf('<', from);
            takeText(m_html.sliced(from, (at < 0 ? m_html.size() : at) - from));
            if (at < 0 || m_isDone)
                break;
            from = takeTag(at);
        }
        close();
        return m_blocks.document(m_out);
    }

private:
    void takeText(QByteArrayView text);
    qsizetype takeTag(qsizetype at);
    qsizetype takeFurniture(qsizetype at, qsizetype end);
    void takeVoid(const MarkupTag &tag, QByteArrayView markup);
    void takeOpen(MarkupTag tag, QByteArrayView markup);
    void takeClose();
    void touch();
    void writeOpen();
    void write(Open &open);
    void writeTag(const Open &open);
    void writeMissingCells(const Open &row);
    void writeNotes();
    void close();

    [[nodiscard]] Open *blockAround()
    {
        const auto around = std::find_if(m_open.rbegin(), m_open.rend(), [](const Open &open) { return open.block >= 0; });
        return around == m_open.rend() ? nullptr : &*around;
    }

    /// How much of the text of a block stands before the passage.
    [[nodiscard]] qint32 passedOf(const Open &open) const
    {
        return open.block == m_passage.begin.block ? m_passage.begin.offset : open.offset;
    }

    const document::Document &m_article;
    QByteArrayView m_html;
    document::TextRange m_passage;
    ExcerptBlocks m_blocks;
    std::vector<Open> m_open;
    QByteArray m_out;
    qsizetype m_headAt = -1; ///< where the table's head that is passing begins
    bool m_isFlat = false;
    bool m_isInside = false;
    bool m_isDone = false;
};

void Excerpter::takeText(QByteArrayView text)
{
    if (text.isEmpty())
        return;
    Open *around = blockAround();
    if (around == nullptr) {
        const bool isShown = m_open.empty() || (m_open.back().isWritten && !m_open.back().isSilent);
        if (m_isInside && isShown && !(m_out.endsWith('\n') && text.trimmed().isEmpty()))
            m_out += text;
        return;
    }
    touch();
    const qint32 length = unitsOf(text);
    qsizetype from = 0;
    qsizetype to = text.size();
    if (!m_isInside && around->block == m_passage.begin.block && around->offset + length > m_passage.begin.offset) {
        from = offsetOfUnit(text, m_passage.begin.offset - around->offset);
        m_isInside = true;
    }
    if (m_isInside && around->block == m_passage.end.block && around->offset + length > m_passage.end.offset) {
        to = std::max(from, offsetOfUnit(text, m_passage.end.offset - around->offset));
        m_isDone = true;
    }
    if (m_isInside && to > from) {
        writeOpen();
        m_out += text.sliced(from, to - from);
    }
    around->offset += length;
}

qsizetype Excerpter::takeTag(qsizetype at)
{
    MarkupTag tag = readTag(m_html, at);
    const qsizetype end = tag.end;
    const QByteArrayView markup = m_html.sliced(at, end - at);
    const bool closesHead = tag.closes && tag.name == "thead";
    if (tag.closes)
        takeClose();
    else if (tag.has("data-skip"))
        return takeFurniture(at, elementEnd(m_html, at));
    else if (isVoidTag(tag.name))
        takeVoid(tag, markup);
    else
        takeOpen(std::move(tag), markup);
    if (m_headAt < 0 && markup.startsWith("<thead")) {
        m_headAt = at;
    } else if (closesHead && m_headAt >= 0) {
        if (!m_open.empty() && !m_open.back().isWritten)
            m_open.back().lead = m_html.sliced(m_headAt, end - m_headAt).toByteArray();
        m_headAt = -1;
    }
    return end;
}

/// What the page shows beside the text: it goes with what it stands in.
qsizetype Excerpter::takeFurniture(qsizetype at, qsizetype end)
{
    const QByteArrayView markup = m_html.sliced(at, end - at);
    if (m_open.empty())
        return end;
    Open &open = m_open.back();
    const bool isLead = open.isFresh && (open.tag.name == "aside" || open.tag.name == "li");
    if (m_isInside && open.isWritten && !open.isSilent) {
        m_out += markup;
        if (isLead)
            open.outAfter = m_out.size();
    } else if (!m_isInside && isLead) {
        open.lead += markup;
    }
    return end;
}

void Excerpter::takeVoid(const MarkupTag &tag, QByteArrayView markup)
{
    const auto block = tag.value("data-b");
    if (!block) {
        takeFurniture(markup.data() - m_html.data(), markup.data() - m_html.data() + markup.size());
        return;
    }
    const BlockId id = block->toInt();
    if (m_isInside && id > m_passage.end.block && blockAround() == nullptr) {
        m_isDone = true;
        return;
    }
    touch();
    m_isInside = m_isInside || id == m_passage.begin.block;
    if (!m_isInside)
        return;
    writeOpen();
    m_out += m_blocks.renumbered(markup, tag);
    m_isDone = id == m_passage.end.block;
}

void Excerpter::takeOpen(MarkupTag tag, QByteArrayView markup)
{
    Open open;
    open.markup = markup;
    if (const auto block = tag.value("data-b"))
        open.block = block->toInt();
    open.tag = std::move(tag);
    const bool isChild = open.tag.name == "li" || open.tag.name == "td" || open.tag.name == "th";
    if (isChild && !m_open.empty()) {
        ++m_open.back().children;
        if (open.tag.name != "li" && !m_open.back().isWritten)
            m_open.back().passed.append(open.block);
    }
    const bool isEnd = m_isInside && open.block >= 0
        && (open.block > m_passage.end.block
            || (open.block == m_passage.end.block && m_passage.end.offset == 0
                && !m_article.blockText(open.block).isEmpty()));
    if (isEnd) {
        m_isDone = true;
        return;
    }
    m_isInside = m_isInside || (open.block == m_passage.begin.block && m_passage.begin.offset == 0);
    const bool isBlock = open.block >= 0;
    m_open.push_back(std::move(open));
    if (m_isInside)
        writeOpen();
    if (isBlock)
        touch();
}

void Excerpter::touch()
{
    for (Open &open : m_open)
        open.isFresh = false;
}

void Excerpter::takeClose()
{
    if (m_open.empty())
        return;
    const Open open = std::move(m_open.back());
    if (m_isInside && open.block >= 0 && open.block == m_passage.end.block)
        m_isDone = true;
    m_open.pop_back();
    if (!m_open.empty())
        m_open.back().isFresh = m_open.back().isFresh && open.tag.name == "thead";
    if (open.isWritten && !open.isSilent)
        m_out += "</" + open.name() + '>';
    // The passage begins behind this block's last letter.
    if (!m_isInside && open.block == m_passage.begin.block && open.block >= 0)
        m_isInside = true;
}

/// Begins in the passage whatever is open in the article and not begun yet.
void Excerpter::writeOpen()
{
    if (m_open.empty() || m_open.back().isWritten)
        return;
    for (Open &open : m_open)
        write(open);
}

void Excerpter::write(Open &open)
{
    if (open.isWritten)
        return;
    open.isWritten = true;
    open.outBefore = m_out.size();
    open.blocksBefore = m_blocks.mark();
    const bool isFrame = open.isFrame();
    const bool isInBlock = blockAround() != nullptr && open.block < 0 && open.markup.data() > blockAround()->markup.data();
    open.isSilent = m_isFlat && !isFrame && open.block < 0 && !isInBlock;
    open.isFlat = m_isFlat && open.block >= 0;
    if (!open.isSilent)
        writeTag(open);
    if (isFrame)
        m_out += '\n'; // as the writer does: what cuts pages into pieces looks for it
    open.outAfter = m_out.size();
}

void Excerpter::writeTag(const Open &open)
{
    if (open.isFlat) {
        m_out += "<p data-b=\"" + QByteArray::number(m_blocks.take(open.block, passedOf(open))) + "\">";
        return;
    }
    if (open.tag.name == "ol" && open.children > 1) {
        const int first = open.tag.value("start").value_or(QStringLiteral("1")).toInt();
        m_out += "<ol start=\"" + QByteArray::number(first + open.children - 1) + "\">";
    } else {
        m_out += m_blocks.renumbered(open.markup, open.tag, passedOf(open));
    }
    m_out += m_blocks.renumbered(open.lead);
    if (open.tag.name == "tr")
        writeMissingCells(open);
}

/// The row's first cells are not in the passage; without them the others would stand in other columns.
void Excerpter::writeMissingCells(const Open &row)
{
    for (qsizetype i = 0; i + 1 < row.passed.size(); ++i) {
        m_out += "<td";
        if (row.passed[i] >= 0)
            m_out += " data-b=\"" + QByteArray::number(m_blocks.takeEmpty(row.passed[i])) + '"';
        m_out += "></td>";
    }
}

void Excerpter::writeNotes()
{
    const qsizetype at = m_html.lastIndexOf(kNotesOpening);
    if (at >= 0)
        m_out += m_blocks.renumbered(chosenNotes(m_html.sliced(at, elementEnd(m_html, at) - at), m_out));
}

void Excerpter::close()
{
    bool hasNotes = false;
    while (!m_open.empty()) {
        const Open open = std::move(m_open.back());
        m_open.pop_back();
        hasNotes = hasNotes || open.tag.has("data-notes");
        if (!open.isWritten)
            continue;
        if (open.block >= 0)
            m_blocks.endAt(open.block, open.block == m_passage.end.block ? m_passage.end.offset : open.offset);
        const bool isChunk = open.tag.hasClass(u"chunk");
        if (isChunk && !hasNotes)
            writeNotes();
        // Opened for nothing: the passage ended before its text.
        if (QByteArrayView(m_out).sliced(open.outAfter).trimmed().isEmpty() && open.block < 0 && !isChunk) {
            m_out.truncate(open.outBefore);
            m_blocks.backTo(open.blocksBefore);
        } else if (!open.isSilent) {
            m_out += "</" + open.name() + (open.isFrame() ? ">\n" : ">");
        }
    }
}

} // namespace

document::Document excerptOf(const document::Document &article, const document::TextRange &passage)
{
    const BlockId last = article.blockCount() - 1;
    const auto isBlock = [&](BlockId block) { return block >= 0 && block <= last; };
    if (!isBlock(passage.begin.block) || !isBlock(passage.end.block) || passage.end < passage.begin)
        return ExcerptBlocks(article, passage.begin).document({});
    const bool isWhole = passage.begin == document::TextPosition{} && passage.end.block == last
        && passage.end.offset >= article.blocks().back().textLength;
    return isWhole ? article : Excerpter(article, passage).cut();
}

} // namespace lectern::exporting
