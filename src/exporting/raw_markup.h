// SPDX-License-Identifier: GPL-3.0-or-later
// Elements that Markdown has no sign for, as the HTML that an article may hold.
#pragma once

#include "exporting/markup_tree.h"

#include <QString>

namespace lectern::exporting {

/// The start tag with the attributes that an article can give it; none of the page's own.
[[nodiscard]] QString rawStartTag(const MarkupNode &element);

/// The whole element as HTML without blank lines, which would end it in Markdown.
[[nodiscard]] QString rawMarkup(const MarkupNode &element);

} // namespace lectern::exporting
