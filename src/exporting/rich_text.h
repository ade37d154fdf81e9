// SPDX-License-Identifier: GPL-3.0-or-later
// An article's blocks as HTML for other programs' clipboards: word processors, mail.
#pragma once

#include "document/document.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace lectern::exporting {

/// What the writer can't know of itself.
struct RichTextSource {
    /// Absolute address of a link as it is written in the article; empty: the link becomes its text.
    std::function<QString(const QString &address)> link;
    /// A picture as a data: address; empty: its alternative text stands for it.
    std::function<QByteArray(const QString &address)> picture;
    QByteArray calloutTitles[5]; ///< of note, tip, important, warning, caution, as HTML
};

/// Self-contained: the few styles that matter stand in the elements, formulas are their TeX between dollar signs. Nothing of
/// the page is in it: no scripts, classes, ids, data attributes, buttons.
[[nodiscard]] QString richText(const document::Document &article, const RichTextSource &source);

} // namespace lectern::exporting
