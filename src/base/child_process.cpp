// SPDX-License-Identifier: GPL-3.0-or-later
// Frame traffic with a helper, its end and its accounts.
#include "base/child_process.h"

#include "base/child_spawn.h"
#include "base/frame_io.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <ctime>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>

namespace lectern::base {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int execFailedStatus = 127;

milliseconds toMilliseconds(const timeval &time)
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(time.tv_sec)
                                                    + std::chrono::microseconds(time.tv_usec));
}

} // namespace

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const QString &program, const ChildLimits &limits)
{
    UniqueFd wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!wake.isOpen())
        return failure(ErrorCode::HelperMissing, program, u"eventfd"_s);
    auto spawned = spawnChild(program, limits);
    if (!spawned)
        return tl::unexpected(spawned.error());
    return std::unique_ptr<ChildProcess>(new ChildProcess(program, spawned->pid, std::move(spawned->input),
                                                          std::move(spawned->output), std::move(spawned->lifeline),
                                                          std::move(wake), limits.outputBytes));
}

ChildProcess::ChildProcess(QString program, pid_t pid, UniqueFd input, UniqueFd output, UniqueFd lifeline, UniqueFd wake,
                           qint64 outputBytes)
    : m_program(std::move(program)),
      m_pid(pid),
      m_input(std::move(input)),
      m_output(std::move(output)),
      m_lifeline(std::move(lifeline)),
      m_wake(std::move(wake)),
      m_reader(outputBytes)
{
}

ChildProcess::~ChildProcess()
{
    end();
}

