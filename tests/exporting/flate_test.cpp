// SPDX-License-Identifier: GPL-3.0-or-later
// Packed data comes back whole, and small.
#include "exporting/flate.h"

#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <random>
#include <thread>

namespace lectern::exporting {
namespace {

QByteArray unpacked(const QByteArray &data)
{
    Pl_Buffer bytes("unpacked");
    Pl_Flate flate("flate", &bytes, Pl_Flate::a_inflate);
    flate.write(reinterpret_cast<unsigned char *>(const_cast<char *>(data.constData())), static_cast<size_t>(data.size()));
    flate.finish();
    const std::shared_ptr<Buffer> buffer = bytes.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

TEST(Flate, DataComesBackWhole)
{
    std::mt19937 random(7);
    for (const qsizetype size : {0, 1, 2, 100, 4096, 70'000, 1'000'000}) {
        QByteArray noise(size, '\0');
        for (char &byte : noise)
            byte = static_cast<char>(random());
        EXPECT_EQ(unpacked(flateEncoded(noise)), noise) << size;
        const QByteArray plain = QByteArray("1 0 0 1 72 720 cm BT /F1 11 Tf (words) Tj ET\n").repeated(size / 40 + 1);
        EXPECT_EQ(unpacked(flateEncoded(plain)), plain) << size;
        EXPECT_LT(flateEncoded(plain).size(), plain.size() / 8 + 64) << size;
    }
}

TEST(Flate, ThreadsDoNotMeet)
{
    const QByteArray data = QByteArray("0.5 0 0 0.5 10 10 cm\n").repeated(5000);
    const QByteArray expected = flateEncoded(data);
    std::vector<QByteArray> made(4);
    {
        std::vector<std::jthread> threads;
        for (QByteArray &each : made)
            threads.emplace_back([&] { each = flateEncoded(data); });
    }
    for (const QByteArray &each : made)
        EXPECT_EQ(each, expected);
}

} // namespace
} // namespace lectern::exporting
