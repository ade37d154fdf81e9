// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/glyph_widths.h"

#include <algorithm>
#include <cmath>

namespace lectern::exporting {

namespace {

constexpr int kMostGlyphCodes = 0x10000;

double valueOf(QPDFObjectHandle number)
{
    return number.isNumber() ? number.getNumericValue() : 0;
}

int codeOf(const QPDFObjectHandle &number)
{
    return static_cast<int>(std::clamp(valueOf(number), 0.0, kMostGlyphCodes - 1.0));
}

} // namespace

GlyphWidths::GlyphWidths(QPDFObjectHandle font)
{
    if (!font.isDictionary())
        return;
    if (font.getKey("/Subtype").isNameAndEquals("/Type0")) {
        m_bytes = 2;
        QPDFObjectHandle inner = font.getKey("/DescendantFonts");
        if (inner.isArray() && inner.getArrayNItems() > 0)
            readComposite(inner.getArrayItem(0));
    } else {
        readSimple(font);
    }
}

int GlyphWidths::codeAt(std::string_view codes, size_t at) const
{
    const int first = static_cast<unsigned char>(codes[at]);
    return m_bytes == 2 ? first * 256 + static_cast<unsigned char>(codes[at + 1]) : first;
}

double GlyphWidths::of(std::string_view codes) const
{
    double sum = 0;
    for (size_t i = 0; i + static_cast<size_t>(m_bytes) <= codes.size(); i += static_cast<size_t>(m_bytes))
        sum += of(codeAt(codes, i));
    return sum;
}

void GlyphWidths::set(int code, double width)
{
    if (code < 0 || code >= kMostGlyphCodes)
        return;
    if (m_widths.size() <= static_cast<size_t>(code))
        m_widths.resize(static_cast<size_t>(code) + 1, static_cast<float>(m_usual));
    m_widths[static_cast<size_t>(code)] = static_cast<float>(width);
}

void GlyphWidths::readComposite(QPDFObjectHandle font)
{
    if (!font.isDictionary())
        return;
    m_usual = font.getKey("/DW").isNumber() ? font.getKey("/DW").getNumericValue() : 1000;
    QPDFObjectHandle list = font.getKey("/W");
    if (!list.isArray())
        return;
    const std::vector<QPDFObjectHandle> items = list.getArrayAsVector();
    for (size_t i = 0; i + 1 < items.size();) {
        const int first = codeOf(items[i]);
        QPDFObjectHandle second = items[i + 1];
        if (second.isArray()) {
            int code = first;
            for (const QPDFObjectHandle &width : second.getArrayAsVector())
                set(code++, valueOf(width));
            i += 2;
        } else if (i + 2 < items.size()) {
            const int last = codeOf(second);
            const double width = valueOf(items[i + 2]);
            for (int code = first; code <= last; ++code)
                set(code, width);
            i += 3;
        } else {
            break;
        }
    }
}

void GlyphWidths::readSimple(QPDFObjectHandle font)
{
    double unit = 1;
    QPDFObjectHandle matrix = font.getKey("/FontMatrix");
    if (font.getKey("/Subtype").isNameAndEquals("/Type3") && matrix.isMatrix())
        unit = std::abs(matrix.getArrayItem(0).getNumericValue()) * 1000;
    QPDFObjectHandle widths = font.getKey("/Widths");
    if (!widths.isArray())
        return;
    int code = font.getKey("/FirstChar").isInteger() ? font.getKey("/FirstChar").getIntValueAsInt() : 0;
    for (const QPDFObjectHandle &width : widths.getArrayAsVector())
        set(code++, valueOf(width) * unit);
}

} // namespace lectern::exporting
