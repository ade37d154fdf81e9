// SPDX-License-Identifier: GPL-3.0-or-later
// Starts a helper program with limits, pipes, an almost empty environment and nothing else inherited.
#pragma once

#include "base/child_limits.h"
#include "base/result.h"
#include "base/unique_fd.h"

#include <sys/types.h>

namespace lectern::base {

/// Exit status of a child whose exec failed; the shell's number for it.
inline constexpr int execFailedStatus = 127;

/// A started child and the parent's ends of its channels.
struct SpawnedChild {
    pid_t pid = -1;
    UniqueFd input;    ///< socket to its stdin
    UniqueFd output;   ///< non-blocking pipe from its stdout
    UniqueFd lifeline; ///< never written; the kernel kills the child when the last copy closes
};

/// Forks and executes `program` (an absolute path) without arguments. Safe in a program with threads, and before any
/// QCoreApplication exists. A failure inside the child (exec itself) shows as `execFailedStatus`, not here.
[[nodiscard]] Result<SpawnedChild> spawnChild(const QString &program, const ChildLimits &limits);

} // namespace lectern::base
