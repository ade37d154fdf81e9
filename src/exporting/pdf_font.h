// SPDX-License-Identifier: GPL-3.0-or-later
// A font of a printed page: how wide its glyphs are, and which characters they stand for. For this room only: knows QPDF.
#pragma once

#include "exporting/glyph_widths.h"

#include <map>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>

namespace lectern::exporting {

/// The engine tells the characters of ligatures, of old style figures and of joined letters beside every single use of them (ActualText),
/// not with the font. What it tells there is learnt and written into the font's ToUnicode (ISO 32000-1, 9.10.3), so that every reader
/// knows it and the text needs no marks for it.
class PdfFont {
public:
    explicit PdfFont(QPDFObjectHandle font);

    [[nodiscard]] const GlyphWidths &widths() const { return m_widths; }
    /// The code of the space as it is written in a string: "0003"; nothing where the font has none.
    [[nodiscard]] const std::optional<std::string> &space() const { return m_space; }

    /// The string of codes up to the last that is no space.
    [[nodiscard]] std::string_view withoutEndingSpaces(std::string_view codes) const;

    /// True for a code that stands for a hyphen, visible or soft.
    [[nodiscard]] bool isHyphen(int code) const;

    /// Learns that a code stands for these characters (UTF-16, big-endian, in hexadecimal digits). False when it stands for others, and
    /// for fonts that can't be taught: Type 3, whose glyphs are drawings, and those that are no object of the file by themselves.
    bool learn(int code, std::string_view characters);
    /// Writes what was learnt into the font.
    void writeLearnt(QPDF &pdf);

private:
    void readCharacters(std::string_view map);

    QPDFObjectHandle m_font;
    GlyphWidths m_widths;
    bool m_canLearn;
    std::optional<std::string> m_space;
    std::map<int, std::string> m_known; ///< what the font itself says
    std::map<int, std::string> m_learnt;
};

/// The fonts of a file, each read once.
class FontCache {
public:
    /// Of the file's own objects the one that was made before.
    [[nodiscard]] std::shared_ptr<PdfFont> of(const QPDFObjectHandle &font);
    /// Writes what all of them learnt.
    void writeLearnt(QPDF &pdf);

private:
    std::map<QPDFObjGen, std::shared_ptr<PdfFont>> m_fonts;
};

} // namespace lectern::exporting
