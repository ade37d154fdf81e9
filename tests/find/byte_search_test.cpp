// SPDX-License-Identifier: GPL-3.0-or-later
// The byte search finds what QByteArray finds, at every place and of every length.
#include "find/byte_search.h"

#include <gtest/gtest.h>
#include <random>

namespace lectern::find {

TEST(ByteNeedle, FindsWhatQByteArrayFinds)
{
    std::mt19937 random(3); // NOLINT: the same bytes each time
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    int found = 0;
    for (int round = 0; round < 3000; ++round) {
        const int kinds = 1 + below(4);
        const auto make = [&](int size) {
            QByteArray bytes;
            for (int i = 0; i < size; ++i)
                bytes += static_cast<char>("ea \xD0"[below(kinds)]);
            return bytes;
        };
        const QByteArray text = make(below(200));
        const QByteArray needle = make(1 + below(round % 20 == 0 ? 40 : 6));
        const ByteNeedle search(needle);
        for (qsizetype from = 0; from <= text.size(); ++from) {
            const qsizetype expected = text.indexOf(needle, from);
            ASSERT_EQ(search.find(text, from), expected) << "from " << from;
            found += expected >= 0;
        }
    }
    EXPECT_GT(found, 10'000);
}

TEST(ByteNeedle, NothingToFind)
{
    EXPECT_EQ(ByteNeedle(QByteArray()).find("abc", 0), -1);
    EXPECT_EQ(ByteNeedle("abcd").find("abc", 0), -1);
    EXPECT_EQ(ByteNeedle("a").find("", 0), -1);
    EXPECT_EQ(ByteNeedle("a").find("a", 1), -1);
}

} // namespace lectern::find