Result<void> ChildProcess::send(quint8 type, QByteArrayView payload, QDeadlineTimer deadline)
{
    if (payload.size() > qsizetype(UINT_MAX))
        return failure(ErrorCode::BadData, m_program, u"frame over 4 GiB"_s);
    unsigned char header[frameHeaderBytes];
    encodeFrameHeader(type, static_cast<quint32>(payload.size()), header);
    const size_t total = sizeof header + static_cast<size_t>(payload.size());
    size_t done = 0;
    while (done < total) {
        if (wasKilled())
            return fail(u"killed"_s);
        if (!m_input.isOpen())
            return fail(u"its input is closed"_s);
        const size_t inHeader = done < sizeof header ? sizeof header - done : 0;
        const size_t inPayload = done > sizeof header ? done - sizeof header : 0;
        iovec parts[2] = {{header + sizeof header - inHeader, inHeader},
                          {const_cast<char *>(payload.data()) + inPayload, total - done - inHeader}};
        msghdr message{};
        message.msg_iov = parts;
        message.msg_iovlen = 2;
        const ssize_t count = ::sendmsg(m_input.get(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count >= 0) {
            done += static_cast<size_t>(count);
            continue;
        }
        if (errno == EINTR)
            continue;
        if (errno != EAGAIN && errno != EWOULDBLOCK)
            return fail(describeEnd());
        if (waitFor(POLLOUT, deadline) == Wait::TimedOut) {
            end();
            return timedOut();
        }
        if (auto collected = collectOutput(); !collected)
            return collected;
    }
    return {};
}

Result<Frame> ChildProcess::receive(QDeadlineTimer deadline)
{
    for (;;) {
        if (auto frame = m_reader.takeFrame())
            return std::move(*frame);
        if (wasKilled())
            return fail(u"killed"_s);
        if (auto collected = collectOutput(); !collected) {
            // What was complete before the end is still good.
            if (auto frame = m_reader.takeFrame())
                return std::move(*frame);
            return tl::unexpected(collected.error());
        }
        if (auto frame = m_reader.takeFrame())
            return std::move(*frame);
        if (waitFor(0, deadline) == Wait::TimedOut)
            return timedOut();
    }
}

void ChildProcess::closeInput()
{
    m_input.close();
}

void ChildProcess::renewOutputBudget()
{
    m_reader.renewBudget();
}

void ChildProcess::kill()
{
    const std::scoped_lock lock(m_mutex);
    m_cancelled = true;
    if (!m_reaped)
        ::kill(m_pid, SIGKILL);
    const eventfd_t one = 1;
    ::eventfd_write(m_wake.get(), one);
}

bool ChildProcess::isAlive() const
{
    const std::scoped_lock lock(m_mutex);
    return !reap(Reaping::IfEnded);
}

milliseconds ChildProcess::cpuTime() const
{
    const std::scoped_lock lock(m_mutex);
    clockid_t clock{};
    timespec time{};
    if (reap(Reaping::IfEnded) || ::clock_getcpuclockid(m_pid, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return m_finalCpuTime;
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(time.tv_sec)
                                                    + std::chrono::nanoseconds(time.tv_nsec));
}

/// Waits until the child has written something, until its stdin takes more (`inputEvents` POLLOUT), or kill().
ChildProcess::Wait ChildProcess::waitFor(short inputEvents, QDeadlineTimer deadline) const
{
    pollfd entries[] = {
        {m_output.get(), POLLIN, 0}, {m_wake.get(), POLLIN, 0}, {inputEvents ? m_input.get() : -1, inputEvents, 0}};
    for (;;) {
        const qint64 left = deadline.remainingTime(); // -1: no deadline, as poll has it
        const int timeout = int(std::min<qint64>(left, INT_MAX));
        const int ready = ::poll(entries, std::size(entries), timeout);
        if (ready > 0)
            return Wait::Ready;
        if (ready == 0 && deadline.hasExpired())
            return Wait::TimedOut;
        if (ready < 0 && errno != EINTR)
            return Wait::TimedOut;
    }
}

Result<void> ChildProcess::collectOutput()
{
    switch (m_reader.readFrom(m_output.get())) {
    case FrameReader::Progress::NothingReady:
        return {};
    case FrameReader::Progress::OverBudget:
        return fail(u"too much output"_s);
    case FrameReader::Progress::Ended:
        return fail(describeEnd());
    }
    return {};
}

bool ChildProcess::wasKilled() const
{
    const std::scoped_lock lock(m_mutex);
    return m_cancelled;
}

/// Ends the child and makes the error for it.
tl::unexpected<Error> ChildProcess::fail(QString detail)
{
    end();
    const std::scoped_lock lock(m_mutex);
    if (m_cancelled)
        return failure(ErrorCode::Cancelled, m_program);
    if (WIFEXITED(m_status) && WEXITSTATUS(m_status) == execFailedStatus)
        return failure(ErrorCode::HelperMissing, m_program, u"could not be executed"_s);
    return failure(ErrorCode::ParserStopped, m_program, std::move(detail));
}

tl::unexpected<Error> ChildProcess::timedOut() const
{
    return failure(ErrorCode::ParserStopped, m_program, u"time limit"_s);
}

/// How the child that closed its output ended; it gets a moment to do so, since the pipe closes before it is a zombie.
QString ChildProcess::describeEnd() const
{
    const std::scoped_lock lock(m_mutex);
    const QDeadlineTimer moment(200);
    while (!reap(Reaping::IfEnded)) {
        if (moment.hasExpired())
            return u"closed its output"_s;
        ::poll(nullptr, 0, 1);
    }
    if (WIFSIGNALED(m_status))
        return u"ended by signal %1"_s.arg(WTERMSIG(m_status));
    return u"exit status %1"_s.arg(WEXITSTATUS(m_status));
}

void ChildProcess::end()
{
    m_input.close();
    const std::scoped_lock lock(m_mutex);
    if (reap(Reaping::IfEnded))
        return;
    ::kill(m_pid, SIGKILL);
    reap(Reaping::UntilEnded);
}

bool ChildProcess::reap(Reaping reaping) const
{
    while (!m_reaped) {
        rusage usage{};
        const pid_t result = ::wait4(m_pid, &m_status, reaping == Reaping::IfEnded ? WNOHANG : 0, &usage);
        if (result == 0)
            return false;
        if (result < 0 && errno == EINTR)
            continue;
        // ECHILD: someone else reaped it (SIGCHLD ignored); it is gone either way.
        m_reaped = true;
        if (result == m_pid)
            m_finalCpuTime = toMilliseconds(usage.ru_utime) + toMilliseconds(usage.ru_stime);
    }
    return true;
}

} // namespace lectern::base
