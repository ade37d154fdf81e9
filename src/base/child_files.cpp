// SPDX-License-Identifier: GPL-3.0-or-later
// Landlock by its bare system calls: the C library of Debian 12 has no wrappers for them.
#include "base/child_files.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if __has_include(<linux/landlock.h>) && defined(SYS_landlock_create_ruleset)
#include <linux/landlock.h>

namespace lectern::base {

namespace {

// Those of /usr hold libraries and fonts; the last two are a sandboxed package's.
constexpr const char *kFolders[] = {"/usr", "/lib",     "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig",
                                    "/app", "/run/host"};

bool allow(int rules, const char *path)
{
    const int file = ::open(path, O_PATH | O_CLOEXEC);
    if (file < 0)
        return true; // there is none
    landlock_path_beneath_attr beneath{};
    beneath.parent_fd = file;
    beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
    bool added = ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0;
    beneath.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR; // refused for what is no folder
    added = ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0 || added;
    ::close(file);
    return added;
}

} // namespace

bool readOnlySystemFiles()
{
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // all of the first version: reading, writing, making
    const int rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (rules < 0)
        return false;
    bool done = true;
    for (const char *folder : kFolders)
        done = allow(rules, folder) && done;
    done = done && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    ::close(rules);
    return done;
}

} // namespace lectern::base
#else
namespace lectern::base {

bool readOnlySystemFiles()
{
    return false;
}

} // namespace lectern::base
#endif
