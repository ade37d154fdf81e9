// SPDX-License-Identifier: GPL-3.0-or-later
// A property that must hold for every input.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace lectern::fuzz {

/// Ends the process, which libFuzzer reports with the input, when the property does not hold.
inline void check(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

} // namespace lectern::fuzz
