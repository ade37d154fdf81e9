// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/page_pieces.h"

#include <QByteArrayView>
#include <algorithm>
#include <cmath>

namespace lectern::exporting {

namespace {

constexpr QByteArrayView kChunk = "\n<div class=\"chunk"; // text can't hold it: it is escaped, and raw HTML keeps no classes
constexpr QByteArrayView kChapter = "\n<div class=\"chunk chapter\"";
constexpr QByteArrayView kEnd = "\n</main>";

} // namespace

PageCuts::PageCuts(const QByteArray &page) : m_page(page)
{
    const qsizetype end = page.lastIndexOf(kEnd);
    for (qsizetype at = page.indexOf(kChunk); at >= 0 && at < end; at = page.indexOf(kChunk, at + 1)) {
        m_chunks.push_back(at + 1);
        if (QByteArrayView(page).sliced(at).startsWith(kChapter))
            m_chapters.push_back(at + 1);
    }
    if (!m_chunks.empty())
        m_chunks.push_back(end + 1);
}

qsizetype PageCuts::chunkBytes() const
{
    return m_chunks.empty() ? 0 : m_chunks.back() - m_chunks.front();
}

QByteArray PageCuts::stretch(const PageStretch &stretch) const
{
    if (m_chunks.empty())
        return stretch.from <= 0 ? m_page : QByteArray();
    const auto cut = [&chunks = m_chunks](double share) {
        const double at = static_cast<double>(chunks.front()) + share * static_cast<double>(chunks.back() - chunks.front());
        return *std::find_if(chunks.begin(), chunks.end() - 1,
                             [at](qsizetype chunk) { return static_cast<double>(chunk) >= at - 0.5; });
    };
    const qsizetype from = cut(stretch.from);
    const qsizetype to = stretch.to >= 1 ? m_chunks.back() : cut(stretch.to);
    if (from >= to)
        return {};
    const QByteArrayView all(m_page);
    const QByteArrayView head = all.first(m_chunks.front());
    const QByteArrayView tail = all.sliced(m_chunks.back());
    const qsizetype main = head.lastIndexOf("<main");
    const qsizetype opened = main < 0 ? head.size() : head.indexOf('>', main) + 1;
    const bool isFirst = from == m_chunks.front();
    const QByteArrayView before = isFirst ? head : head.first(opened);
    QByteArray piece;
    piece.reserve(before.size() + to - from + tail.size() + 1);
    piece.append(before).append(isFirst ? "" : "\n").append(all.sliced(from, to - from));
    return piece.append(tail);
}

std::vector<QByteArray> PageCuts::pieces(qsizetype bytes, const PageStretch &stretch) const
{
    if (m_chunks.empty())
        return {m_page};
    const double share = stretch.to - stretch.from;
    const auto whole = static_cast<qsizetype>(static_cast<double>(chunkBytes()) * share);
    const qsizetype count = bytes <= 0 ? 1 : std::max(qsizetype(1), whole / bytes);
    std::vector<QByteArray> pieces;
    for (qsizetype i = 0; i < count; ++i) {
        const auto at = [&](qsizetype piece) {
            return piece == count ? stretch.to
                                  : stretch.from + share * static_cast<double>(piece) / static_cast<double>(count);
        };
        QByteArray piece = this->stretch({at(i), at(i + 1)});
        if (!piece.isEmpty())
            pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::vector<PageStretch> PageCuts::chapters(const std::vector<double> &wanted) const
{
    std::vector<PageStretch> stretches{{}};
    if (m_chapters.empty())
        return stretches;
    const auto share = [this](qsizetype at) {
        return static_cast<double>(at - m_chunks.front()) / static_cast<double>(chunkBytes());
    };
    for (const double cut : wanted) {
        const auto nearest = std::min_element(m_chapters.begin(), m_chapters.end(), [&](qsizetype a, qsizetype b) {
            return std::abs(share(a) - cut) < std::abs(share(b) - cut);
        });
        const double at = share(*nearest);
        if (at <= stretches.back().from)
            continue;
        stretches.back().to = at;
        stretches.push_back({at, 1});
    }
    return stretches;
}

} // namespace lectern::exporting
