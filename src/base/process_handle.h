// SPDX-License-Identifier: GPL-3.0-or-later
// A child process by its number: safe to signal, reaped exactly once, with the accounts of its end.
#pragma once

#include <QString>
#include <chrono>
#include <mutex>
#include <sys/types.h>

namespace lectern::base {

/// Owns one child of this process; kills and reaps it when it goes. All calls may come from any thread.
class ProcessHandle {
public:
    explicit ProcessHandle(pid_t pid);
    ~ProcessHandle();
    ProcessHandle(const ProcessHandle &) = delete;
    ProcessHandle &operator=(const ProcessHandle &) = delete;

    [[nodiscard]] pid_t pid() const { return m_pid; }

    /// Whether it still runs.
    [[nodiscard]] bool isAlive() const;

    /// Waits for its end, but not longer than `patience`; whether it has ended.
    bool waitForEnd(std::chrono::milliseconds patience) const;

    /// Sends SIGKILL without waiting; nothing where it has ended.
    void kill();

    /// Kills it and waits until it is gone.
    void end();

    /// Processor time (user and system) used since its start.
    [[nodiscard]] std::chrono::milliseconds cpuTime() const;

    /// The status that it exited with; -1 while it runs or when a signal ended it.
    [[nodiscard]] int exitStatus() const;

    /// How it ended, for a log: "exit status 1", "ended by signal 9"; "runs" while it does.
    [[nodiscard]] QString describeEnd() const;

private:
    enum class Reaping { IfEnded, UntilEnded };
    bool reap(Reaping reaping) const; // with m_mutex held

    const pid_t m_pid;
    // A zombie keeps its number until it is reaped, so a signal sent under the lock to a child that is not reaped
    // can't hit another process.
    mutable std::mutex m_mutex;
    mutable bool m_reaped = false;
    mutable int m_status = 0;
    mutable std::chrono::milliseconds m_finalCpuTime{0};
};

} // namespace lectern::base
