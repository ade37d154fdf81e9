// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/two_halves.h"

#include <gtest/gtest.h>
#include <stdexcept>
#include <vector>

namespace lectern::base {
namespace {

TEST(TwoHalves, EachIndexOnce)
{
    for (const std::size_t count : {0U, 1U, 2U, 3U, 1000U}) {
        std::vector<int> seen(count, 0);
        inTwoHalves(count, [&seen](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i)
                ++seen[i];
        });
        EXPECT_EQ(seen, std::vector<int>(count, 1)) << count;
    }
}

TEST(TwoHalves, WhatEitherThrowsIsThrown)
{
    for (const std::size_t bad : {0U, 9U}) {
        EXPECT_THROW(inTwoHalves(10,
                                 [bad](std::size_t from, std::size_t to) {
                                     if (bad >= from && bad < to)
                                         throw std::runtime_error("bad");
                                 }),
                     std::runtime_error);
    }
}

} // namespace
} // namespace lectern::base
