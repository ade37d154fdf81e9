// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/section_units.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

namespace lectern::ui {

namespace {

/// Shallowest level with more than one heading; 0 when no level has.
int unitLevel(const document::Outline &outline)
{
    std::array<int, 8> counts{};
    for (const document::Heading &heading : outline.headings())
        ++counts[static_cast<size_t>(std::clamp(heading.level, 1, 7))];
    for (int level = 1; level <= 7; ++level) {
        if (counts[static_cast<size_t>(level)] > 1)
            return level;
    }
    return 0;
}

} // namespace

SectionUnits::SectionUnits(const document::Outline &outline, const QString &articleTitle) : m_titles{articleTitle}
{
    const int level = unitLevel(outline);
    if (level == 0)
        return;
    for (int i = 0; i < outline.size(); ++i) {
        const document::Heading &heading = outline.at(i);
        // A lone heading above that level ends the unit before it, unless it is the title that opens the article.
        const bool begins = heading.level == level || (heading.level < level && !(i == 0 && outline.hasLoneTitle()));
        if (!begins)
            continue;
        m_starts.push_back(i + 1);
        m_titles.push_back(heading.title);
    }
}

int SectionUnits::unitOf(document::SectionId section) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), section);
    return std::max(0, static_cast<int>(after - m_starts.begin()) - 1);
}

QJsonObject SectionUnits::toJson() const
{
    QJsonArray starts;
    QJsonArray titles;
    for (size_t i = 0; i < m_starts.size(); ++i) {
        starts << m_starts[i];
        titles << m_titles[i];
    }
    return {{QStringLiteral("starts"), starts}, {QStringLiteral("titles"), titles}};
}

} // namespace lectern::ui
