// SPDX-License-Identifier: GPL-3.0-or-later
// A helper program that works on untrusted input and can be stopped at any moment.
#pragma once

#include "base/child_limits.h"
#include "base/frame_reader.h"
#include "base/process_handle.h"
#include "base/result.h"
#include "base/unique_fd.h"

#include <QByteArrayView>
#include <QDeadlineTimer>
#include <atomic>
#include <chrono>
#include <memory>

namespace lectern::base {

struct SpawnedChild;

/// One running child, spoken to in frames (frame_io.h) over its stdin and stdout.
///
/// Blocking, for worker threads; needs no event loop and no QCoreApplication. `send`, `receive` and
/// `renewOutputBudget` belong to one thread at a time; `kill`, `isAlive` and `cpuTime` may be called from any.
///
/// The child ends when this object goes (killed and reaped), and when the whole of Lectern dies in whatever way
/// (child_spawn.cpp says how). It does not end with the thread that started it.
///
/// All failures of a running child are ErrorCode::ParserStopped with the program's path and an untranslated detail;
/// a program that can't be started, or whose exec failed, is HelperMissing; after `kill()` it is Cancelled.
class ChildProcess {
public:
    /// Starts `program` without arguments, in `/`, with an almost empty environment and no descriptor but 0 to 3.
    [[nodiscard]] static Result<std::unique_ptr<ChildProcess>> start(const QString &program, const ChildLimits &limits);

    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    /// Writes one frame. Output that the child writes meanwhile is collected, so the two can't block each other.
    /// When it fails, part of the frame may have been written, so the child is killed.
    [[nodiscard]] Result<void> send(quint8 type, QByteArrayView payload, QDeadlineTimer deadline);

    /// The next frame. When the deadline passes the child lives on (`isAlive()`), and another call may wait longer;
    /// after any other failure it has been killed.
    [[nodiscard]] Result<Frame> receive(QDeadlineTimer deadline);

    /// Closes the child's stdin: no more frames will come. A well-behaved helper then exits.
    void closeInput();

    /// The output limit counts anew from here; for helpers that serve many requests.
    void renewOutputBudget();

    /// Ends the child at once; a `send` or `receive` that waits in another thread returns Cancelled.
    void kill();

    /// Whether the process still runs.
    [[nodiscard]] bool isAlive() const { return m_process.isAlive(); }

    /// Processor time (user and system) that the child has used since its start.
    [[nodiscard]] std::chrono::milliseconds cpuTime() const { return m_process.cpuTime(); }

    /// Process number, for messages and tests; may be another process's once this one has ended.
    [[nodiscard]] pid_t pid() const { return m_process.pid(); }

private:
    enum class Wait { Ready, TimedOut };

    ChildProcess(QString program, SpawnedChild spawned, UniqueFd wake, qint64 outputBytes);

    [[nodiscard]] Wait waitFor(short inputEvents, QDeadlineTimer deadline) const;
    [[nodiscard]] Result<void> collectOutput();
    [[nodiscard]] tl::unexpected<Error> fail(QString detail);
    [[nodiscard]] tl::unexpected<Error> failAtEnd();
    [[nodiscard]] tl::unexpected<Error> timedOut() const;

    const QString m_program;
    ProcessHandle m_process;
    UniqueFd m_input;
    UniqueFd m_output;
    UniqueFd m_lifeline;
    UniqueFd m_wake; // eventfd: kill() ends a wait even where a grandchild keeps the pipe open
    FrameReader m_reader;
    std::atomic<bool> m_cancelled = false;
};

} // namespace lectern::base
