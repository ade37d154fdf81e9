// SPDX-License-Identifier: GPL-3.0-or-later
// What a helper program may use before the system or Lectern stops it.
#pragma once

#include <QtGlobal>

namespace lectern::base {

/// Where a helper's stderr goes. Builds with AddressSanitizer always inherit it, so that reports are seen.
enum class ChildStderr { Discard, Inherit };

/// Limits of one helper process. Core dumps and file writes are always off.
struct ChildLimits {
    int cpuSeconds = 0;     ///< RLIMIT_CPU over the whole life of the process: SIGXCPU ends it there; 0: no limit
    int cpuSecondsHard = 0; ///< where SIGKILL ends one that would not hear SIGXCPU; 0: a second after it
    qint64 memoryBytes = 0; ///< RLIMIT_AS (address space, libraries included); 0: no limit; not set under ASan
    qint64 outputBytes = qint64(64) * 1024 * 1024; ///< bytes read from it in all, see ChildProcess::renewOutputBudget()
    ChildStderr standardError = ChildStderr::Discard;
};

} // namespace lectern::base
