// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the heading tree and answers questions about it.
#include "document/outline.h"

#include <algorithm>

namespace lectern::document {

Outline::Outline(std::vector<Heading> headings) : m_headings(std::move(headings))
{
    std::vector<int> open;
    const int count = size();
    for (int i = 0; i < count; ++i) {
        Heading &heading = m_headings[static_cast<size_t>(i)];
        while (!open.empty() && at(open.back()).level >= heading.level) {
            m_headings[static_cast<size_t>(open.back())].subtreeEnd = i;
            open.pop_back();
        }
        heading.parent = open.empty() ? -1 : open.back();
        open.push_back(i);
    }
    for (const int index : open)
        m_headings[static_cast<size_t>(index)].subtreeEnd = count;
}

std::vector<int> Outline::children(int parent) const
{
    std::vector<int> result;
    const int end = parent < 0 ? size() : at(parent).subtreeEnd;
    for (int i = parent + 1; i < end; i = at(i).subtreeEnd)
        result.push_back(i);
    return result;
}

int Outline::indexOfSlug(QStringView slug) const
{
    const auto found =
        std::find_if(m_headings.begin(), m_headings.end(), [slug](const Heading &h) { return h.slug == slug; });
    return found == m_headings.end() ? -1 : static_cast<int>(found - m_headings.begin());
}

std::vector<int> Outline::path(int index) const
{
    std::vector<int> result;
    for (int i = index; i >= 0 && i < size(); i = at(i).parent)
        result.push_back(i);
    std::reverse(result.begin(), result.end());
    return result;
}

int Outline::wordsWithin(int index) const
{
    int words = 0;
    for (int i = index; i < at(index).subtreeEnd; ++i)
        words += at(i).words;
    return words;
}

bool Outline::hasLoneTitle() const
{
    if (m_headings.empty() || m_headings.front().level != 1)
        return false;
    return std::none_of(m_headings.begin() + 1, m_headings.end(), [](const Heading &h) { return h.level == 1; });
}

} // namespace lectern::document
