// SPDX-License-Identifier: GPL-3.0-or-later
// The units of "one section at a time": which sections are shown together. Pure logic.
#pragma once

#include "document/outline.h"

#include <QJsonObject>
#include <QString>
#include <vector>

namespace lectern::ui {

/// Units begin at the headings of the shallowest level that has more than one heading (below a lone title); each holds
/// its sub-sections. What stands before the first of them is a unit of its own.
class SectionUnits {
public:
    SectionUnits() = default;
    explicit SectionUnits(const document::Outline &outline, const QString &articleTitle = {});

    /// Sections at which a unit begins, ascending; the first is 0.
    [[nodiscard]] const std::vector<document::SectionId> &starts() const { return m_starts; }
    [[nodiscard]] int count() const { return static_cast<int>(m_starts.size()); }
    /// Number of the unit that holds the section.
    [[nodiscard]] int unitOf(document::SectionId section) const;
    /// `{"starts": [section …], "titles": [title …]}` as web::PageRequest::units wants it.
    [[nodiscard]] QJsonObject toJson() const;

private:
    std::vector<document::SectionId> m_starts{0};
    std::vector<QString> m_titles{QString()};
};

} // namespace lectern::ui
