// SPDX-License-Identifier: GPL-3.0-or-later
// Markup that our own writer made as a small tree, for one block of an article at a time.
#pragma once

#include "exporting/markup_tag.h"

#include <QByteArrayView>
#include <QString>
#include <functional>
#include <vector>

namespace lectern::exporting {

/// An element, or a text where it has no name.
struct MarkupNode {
    MarkupTag tag;
    QString text; ///< of a text
    std::vector<MarkupNode> children;

    [[nodiscard]] bool isText() const { return tag.name.isEmpty(); }
    [[nodiscard]] bool is(QByteArrayView name) const { return tag.name == name; }
    /// What the page shows beside the article's text.
    [[nodiscard]] bool isFurniture() const { return tag.has("data-skip"); }
    /// The text of all texts inside, without furniture.
    [[nodiscard]] QString allText() const;
    /// True when the element has an attribute that raw HTML gave it.
    [[nodiscard]] bool hasAnyOf(std::initializer_list<QByteArrayView> attributes) const;
};

using MarkupNodes = std::vector<MarkupNode>;

[[nodiscard]] MarkupNodes markupTree(QByteArrayView html);

/// Visits the blocks that an article's fragment has at its top, each as markup; chunks and sections are only passed
/// through. The section of footnotes comes as one.
void forEachTopBlock(QByteArrayView fragment, const std::function<void(QByteArrayView block)> &visit);

} // namespace lectern::exporting
