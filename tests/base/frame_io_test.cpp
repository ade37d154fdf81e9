// SPDX-License-Identifier: GPL-3.0-or-later
// The helper's side of frames: what comes in pieces, too long, or not to its end.
#include "base/frame_io.h"

#include <array>
#include <csignal>
#include <gtest/gtest.h>
#include <limits>
#include <thread>
#include <unistd.h>

namespace lectern::base {
namespace {

class FrameIo : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(::pipe(ends.data()), 0); }
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
    void put(std::string_view bytes) const
    {
        ASSERT_EQ(::write(ends[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    }
    [[nodiscard]] FrameRead read(size_t most = 100) { return readFrame(ends[0], frame, most); }

    std::array<int, 2> ends{};
    RawFrame frame;
};

TEST_F(FrameIo, HeadersAreLittleEndian)
{
    std::array<unsigned char, frameHeaderBytes> header{};
    encodeFrameHeader(7, 0x04030201, header.data());
    EXPECT_EQ(header, (std::array<unsigned char, 5>{7, 1, 2, 3, 4}));
    EXPECT_EQ(decodeFrameSize(header.data()), 0x04030201U);
    encodeFrameHeader(0, std::numeric_limits<std::uint32_t>::max(), header.data());
    EXPECT_EQ(decodeFrameSize(header.data()), std::numeric_limits<std::uint32_t>::max());
}

TEST_F(FrameIo, WhatIsWrittenIsRead)
{
    ASSERT_TRUE(writeFrame(ends[1], 7, "payload"));
    ASSERT_TRUE(writeFrame(ends[1], 8, ""));
    closeWriting();
    EXPECT_EQ(read(), FrameRead::Frame);
    EXPECT_EQ(frame.type, 7);
    EXPECT_EQ(frame.payload, "payload");
    EXPECT_EQ(read(), FrameRead::Frame);
    EXPECT_EQ(frame.type, 8);
    EXPECT_EQ(frame.payload, "");
    EXPECT_EQ(read(), FrameRead::End);
}

TEST_F(FrameIo, PiecesAreWaitedFor)
{
    std::jthread writer([this] {
        for (const char byte : std::string("\x07\x03\x00\x00\x00xyz", 8)) {
            put({&byte, 1});
            std::this_thread::yield();
        }
    });
    EXPECT_EQ(read(), FrameRead::Frame);
    EXPECT_EQ(frame.payload, "xyz");
}

TEST_F(FrameIo, LengthsOverTheMaximumAreDamage)
{
    put(std::string_view("\x07\x64\x00\x00\x00", 5));
    put(std::string(100, 'x'));
    EXPECT_EQ(read(100), FrameRead::Frame); // the maximum itself
    put(std::string_view("\x07\x65\x00\x00\x00", 5));
    EXPECT_EQ(read(100), FrameRead::Damaged);
    put("\x07\xff\xff\xff\xff");
    EXPECT_EQ(read(100), FrameRead::Damaged); // and no 4 GiB are asked for
}

TEST_F(FrameIo, AnEndInTheMiddleIsDamage)
{
    put("\x07\x03");
    closeWriting();
    EXPECT_EQ(read(), FrameRead::Damaged);
}

TEST_F(FrameIo, AnEndInThePayloadIsDamage)
{
    put(std::string_view("\x07\x03\x00\x00\x00xy", 7));
    closeWriting();
    EXPECT_EQ(read(), FrameRead::Damaged);
}

TEST_F(FrameIo, WhatCannotBeReadIsDamage)
{
    EXPECT_EQ(readFrame(-1, frame, 100), FrameRead::Damaged);
}

TEST_F(FrameIo, WritingToAParentThatIsGoneFails)
{
    const auto earlier = std::signal(SIGPIPE, SIG_IGN);
    ::close(ends[0]);
    ends[0] = -1;
    EXPECT_FALSE(writeFrame(ends[1], 7, "payload"));
    std::signal(SIGPIPE, earlier);
}

} // namespace
} // namespace lectern::base
