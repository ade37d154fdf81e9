// SPDX-License-Identifier: GPL-3.0-or-later
// Frame traffic with a helper, its end and its accounts.
#include "base/child_process.h"

#include "base/child_spawn.h"
#include "base/frame_io.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace lectern::base {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const QString &program, const ChildLimits &limits)
{
    UniqueFd wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!wake.isOpen())
        return failure(ErrorCode::HelperMissing, program, u"eventfd"_s);
    auto spawned = spawnChild(program, limits);
    if (!spawned)
        return tl::unexpected(spawned.error());
    return std::unique_ptr<ChildProcess>(
        new ChildProcess(program, *std::move(spawned), std::move(wake), limits.outputBytes));
}

ChildProcess::ChildProcess(QString program, SpawnedChild spawned, UniqueFd wake, qint64 outputBytes)
    : m_program(std::move(program)),
      m_process(spawned.pid),
      m_input(std::move(spawned.input)),
      m_output(std::move(spawned.output)),
      m_lifeline(std::move(spawned.lifeline)),
      m_wake(std::move(wake)),
      m_reader(outputBytes)
{
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
        if (m_cancelled)
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
            return failAtEnd();
        if (waitFor(POLLOUT, deadline) == Wait::TimedOut) {
            m_process.end();
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
        if (m_cancelled)
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
    m_cancelled = true;
    m_process.kill();
    ::eventfd_write(m_wake.get(), 1);
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
        return failAtEnd();
    }
    return {};
}

/// Ends the child and makes the error for it.
tl::unexpected<Error> ChildProcess::fail(QString detail)
{
    m_input.close();
    m_process.end();
    if (m_cancelled)
        return failure(ErrorCode::Cancelled, m_program);
    if (m_process.exitStatus() == execFailedStatus)
        return failure(ErrorCode::HelperMissing, m_program, u"could not be executed"_s);
    return failure(ErrorCode::ParserStopped, m_program, std::move(detail));
}

/// The same for a child that closed its pipes; it gets a moment to end, which comes a little after that.
tl::unexpected<Error> ChildProcess::failAtEnd()
{
    return fail(m_process.waitForEnd(200ms) ? m_process.describeEnd() : u"closed its output"_s);
}

tl::unexpected<Error> ChildProcess::timedOut() const
{
    return failure(ErrorCode::ParserStopped, m_program, u"time limit"_s);
}

} // namespace lectern::base
