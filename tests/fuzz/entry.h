// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a target: libFuzzer wants one function of a fixed name a program, the smoke test holds all targets in one program.
//   LECTERN_FUZZ_ENTRY(find)(const std::uint8_t *data, std::size_t size) { … return 0; }
#pragma once

#include <cstddef>
#include <cstdint>

#ifdef LECTERN_FUZZ_SMOKE
#define LECTERN_FUZZ_ENTRY(name) extern "C" int lecternFuzz_##name
#else
#define LECTERN_FUZZ_ENTRY(name) extern "C" int LLVMFuzzerTestOneInput
#endif
