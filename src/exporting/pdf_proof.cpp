// SPDX-License-Identifier: GPL-3.0-or-later
// Places of blocks come from the marks, what is really drawn from the pages themselves.
#include "exporting/pdf_proof.h"

#include "exporting/pdf_font.h"
#include "exporting/pdf_ink.h"

#include <QRectF>
#include <algorithm>

namespace lectern::exporting {

namespace {

constexpr double kTolerance = 3;      ///< points over the margin that nobody sees: overhanging glyphs, rounding
constexpr qsizetype kWordsShown = 60; ///< code units of a block's text
constexpr double kSmallPicture = 24;  ///< points: icons and emoji are not judged

class ProofReader {
public:
    ProofReader(const ProofPart &part, const std::vector<QPDFObjectHandle> &pages, const QPageLayout &layout)
        : m_part(part),
          m_pages(pages),
          m_height(layout.fullRect(QPageLayout::Point).height()),
          m_text(layout.paintRect(QPageLayout::Point))
    {
    }

    std::vector<ProofRow> read(bool isLast)
    {
        findStrandedHeadings();
        FontCache fonts;
        for (int page = m_part.firstPage; page < m_part.firstPage + m_part.pageCount; ++page) {
            const std::vector<Ink> ink = inkOf(m_pages[static_cast<size_t>(page)], fonts);
            const bool mayBeShort = page + 1 == m_part.firstPage + m_part.pageCount && isLast;
            if (!mayBeShort)
                judgeUse(page, ink);
            judgeInk(page, ink);
        }
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const ProofRow &a, const ProofRow &b) { return a.page < b.page; });
        return std::move(m_rows);
    }

private:
    [[nodiscard]] QString wordsOf(document::BlockId block) const
    {
        const QString text = m_part.article.blockText(block).left(kWordsShown * 2).toString().simplified();
        return text.size() > kWordsShown ? text.left(kWordsShown).trimmed() + u'…' : text;
    }

    void add(ProofKind kind, int page, document::BlockId block, double value, double y)
    {
        m_rows.push_back({kind, page, {}, 0, block, wordsOf(block), value, y});
    }

    void findStrandedHeadings()
    {
        const auto &blocks = m_part.article.blocks();
        for (int i = 0; i + 1 < static_cast<int>(blocks.size()); ++i) {
            if (blocks[static_cast<size_t>(i)].kind != document::BlockKind::Heading)
                continue;
            const PdfPlace heading = m_part.marks.start(i);
            int next = i + 1;
            while (next < static_cast<int>(blocks.size()) && !m_part.marks.start(next).isValid())
                ++next;
            const PdfPlace text = m_part.marks.start(next);
            // A heading with nothing below it before a level-1 heading's new page is not stranded.
            const bool ends = next < static_cast<int>(blocks.size()) && blocks[static_cast<size_t>(next)].headingLevel == 1;
            if (heading.isValid() && text.page > heading.page && !ends)
                add(ProofKind::StrandedHeading, heading.page, i, 0, m_height - heading.y);
        }
    }

    void judgeUse(int page, const std::vector<Ink> &ink)
    {
        double lowest = m_height - m_text.top();
        for (const Ink &one : ink)
            lowest = std::min(lowest, one.bottom);
        const double used = (m_height - m_text.top() - lowest) / m_text.height();
        if (used < kLeastUse)
            add(ProofKind::NearlyEmptyPage, page, blockAt(page, lowest), used, m_height - lowest);
    }

    void judgeInk(int page, const std::vector<Ink> &ink)
    {
        document::BlockId last = -2;
        for (const Ink &one : ink) {
            const double over = std::max({m_text.left() - one.left, one.right - m_text.right(),
                                          m_height - m_text.bottom() - one.bottom, one.top - (m_height - m_text.top())});
            if (over > kTolerance) {
                const document::BlockId block = blockAt(page, one.bottom);
                if (block != last) // one row a block
                    add(ProofKind::ClippedBlock, page, block, over, m_height - one.top);
                last = block;
            }
            const bool small = one.right - one.left < kSmallPicture || one.top - one.bottom < kSmallPicture;
            if (one.kind == InkKind::Picture && !small && one.dotsPerInch < kFewestDots)
                add(ProofKind::CoarsePicture, page, blockAt(page, one.top), one.dotsPerInch, m_height - one.top);
        }
    }

    /// The last block that begins on the page at or above a height, or the one that runs into the page.
    [[nodiscard]] document::BlockId blockAt(int page, double y) const
    {
        document::BlockId found = -1;
        const auto blocks = static_cast<size_t>(m_part.article.blockCount()); // further ones are not the article's
        for (size_t i = 0; i < std::min(blocks, m_part.marks.starts.size()); ++i) {
            const PdfPlace &place = m_part.marks.starts[i];
            if (!place.isValid())
                continue;
            if (place.page < page || (place.page == page && place.y >= y - 1))
                found = static_cast<document::BlockId>(i);
            else if (place.page > page)
                break;
        }
        return found;
    }

    const ProofPart &m_part;
    const std::vector<QPDFObjectHandle> &m_pages;
    double m_height;
    QRectF m_text;
    std::vector<ProofRow> m_rows;
};

} // namespace

std::vector<ProofRow> proofOf(const ProofPart &part, const std::vector<QPDFObjectHandle> &pages, const QPageLayout &layout,
                              bool isLast)
{
    return ProofReader(part, pages, layout).read(isLast);
}

} // namespace lectern::exporting
