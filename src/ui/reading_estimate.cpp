// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_estimate.h"

#include <algorithm>

namespace lectern::ui {

ReadingEstimate::ReadingEstimate(const document::Document &document) : m_document(document)
{
    const document::Outline &outline = document.outline();
    const auto sections = static_cast<size_t>(outline.size()) + 1;
    m_textStart.assign(sections + 1, 0);
    m_wordsAfter.assign(sections, 0);
    m_textStart[sections] = static_cast<int>(document.text().size());
    for (size_t i = 1; i < sections; ++i) {
        const auto block = static_cast<size_t>(outline.at(static_cast<int>(i) - 1).block);
        m_textStart[i] = block < document.blocks().size() ? document.blocks()[block].textStart : m_textStart[i - 1];
    }
    for (size_t i = sections - 1; i > 0; --i)
        m_wordsAfter[i - 1] = m_wordsAfter[i] + outline.at(static_cast<int>(i) - 1).words;
}

MinutesLeft ReadingEstimate::at(document::SectionId section, document::BlockId block, int offset) const
{
    if (m_wordsAfter.empty())
        return {};
    const size_t s = static_cast<size_t>(std::clamp(section, 0, static_cast<int>(m_wordsAfter.size()) - 1));
    const int own =
        s == 0 ? std::max(0, m_document.words() - m_wordsAfter[0]) : m_document.outline().at(static_cast<int>(s) - 1).words;
    double passed = 0;
    if (block >= 0 && block < m_document.blockCount()) {
        const int length = std::max(1, m_textStart[s + 1] - m_textStart[s]);
        const int position = m_document.blocks()[static_cast<size_t>(block)].textStart + offset - m_textStart[s];
        passed = std::clamp(static_cast<double>(position) / length, 0.0, 1.0);
    }
    const int left = qRound(own * (1 - passed));
    return {document::Document::minutesFor(left), document::Document::minutesFor(left + m_wordsAfter[s])};
}

} // namespace lectern::ui
