// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks as Markdown; what they stand in puts its own marks before their lines.
#pragma once

#include "exporting/markdown_inlines.h"

namespace lectern::exporting {

class MarkdownBlocks {
public:
    /// `notes`: numbers of the footnotes that come along.
    explicit MarkdownBlocks(QSet<QString> notes) : m_notes(std::move(notes)) {}

    /// Blocks with an empty line between them. `isTop`: nothing stands around them.
    [[nodiscard]] QString written(const MarkupNodes &nodes, bool isTop = false);
    /// The section of footnotes.
    [[nodiscard]] QString notes(const MarkupNode &section);

private:
    [[nodiscard]] QString block(const MarkupNode &node, bool isTop);
    [[nodiscard]] QString paragraph(const MarkupNodes &nodes) const;
    [[nodiscard]] QString heading(const MarkupNode &node) const;
    [[nodiscard]] QString list(const MarkupNode &node);
    [[nodiscard]] QString item(const MarkupNode &node, const QString &marker);
    [[nodiscard]] QString callout(const MarkupNode &node);
    [[nodiscard]] QString code(const MarkupNode &node) const;
    [[nodiscard]] QString math(const MarkupNode &node, bool isTop) const;
    [[nodiscard]] QString figure(const MarkupNode &node) const;
    [[nodiscard]] QString table(const MarkupNode &node) const;
    [[nodiscard]] QString container(const MarkupNode &node);
    [[nodiscard]] MarkdownPlace place() const;

    QSet<QString> m_notes;
    QByteArray m_previous;      ///< name of the block written last
    bool m_otherMarker = false; ///< two lists in a row have different ones, else they would be one
};

} // namespace lectern::exporting
