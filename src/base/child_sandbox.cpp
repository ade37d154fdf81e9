// SPDX-License-Identifier: GPL-3.0-or-later
// The filter allows what malloc, the C++ library and reading and writing of pipes need, and answers everything else with EPERM:
// a library that tries for a file (a locale, a time zone) goes on without. Built into the Qt 5 helper too: no Qt here.
#include "base/child_sandbox.h"

#if defined(__SANITIZE_ADDRESS__)
#define LECTERN_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LECTERN_ASAN 1
#endif
#endif

#if defined(LECTERN_HAS_SECCOMP) && !defined(LECTERN_ASAN)
#include <cerrno>
#include <seccomp.h>

namespace lectern::base {

bool enterChildSandbox()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == nullptr)
        return false;
    constexpr int allowed[] = {
        SCMP_SYS(read),
        SCMP_SYS(readv),
        SCMP_SYS(write),
        SCMP_SYS(writev),
        SCMP_SYS(close),
        SCMP_SYS(fstat),
        SCMP_SYS(lseek),
        SCMP_SYS(poll),
        SCMP_SYS(ppoll),
        SCMP_SYS(brk),
        SCMP_SYS(mmap),
        SCMP_SYS(munmap),
        SCMP_SYS(mprotect),
        SCMP_SYS(mremap),
        SCMP_SYS(madvise),
        SCMP_SYS(futex),
        SCMP_SYS(clock_gettime),
        SCMP_SYS(gettimeofday),
        SCMP_SYS(clock_nanosleep),
        SCMP_SYS(nanosleep),
        SCMP_SYS(getrandom),
        SCMP_SYS(getpid),
        SCMP_SYS(gettid),
        SCMP_SYS(tgkill),
        SCMP_SYS(rt_sigaction),
        SCMP_SYS(rt_sigprocmask),
        SCMP_SYS(rt_sigreturn),
        SCMP_SYS(sigaltstack),
        SCMP_SYS(sched_yield),
        SCMP_SYS(restart_syscall),
        SCMP_SYS(exit),
        SCMP_SYS(exit_group),
    };
    bool loaded = true;
    for (const int call : allowed)
        loaded = loaded && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    loaded = loaded && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return loaded;
}

} // namespace lectern::base
#else
namespace lectern::base {

bool enterChildSandbox()
{
    return false;
}

} // namespace lectern::base
#endif
