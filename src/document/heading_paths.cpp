// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/heading_paths.h"

#include <algorithm>

namespace lectern::document {

HeadingPaths::HeadingPaths(const Outline &outline, QStringList path)
    : m_outline(outline),
      m_path(std::move(path)),
      m_similarities(static_cast<size_t>(outline.size()) + 1, -1.F)
{
}

double HeadingPaths::similarity(SectionId section) const
{
    if (section < 0 || section > m_outline.size())
        return 0;
    float &known = m_similarities[static_cast<size_t>(section)];
    if (known >= 0)
        return known;
    const QStringList own = titles(m_outline, section);
    if (own.isEmpty() && m_path.isEmpty()) {
        known = 1;
        return known;
    }
    // From the deepest title up, halving: the section itself tells more than the part it stands in. Titles are looked up
    // anywhere in the other path, so that a section moved to another depth is still known.
    double weight = 1;
    double common = 0;
    double whole = 0;
    for (auto title = m_path.crbegin(); title != m_path.crend(); ++title, weight /= 2) {
        whole += weight;
        if (own.contains(*title))
            common += weight;
    }
    if (own.size() > m_path.size())
        whole += weight; // a deeper section of the same part is not the same section
    known = whole > 0 ? static_cast<float>(common / whole) : 0;
    return known;
}

QStringList HeadingPaths::titles(const Outline &outline, SectionId section)
{
    QStringList result;
    if (section < 1 || section > outline.size())
        return result;
    for (const int index : outline.path(section - 1))
        result += outline.at(index).title;
    return result;
}

} // namespace lectern::document
