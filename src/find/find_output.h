// SPDX-License-Identifier: GPL-3.0-or-later
// Hits as text: for the command line, for programs, for the clipboard.
#pragma once

#include "find/hits.h"

#include <QByteArray>
#include <QString>

namespace lectern::find {

/// One JSON array of objects, UTF-8, one object a line, an empty array without hits:
/// `section` (titles from the top joined by " › ", empty before the first heading), `slug` (of the section's heading),
/// `block` (of the hit's beginning), `start` (UTF-16 offset in the block), `length` (UTF-16 code units; each border
/// between the blocks of a near group counts one), `text` (the hit exactly), `context` (one line around it).
[[nodiscard]] QByteArray hitsAsJson(const document::Document &document, const Hits &hits);

/// One line for each hit: section path, block, `start-end` (UTF-16 offsets in the block; for a group over several blocks
/// `start-block:end`) and context, separated by tabs. Holds no control characters, so it may go to a terminal.
[[nodiscard]] QString hitsAsLines(const document::Document &document, const Hits &hits);

/// The contexts under the paths of their sections, an empty line between sections: "copy all as text".
[[nodiscard]] QString hitsAsText(const document::Document &document, const Hits &hits);

} // namespace lectern::find
