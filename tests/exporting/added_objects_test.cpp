// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/added_objects.h"

#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>
#include <stdexcept>

namespace lectern::exporting {

namespace {

/// A written file, and what was added to it.
class AddedObjectsTest : public testing::Test {
protected:
    AddedObjectsTest()
    {
        pdf.emptyPDF();
        place = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        pdf.getRoot().replaceKey("/Place", place);
        writer = std::make_unique<QPDFWriter>(pdf);
        writer->setOutputMemory();
        writer->setObjectStreamMode(qpdf_o_generate);
        writer->write();
        const auto buffer = writer->getBufferSharedPointer();
        file = QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
    }

    static void open(QPDF &read, const QByteArray &bytes)
    {
        read.processMemoryFile("file", bytes.constData(), static_cast<size_t>(bytes.size()));
    }

    QPDF pdf;
    QPDFObjectHandle place;
    std::unique_ptr<QPDFWriter> writer;
    QByteArray file;
};

} // namespace

TEST_F(AddedObjectsTest, AreReadBack)
{
    AddedObjects objects(*writer, pdf);
    std::string kids;
    for (int i = 0; i < 1000; ++i)
        kids += std::to_string(objects.add("<</Value " + std::to_string(i) + ">>")) + " 0 R ";
    objects.set(objects.numberOf(place), "<</Kids[" + kids + "]>>");
    const QByteArray made = objects.appendedTo(file);
    QPDF read;
    open(read, made);
    EXPECT_FALSE(read.anyWarnings());
    QPDFObjectHandle all = read.getRoot().getKey("/Place").getKey("/Kids");
    ASSERT_EQ(all.getArrayNItems(), 1000);
    for (int i = 0; i < 1000; ++i)
        EXPECT_EQ(all.getArrayItem(i).getKey("/Value").getIntValue(), i);
    EXPECT_EQ(made.count("startxref"), 1) << "one table, not two";
    EXPECT_EQ(read.getTrailer().getKey("/ID").getArrayNItems(), 2);
}

TEST_F(AddedObjectsTest, ReservedNumbersGetTheirTextLater)
{
    AddedObjects objects(*writer, pdf);
    const int later = objects.reserve();
    objects.set(objects.numberOf(place), "<</Kid " + std::to_string(later) + " 0 R>>");
    objects.set(later, "(late)");
    const QByteArray made = objects.appendedTo(file);
    QPDF read;
    open(read, made);
    EXPECT_EQ(read.getRoot().getKey("/Place").getKey("/Kid").getStringValue(), "late");
    EXPECT_FALSE(read.anyWarnings());
}

TEST_F(AddedObjectsTest, NoneLeaveTheFileSound)
{
    QPDF read;
    const QByteArray made = AddedObjects(*writer, pdf).appendedTo(file);
    open(read, made);
    EXPECT_TRUE(read.getRoot().getKey("/Place").isDictionary());
    EXPECT_FALSE(read.anyWarnings());
}

TEST_F(AddedObjectsTest, AnotherEndIsAnError)
{
    const AddedObjects objects(*writer, pdf);
    EXPECT_THROW((void)objects.appendedTo("no file"), std::runtime_error);
    EXPECT_THROW((void)objects.appendedTo("startxref\n999\n%%EOF"), std::runtime_error);
    EXPECT_THROW((void)objects.appendedTo("trailer startxref\n0\n%%EOF"), std::runtime_error);
}

} // namespace lectern::exporting
