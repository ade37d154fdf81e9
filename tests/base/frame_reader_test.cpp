// SPDX-License-Identifier: GPL-3.0-or-later
// The window's side of frames, from a helper that may have been taken over: nothing it announces is believed beyond the budget.
#include "base/frame_reader.h"

#include <QString>
#include <array>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace lectern::base {
namespace {

using Progress = FrameReader::Progress;

class FrameReaderTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(::pipe(ends.data()), 0);
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    }
    void TearDown() override
    {
        closeWriting();
        ::close(ends[0]);
    }
    void closeWriting()
    {
        if (ends[1] >= 0)
            ::close(ends[1]);
        ends[1] = -1;
    }
    void put(const QByteArray &bytes) const
    {
        ASSERT_EQ(::write(ends[1], bytes.constData(), static_cast<size_t>(bytes.size())), bytes.size());
    }
    static QByteArray header(char type, quint32 size)
    {
        QByteArray bytes(1, type);
        for (int byte = 0; byte < 4; ++byte)
            bytes += static_cast<char>(size >> (8 * byte));
        return bytes;
    }

    std::array<int, 2> ends{};
};

TEST_F(FrameReaderTest, EverySplitComesTogether)
{
    const QByteArray bytes = header('a', 3) + "xyz" + header('b', 0) + header('c', 1) + "!";
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        FrameReader reader(100);
        put(bytes.first(cut));
        EXPECT_EQ(reader.readFrom(ends[0]), Progress::NothingReady);
        put(bytes.sliced(cut));
        EXPECT_EQ(reader.readFrom(ends[0]), Progress::NothingReady);
        EXPECT_EQ(reader.takeFrame(), (Frame{'a', "xyz"}));
        EXPECT_EQ(reader.takeFrame(), (Frame{'b', ""}));
        EXPECT_EQ(reader.takeFrame(), (Frame{'c', "!"}));
        EXPECT_EQ(reader.takeFrame(), std::nullopt);
        EXPECT_FALSE(reader.isInsideFrame());
    }
}

TEST_F(FrameReaderTest, AnnouncedLengthsCountBeforeTheyCome)
{
    FrameReader reader(1000);
    put(header('a', 0xffffffff));
    EXPECT_EQ(reader.readFrom(ends[0]), Progress::OverBudget);
    EXPECT_EQ(reader.takeFrame(), std::nullopt);
}

TEST_F(FrameReaderTest, TheBudgetIsForAllFramesWithTheirHeaders)
{
    FrameReader reader(20);
    put(header('a', 5) + "12345");
    EXPECT_EQ(reader.readFrom(ends[0]), Progress::NothingReady);
    put(header('b', 5) + "12345"); // 20 bytes in all: the whole budget
    EXPECT_EQ(reader.readFrom(ends[0]), Progress::NothingReady);
    put(header('c', 1));
    EXPECT_EQ(reader.readFrom(ends[0]), Progress::OverBudget);
    EXPECT_EQ(reader.takeFrame(), (Frame{'a', "12345"})); // what was whole stays
    EXPECT_EQ(reader.takeFrame(), (Frame{'b', "12345"}));
}

TEST_F(FrameReaderTest, ARenewedBudgetBeginsAnew)
{
    FrameReader reader(10);
    for (int i = 0; i < 3; ++i) {
        put(header('a', 5) + "12345");
        EXPECT_EQ(reader.readFrom(ends[0]), Progress::NothingReady);
        EXPECT_TRUE(reader.takeFrame().has_value());
        reader.renewBudget();
    }
}

TEST_F(FrameReaderTest, AnEndIsToldWhereverItComes)
{
    FrameReader reader(100);
    put(header('a', 3) + "xyz" + header('b', 3) + "x");
    closeWriting();
    EXPECT_EQ(reader.readFrom(ends[0]), Progress::Ended);
    EXPECT_EQ(reader.takeFrame(), (Frame{'a', "xyz"}));
    EXPECT_EQ(reader.takeFrame(), std::nullopt);
    EXPECT_TRUE(reader.isInsideFrame());
}

TEST_F(FrameReaderTest, WhatCannotBeReadHasEnded)
{
    FrameReader reader(100);
    EXPECT_EQ(reader.readFrom(-1), Progress::Ended);
}

} // namespace
} // namespace lectern::base
