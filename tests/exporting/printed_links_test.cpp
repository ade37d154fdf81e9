// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/printed_links.h"

#include "exporting/support/small_pdf.h"

#include <gtest/gtest.h>

namespace lectern::exporting {

namespace {

/// A file of one object, an annotation, as it would stand in a printed file.
std::optional<PrintedLink> read(const QByteArray &annotation)
{
    QByteArray bytes =
        "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n";
    QByteArray table = "xref\n0 4\n0000000000 65535 f \n";
    const qsizetype at = bytes.size();
    bytes += "3 0 obj\n" + annotation + "\nendobj\n";
    for (const qsizetype offset : {bytes.indexOf("1 0 obj"), bytes.indexOf("2 0 obj"), at})
        table += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    bytes += table + "trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n" + QByteArray::number(bytes.size()) + "\n%%EOF\n";
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("file", bytes.constData(), static_cast<size_t>(bytes.size()));
    const PrintedLinks links(bytes, pdf);
    const auto link = links.of(pdf.getObject(3, 0));
    EXPECT_TRUE(!link || link->address == "lectern-mark:7"); // while the bytes are there
    return link;
}

} // namespace

TEST(PrintedLinks, AreReadAsTheEngineWritesThem)
{
    const auto link =
        read("<</Type /Annot\n/Subtype /Link\n/F 4\n/Border [0 0 0]\n/Rect [99.5 774.25 100.75 775]\n/A <</Type /Action\n/S "
             "/URI\n/URI (lectern-mark:7)>>>>");
    ASSERT_TRUE(link.has_value());
    EXPECT_EQ(link->box, QRectF(QPointF(99.5, 774.25), QPointF(100.75, 775)));
}

TEST(PrintedLinks, WhatIsWrittenOtherwiseIsLeftToTheLibrary)
{
    EXPECT_FALSE(read("<</Subtype /Text /Rect [0 0 1 1]>>").has_value());
    EXPECT_FALSE(read("<</Subtype /Link /Rect [0 0 1 1] /A <</URI (a\\(b\\))>>>>").has_value()) << "an escape";
    EXPECT_FALSE(read("<</Subtype /Link /Rect [0 0 1] /A <</URI (a)>>>>").has_value());
    EXPECT_FALSE(read("<</Subtype /Link /Rect [0 0 1 1] /A <</URI <6162>>>>>").has_value());
    EXPECT_FALSE(read("(a string)").has_value());
}

TEST(PrintedLinks, OfObjectsThatAreNotInTheFile)
{
    const QByteArray bytes = test::smallPdf({{{"lectern-mark:1", 60, 500}}});
    QPDF pdf;
    pdf.processMemoryFile("file", bytes.constData(), static_cast<size_t>(bytes.size()));
    const PrintedLinks links(bytes, pdf);
    EXPECT_FALSE(links.of(QPDFObjectHandle::newDictionary()).has_value());
    EXPECT_FALSE(links.of(pdf.makeIndirectObject(QPDFObjectHandle::newDictionary())).has_value());
}

} // namespace lectern::exporting
