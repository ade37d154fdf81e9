// SPDX-License-Identifier: GPL-3.0-or-later
// How wide the glyphs of a PDF's font are. For this room only: knows QPDF.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::exporting {

/// Widths in thousandths of the font's size. Fonts: ISO 32000-1, 9.6 and 9.7.
class GlyphWidths {
public:
    explicit GlyphWidths(QPDFObjectHandle font);

    /// Bytes of one code: 2 for composite fonts, else 1.
    [[nodiscard]] int codeBytes() const { return m_bytes; }
    [[nodiscard]] double of(int code) const
    {
        return code >= 0 && static_cast<size_t>(code) < m_widths.size()
            ? static_cast<double>(m_widths[static_cast<size_t>(code)])
            : m_usual;
    }
    /// The code that begins at this byte of a string, which must hold all of it.
    [[nodiscard]] int codeAt(std::string_view codes, size_t at) const;
    /// Of all codes in a string.
    [[nodiscard]] double of(std::string_view codes) const;

private:
    void set(int code, double width);
    void readComposite(QPDFObjectHandle font);
    void readSimple(QPDFObjectHandle font);

    int m_bytes = 1;
    double m_usual = 0;
    std::vector<float> m_widths; ///< by code
};

} // namespace lectern::exporting
