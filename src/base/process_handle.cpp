// SPDX-License-Identifier: GPL-3.0-or-later
// kill, wait4 and the processor clock of a child.
#include "base/process_handle.h"

#include <QDeadlineTimer>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>

namespace lectern::base {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

milliseconds toMilliseconds(const timeval &time)
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(time.tv_sec)
                                                    + std::chrono::microseconds(time.tv_usec));
}

} // namespace

ProcessHandle::ProcessHandle(pid_t pid) : m_pid(pid) {}

ProcessHandle::~ProcessHandle()
{
    end();
}

bool ProcessHandle::isAlive() const
{
    const std::scoped_lock lock(m_mutex);
    return !reap(Reaping::IfEnded);
}

bool ProcessHandle::waitForEnd(milliseconds patience) const
{
    const QDeadlineTimer deadline(patience);
    while (isAlive()) {
        if (deadline.hasExpired())
            return false;
        ::poll(nullptr, 0, 1);
    }
    return true;
}

void ProcessHandle::kill()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_reaped)
        ::kill(m_pid, SIGKILL);
}

void ProcessHandle::end()
{
    const std::scoped_lock lock(m_mutex);
    if (reap(Reaping::IfEnded))
        return;
    ::kill(m_pid, SIGKILL);
    reap(Reaping::UntilEnded);
}

milliseconds ProcessHandle::cpuTime() const
{
    const std::scoped_lock lock(m_mutex);
    clockid_t clock{};
    timespec time{};
    if (reap(Reaping::IfEnded) || ::clock_getcpuclockid(m_pid, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return m_finalCpuTime;
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(time.tv_sec)
                                                    + std::chrono::nanoseconds(time.tv_nsec));
}

int ProcessHandle::exitStatus() const
{
    const std::scoped_lock lock(m_mutex);
    return reap(Reaping::IfEnded) && WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -1;
}

QString ProcessHandle::describeEnd() const
{
    const std::scoped_lock lock(m_mutex);
    if (!reap(Reaping::IfEnded))
        return u"runs"_s;
    return WIFSIGNALED(m_status) ? u"ended by signal %1"_s.arg(WTERMSIG(m_status))
                                 : u"exit status %1"_s.arg(WEXITSTATUS(m_status));
}

bool ProcessHandle::reap(Reaping reaping) const
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
