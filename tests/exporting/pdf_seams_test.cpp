// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_seams.h"
#include "exporting/support/made_fonts.h"
#include "exporting/support/small_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

QPDFObjectHandle page(QPDF &pdf, const char *font, const char *content)
{
    QPDFObjectHandle made =
        QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype "
                                "/Type1 /BaseFont /"
                                + std::string(font) + " >> >> >> >>");
    made.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
    made.replaceKey(
        "/Annots",
        QPDFObjectHandle::newArray({pdf.makeIndirectObject(QPDFObjectHandle::parse(
            "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (" + std::string(font) + ") >> >>"))}));
    return pdf.makeIndirectObject(made);
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

TEST(PdfSeams, EqualNamesOfResourcesDoNotClash)
{
    const auto pdf = test::emptyPdf();
    pdf->addPage(page(*pdf, "Helvetica", "q 1 0 0 1 0 400 cm BT /F1 12 Tf 50 300 Td (first /F1) Tj ET"), false);
    const QPDFObjectHandle kept = pdf->getAllPages().front();
    drawOnto(*pdf, kept, page(*pdf, "Courier", "Q BT /F1 12 Tf 50 600 Td (second) Tj ET"), 1);
    drawOnto(*pdf, kept, page(*pdf, "Times-Roman", "BT /F1 12 Tf 50 500 Td (third) Tj ET"), 2);
    const QByteArray file = written(*pdf);
    static_cast<void>(test::askTool(file, u"qpdf"_s, {u"--check"_s, u"{}"_s}));
    EXPECT_EQ(test::askTool(file, u"pdftotext"_s, {u"{}"_s, u"-"_s}).simplified(), u"first /F1 second third"_s);
    const std::string fonts = test::askTool(file, u"pdffonts"_s, {u"{}"_s}).toStdString();
    EXPECT_THAT(
        fonts,
        testing::AllOf(testing::HasSubstr("Helvetica"), testing::HasSubstr("Courier"), testing::HasSubstr("Times-Roman")));
    EXPECT_EQ(QPDFObjectHandle(kept).getKey("/Annots").getArrayNItems(), 3);
}

TEST(PdfSeams, PagesWithoutResourcesOrAnnotations)
{
    const auto pdf = test::emptyPdf();
    QPDFObjectHandle bare = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 595 842] >>");
    bare.replaceKey("/Contents", QPDFObjectHandle::newStream(pdf.get(), "0 0 9 9 re f"));
    pdf->addPage(pdf->makeIndirectObject(bare.shallowCopy()), false);
    drawOnto(*pdf, pdf->getAllPages().front(), pdf->makeIndirectObject(bare), 1);
    static_cast<void>(test::askTool(written(*pdf), u"qpdf"_s, {u"--check"_s, u"{}"_s}));
    drawOnto(*pdf, pdf->getAllPages().front(), page(*pdf, "Courier", "BT /F1 9 Tf 50 50 Td (late) Tj ET"), 2);
    EXPECT_EQ(test::askTool(written(*pdf), u"pdftotext"_s, {u"{}"_s, u"-"_s}).simplified(), u"late"_s);
}

} // namespace lectern::exporting
