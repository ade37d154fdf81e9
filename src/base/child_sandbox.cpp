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
#include "base/child_files.h"

#include <cerrno>
#include <fcntl.h>
#include <initializer_list>
#include <sched.h>
#include <seccomp.h>

namespace lectern::base {

namespace {

constexpr int kAlways[] = {
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

/// Reading what fonts and pictures inside of drawings need.
constexpr int kForFonts[] = {
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(fstatfs),
    SCMP_SYS(statfs),
    SCMP_SYS(getdents64),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(pread64),
    SCMP_SYS(uname),
    SCMP_SYS(sysinfo),
    SCMP_SYS(fadvise64),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
};

bool allowFonts(scmp_filter_ctx filter)
{
    bool added = true;
    for (const int call : kForFonts)
        added = added && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    added = added
        && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY))
            == 0;
    for (const scmp_datum_t command : {F_GETFD, F_SETFD, F_GETFL})
        added = added && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, SCMP_A1(SCMP_CMP_EQ, command)) == 0;
    // Threads, but no processes. What clone3 is asked for can't be looked at; told that there is none, the library takes clone.
    added = added && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
    return added
        && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                            SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD))
        == 0;
}

} // namespace

bool enterChildSandbox(ChildNeeds needs)
{
    if (needs == ChildNeeds::Fonts)
        readOnlySystemFiles();
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == nullptr)
        return false;
    bool loaded = true;
    for (const int call : kAlways)
        loaded = loaded && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    if (needs == ChildNeeds::Fonts)
        loaded = loaded && allowFonts(filter);
    loaded = loaded && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return loaded;
}

} // namespace lectern::base
#else
namespace lectern::base {

bool enterChildSandbox(ChildNeeds)
{
    return false;
}

} // namespace lectern::base
#endif
