// SPDX-License-Identifier: GPL-3.0-or-later
// The outline: headings of an article as a tree kept in document order.
#pragma once

#include "document/block.h"

#include <QString>
#include <QStringView>
#include <vector>

namespace lectern::document {

/// One heading of the outline.
struct Heading {
    QString title;      ///< plain text, white space folded; may be empty
    QString slug;       ///< unique in the article; GitHub's rule, Unicode kept
    int level = 1;      ///< 1..6 as written (levels may be skipped)
    BlockId block = 0;  ///< the heading's own block
    int words = 0;      ///< words of the section's own text, without its sub-sections' (ICU word breaks)
    int parent = -1;    ///< index of the enclosing heading, -1 at the top
    int subtreeEnd = 0; ///< index one past the last heading inside this one; children stand in (index, subtreeEnd)
};

/// Headings in document order. Index i of a heading is section i + 1.
class Outline {
public:
    Outline() = default;
    /// Takes headings in document order; fills in `parent` and `subtreeEnd` from the levels.
    explicit Outline(std::vector<Heading> headings);

    [[nodiscard]] const std::vector<Heading> &headings() const { return m_headings; }
    [[nodiscard]] int size() const { return static_cast<int>(m_headings.size()); }
    [[nodiscard]] bool isEmpty() const { return m_headings.empty(); }
    [[nodiscard]] const Heading &at(int index) const { return m_headings[static_cast<size_t>(index)]; }
    /// Indices of the direct children of `parent` (-1: top level), in document order.
    [[nodiscard]] std::vector<int> children(int parent) const;
    /// Index of the heading with this slug, or -1. A leading `#` and percent-encoding are the caller's to remove.
    [[nodiscard]] int indexOfSlug(QStringView slug) const;
    /// Indices from the top-level heading down to `index`, which comes last.
    [[nodiscard]] std::vector<int> path(int index) const;
    /// Words of the section and of all sections inside it.
    [[nodiscard]] int wordsWithin(int index) const;
    /// True when the article has exactly one level-1 heading and it stands first: it is the title then, not a root.
    [[nodiscard]] bool hasLoneTitle() const;

private:
    std::vector<Heading> m_headings;
};

} // namespace lectern::document
