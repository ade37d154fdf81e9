// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the heading paths of an article's sections with one that was written down earlier.
#pragma once

#include "document/outline.h"

#include <QStringList>
#include <vector>

namespace lectern::document {

/// Similarities of all sections to one path, worked out when first asked for.
class HeadingPaths {
public:
    HeadingPaths(const Outline &outline, QStringList path);

    /// 1 for the same path, 0 for one without a title in common. Titles count the more the deeper they stand.
    [[nodiscard]] double similarity(SectionId section) const;

    /// Titles from the top heading down to the section's own; none for section 0.
    [[nodiscard]] static QStringList titles(const Outline &outline, SectionId section);

private:
    const Outline &m_outline;
    QStringList m_path;
    mutable std::vector<float> m_similarities; ///< by section; negative where not worked out yet
};

} // namespace lectern::document
