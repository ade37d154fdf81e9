// SPDX-License-Identifier: GPL-3.0-or-later
// vfork and exec of a helper; between the two only async-signal-safe calls, since other threads may hold any lock. Not fork: it copies
// the page tables of a program that holds a web engine, which took longer than most helpers work. The child has its own descriptors,
// limits, signal handlers and folder; it shares the memory and writes nothing there but its own frames of the stack.
//
// How the child ends when Lectern dies: PR_SET_PDEATHSIG is of no use, because it fires when the *thread* that forked
// ends, and helpers are started from pool threads. Instead the child holds, as descriptor 3, the reading end of a pipe
// whose writing end only Lectern has, with O_ASYNC, itself as owner and SIGKILL as signal (F_SETSIG). When the last
// writing end closes, however Lectern ended, the kernel kills the child, even one that hangs in a regular expression.
#include "base/child_spawn.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#define LECTERN_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LECTERN_ASAN 1
#endif
#endif

namespace lectern::base {

namespace {

#ifdef LECTERN_ASAN
constexpr bool underAsan = true; // its shadow memory alone exceeds every sensible RLIMIT_AS
#else
constexpr bool underAsan = false;
#endif

constexpr int lifelineDescriptor = 3;
constexpr int pipeBytes = 1024 * 1024; // the most that an unprivileged process may ask for by default

/// All that the child needs, made before it starts, since it may not take memory.
struct ChildPlan {
    std::string program;
    std::vector<std::string> environment;
    std::vector<char *> environmentPointers;
    std::array<char *, 2> arguments{};
    int input = -1;
    int output = -1;
    int error = -1; // -1: inherited
    int lifeline = -1;
    rlim_t cpuSeconds = 0;
    rlim_t cpuSecondsHard = 0;
    rlim_t memoryBytes = 0;
};

void fillEnvironment(ChildPlan &plan)
{
    plan.environment = {"LANG=C.UTF-8", "LC_ALL=C.UTF-8"};
    // Only what finds libraries and programs, and what sanitizer builds need; nothing that tells about the user.
    for (const char *name : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (const char *value = std::getenv(name))
            plan.environment.push_back(std::string(name) + '=' + value);
    }
    for (std::string &entry : plan.environment)
        plan.environmentPointers.push_back(entry.data());
    plan.environmentPointers.push_back(nullptr);
    plan.arguments = {plan.program.data(), nullptr};
}

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) noexcept
{
    // An earlier, tighter hard limit of the session stays: raising it would fail.
    rlimit now{};
    if (::getrlimit(resource, &now) == 0 && now.rlim_max != RLIM_INFINITY && now.rlim_max < hard)
        hard = now.rlim_max;
    const rlimit wanted{soft < hard ? soft : hard, hard};
    ::setrlimit(resource, &wanted);
}

void closeFrom(int first) noexcept
{
#ifdef SYS_close_range
    if (::syscall(SYS_close_range, static_cast<unsigned>(first), ~0U, 0U) == 0)
        return;
#endif
    rlimit files{};
    const int end = ::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < 65536 ? int(files.rlim_cur) : 65536;
    for (int descriptor = first; descriptor < end; ++descriptor)
        ::close(descriptor);
}

/// Puts the four descriptors at 0 to 3. They are copied up first, so that none is overwritten before its turn.
bool placeDescriptors(const ChildPlan &plan) noexcept
{
    const int sources[] = {plan.input, plan.output, plan.error, plan.lifeline};
    int copies[4];
    for (int i = 0; i < 4; ++i) {
        copies[i] = sources[i] < 0 ? -1 : ::fcntl(sources[i], F_DUPFD_CLOEXEC, 16);
        if (sources[i] >= 0 && copies[i] < 0)
            return false;
    }
    for (int i = 0; i < 4; ++i) {
        if (copies[i] >= 0 && ::dup2(copies[i], i) < 0)
            return false;
    }
    closeFrom(lifelineDescriptor + 1);
    return true;
}

/// Asks the kernel for SIGKILL when the parent's end closes; false when it has closed already.
bool holdLifeline() noexcept
{
    if (::fcntl(lifelineDescriptor, F_SETOWN, ::getpid()) < 0 || ::fcntl(lifelineDescriptor, F_SETSIG, SIGKILL) < 0
        || ::fcntl(lifelineDescriptor, F_SETFL, O_RDONLY | O_ASYNC | O_NONBLOCK) < 0)
        return false;
    pollfd entry{lifelineDescriptor, POLLIN, 0};
    return ::poll(&entry, 1, 0) == 0;
}

[[noreturn]] void runChild(const ChildPlan &plan, const sigset_t &noSignals) noexcept
{
    // No handler of the parent may run here, and ignored signals would stay ignored through exec.
    struct sigaction standard {};
    standard.sa_handler = SIG_DFL;
    for (int number = 1; number < NSIG; ++number)
        ::sigaction(number, &standard, nullptr);

    if (!placeDescriptors(plan) || !holdLifeline())
        ::_exit(execFailedStatus);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, 0, 0);
    if (plan.cpuSeconds > 0)
        limit(RLIMIT_CPU, plan.cpuSeconds, plan.cpuSecondsHard); // SIGXCPU says what it was; SIGKILL would not
    if (plan.memoryBytes > 0)
        limit(RLIMIT_AS, plan.memoryBytes, plan.memoryBytes);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (::chdir("/") != 0)
        ::_exit(execFailedStatus);
    ::pthread_sigmask(SIG_SETMASK, &noSignals, nullptr);
    ::execve(plan.program.c_str(), plan.arguments.data(), plan.environmentPointers.data());
    ::_exit(execFailedStatus);
}

