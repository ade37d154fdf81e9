// SPDX-License-Identifier: GPL-3.0-or-later
// What the parser helper sends is not trusted: whole, cut off or announcing more than there is, it is read or refused.
#include "document/document.h"

#include <QDataStream>
#include <QIODevice>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::document {
namespace {

Document sample()
{
    DocumentData data;
    data.metadata.title = u"Title"_s;
    data.metadata.authors = {u"One"_s, u"Two"_s};
    data.metadata.tags = {u"tag"_s};
    data.metadata.other = {{u"key"_s, u"value"_s}};
    data.outline = Outline({Heading{u"H"_s, u"h"_s, 1, 0}});
    data.blocks = {Block{0, 1, 1, BlockKind::Heading}};
    data.text = u"H\n"_s;
    data.html = "<h1>H</h1>";
    return Document(data);
}

TEST(Serialization, ComesBackTheSame)
{
    const auto again = Document::fromSerialized(sample().serialized());
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(*again, sample());
}

TEST(Serialization, WhatIsCutOffIsRefused)
{
    const QByteArray whole = sample().serialized();
    for (qsizetype size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(Document::fromSerialized(whole.first(size)).has_value()) << size;
}

/// Found by fuzzing: memory was taken for as many authors as were announced, 100 GB for a few bytes.
TEST(Serialization, AnnouncedNumbersTakeNoMemory)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint32(0x4c454344) << quint32(2) << QString() << QString() << quint32(0xfffffff0);
    EXPECT_FALSE(Document::fromSerialized(bytes).has_value());
    for (qsizetype at = 8; at + 4 <= sample().serialized().size(); ++at) {
        QByteArray damaged = sample().serialized();
        damaged.replace(at, 4, QByteArray::fromHex("f0ffff7f"));
        static_cast<void>(Document::fromSerialized(damaged)); // read or refused, and it ends
    }
}

} // namespace
} // namespace lectern::document
