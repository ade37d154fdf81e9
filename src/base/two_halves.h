// SPDX-License-Identifier: GPL-3.0-or-later
// Work on many things by two threads.
#pragma once

#include <cstddef>
#include <future>

namespace lectern::base {

/// Calls `work(from, to)` for both halves of the indexes below `count`, the first one on a thread of its own where there is one; returns when
/// both are done. What either throws is thrown here.
template <typename Work>
void inTwoHalves(std::size_t count, const Work &work)
{
    const std::size_t half = count / 2;
    std::future<void> first;
    if (half > 0)
        first = std::async(std::launch::async, [&work, half] { work(0, half); });
    work(half, count);
    if (first.valid())
        first.get();
}

} // namespace lectern::base