tl::unexpected<Error> systemFailure(const QString &program)
{
    return failure(ErrorCode::HelperMissing, program, QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace

Result<SpawnedChild> spawnChild(const QString &program, const ChildLimits &limits)
{
    ChildPlan plan;
    plan.program = QFile::encodeName(QFileInfo(program).absoluteFilePath()).toStdString();
    if (program.isEmpty() || ::access(plan.program.c_str(), X_OK) != 0 || QFileInfo(program).isDir())
        return failure(ErrorCode::HelperMissing, program, QString::fromLocal8Bit(std::strerror(ENOENT)));
    fillEnvironment(plan);
    plan.cpuSeconds = static_cast<rlim_t>(qMax(0, limits.cpuSeconds));
    plan.cpuSecondsHard = limits.cpuSecondsHard > 0 ? static_cast<rlim_t>(limits.cpuSecondsHard) : plan.cpuSeconds + 1;
    plan.memoryBytes = underAsan ? 0 : static_cast<rlim_t>(qMax<qint64>(0, limits.memoryBytes));

    // stdin is a socket, because only sockets can be written to without SIGPIPE (MSG_NOSIGNAL) in a program whose
    // signal handling belongs to others. stdout is a pipe, because pipes may be made larger.
    int sockets[2];
    int output[2];
    int lifeline[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
        return systemFailure(program);
    SpawnedChild child;
    child.input = UniqueFd(sockets[0]);
    const UniqueFd childInput(sockets[1]);
    if (::pipe2(output, O_CLOEXEC) != 0)
        return systemFailure(program);
    child.output = UniqueFd(output[0]);
    const UniqueFd childOutput(output[1]);
    if (::pipe2(lifeline, O_CLOEXEC) != 0)
        return systemFailure(program);
    const UniqueFd childLifeline(lifeline[0]);
    child.lifeline = UniqueFd(lifeline[1]);
    UniqueFd childError;
    if (limits.standardError == ChildStderr::Discard && !underAsan) {
        childError = UniqueFd(::open("/dev/null", O_WRONLY | O_CLOEXEC));
        if (!childError.isOpen())
            return systemFailure(program);
    }
    ::fcntl(child.output.get(), F_SETFL, O_RDONLY | O_NONBLOCK);
    ::fcntl(child.output.get(), F_SETPIPE_SZ, pipeBytes); // refused past the user's quota; slower then, no worse
    plan.input = childInput.get();
    plan.output = childOutput.get();
    plan.error = childError.get();
    plan.lifeline = childLifeline.get();

    sigset_t allSignals;
    sigset_t noSignals;
    sigset_t earlier;
    ::sigfillset(&allSignals);
    ::sigemptyset(&noSignals);
    ::pthread_sigmask(SIG_SETMASK, &allSignals, &earlier);
    const pid_t pid = ::vfork(); // NOLINT(clang-analyzer-security.insecureAPI.vfork): see above; posix_spawn has no lifeline
    if (pid == 0)
        runChild(plan, noSignals);
    const int forkError = errno;
    ::pthread_sigmask(SIG_SETMASK, &earlier, nullptr);
    if (pid < 0) {
        errno = forkError;
        return systemFailure(program);
    }
    child.pid = pid;
    return child;
}

} // namespace lectern::base
