// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/support/made_fonts.h"

#include <qpdf/Buffer.hh>

namespace lectern::test {

std::unique_ptr<QPDF> emptyPdf()
{
    auto pdf = std::make_unique<QPDF>();
    pdf->emptyPDF();
    return pdf;
}

QPDFObjectHandle compositeFont(QPDF &pdf, const std::string &widths, const std::string &characters)
{
    QPDFObjectHandle inner = pdf.makeIndirectObject(
        QPDFObjectHandle::parse("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /DW 1000 /W [" + widths + "] >>"));
    QPDFObjectHandle font =
        QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H >>");
    font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({inner}));
    if (!characters.empty())
        font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, characters));
    return pdf.makeIndirectObject(font);
}

std::string charactersOf(QPDFObjectHandle font)
{
    QPDFObjectHandle map = font.getKey("/ToUnicode");
    if (!map.isStream())
        return {};
    const std::shared_ptr<Buffer> bytes = map.getStreamData();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), bytes->getSize()};
}

} // namespace lectern::test
