// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a text object shorter. The engine places every glyph by an instruction of its own; runs of glyphs in one array draw the same in
// a third of the bytes, and are read faster by whoever opens the file. For this room only: knows QPDF.
#pragma once

#include "exporting/pdf_font.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace lectern::exporting {

/// A font by its name in the page's resources; nothing where it is not known.
using FontLookup = std::function<std::shared_ptr<PdfFont>(const std::string &name)>;

/// Hears where glyphs begin and where marks of the engine's own (ActualText, ReversedChars) begin or end, so that marks around the glyphs
/// need not hold others: poppler loses the text after a mark within a mark.
class TextMarks {
public:
    virtual ~TextMarks() = default;
    virtual void beforeGlyphs() = 0;
    virtual void beforeMark() = 0;
};

/// Where a space may be added to what was written.
struct TextRunEnd {
    size_t at = 0;       ///< in the written content
    std::string space;   ///< an instruction that shows one; empty: the font has none
    bool isOpen = false; ///< the last glyph is neither a space nor a hyphen
};

/// Appends the text object `BT … ET` to `out`, with its glyphs in arrays (TJ, ISO 32000-1, 9.4.3). Glyphs stand where they stood to half a
/// thousandth of their size; what single glyphs stand for goes to their font (PdfFont::learn). Nothing when the object holds what is not
/// understood: nothing is appended then. `marks` may write to `out` as well.
[[nodiscard]] std::optional<TextRunEnd> appendTextRun(std::string &out, std::string_view object, const FontLookup &fonts,
                                                      TextMarks *marks = nullptr);

} // namespace lectern::exporting
