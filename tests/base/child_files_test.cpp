// SPDX-License-Identifier: GPL-3.0-or-later
// Which files a helper that needs fonts can still open.
#include "base/child_files.h"

#include "base/child_sandbox.h"

#include <cerrno>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <pthread.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lectern::base {
namespace {

constexpr int kNone = 100;

template <typename Attempt>
int inChild(Attempt attempt)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(attempt());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 200;
}

int errorOf(const char *path, int flags)
{
    return ::open(path, flags, 0600) < 0 ? errno : 0;
}

TEST(SystemFiles, AloneCanBeReadWhereTheKernelHasIt)
{
    if (inChild([] { return readOnlySystemFiles() ? 0 : kNone; }) == kNone)
        GTEST_SKIP() << "this kernel has no Landlock";
    EXPECT_EQ(inChild([] { return readOnlySystemFiles() ? errorOf("/usr/bin/env", O_RDONLY) : kNone; }), 0);
    EXPECT_EQ(inChild([] { return readOnlySystemFiles() ? errorOf("/etc/passwd", O_RDONLY) : kNone; }), EACCES);
    EXPECT_EQ(inChild([] { return readOnlySystemFiles() ? errorOf("/proc/self/environ", O_RDONLY) : kNone; }), EACCES);
    EXPECT_EQ(inChild([] { return readOnlySystemFiles() ? errorOf("/tmp/lectern-files", O_CREAT | O_WRONLY) : kNone; }),
              EACCES);
}

class FontSandbox : public testing::Test {
protected:
    void SetUp() override
    {
        if (inChild([] { return enterChildSandbox(ChildNeeds::Fonts) ? 0 : kNone; }) == kNone)
            GTEST_SKIP() << "this build or kernel has no system call filter";
    }
    /// Exit code of a child that runs `attempt` behind the filter.
    template <typename Attempt>
    static int behind(Attempt attempt)
    {
        return inChild([attempt] { return enterChildSandbox(ChildNeeds::Fonts) ? attempt() : kNone; });
    }
};

TEST_F(FontSandbox, ReadsAndDoesNotWrite)
{
    EXPECT_EQ(behind([] { return errorOf("/usr/bin/env", O_RDONLY); }), 0);
    EXPECT_EQ(behind([] { return errorOf("/usr/bin/env", O_RDWR); }), EPERM);
    EXPECT_EQ(behind([] { return errorOf("/tmp/lectern-files", O_CREAT | O_WRONLY); }), EPERM);
    EXPECT_EQ(behind([] { return ::unlink("/tmp/lectern-no-such-file") < 0 ? errno : 0; }), EPERM);
}

TEST_F(FontSandbox, HasThreadsButNoProcessesAndNoNetwork)
{
    EXPECT_EQ(behind([] {
                  pthread_t thread{};
                  return ::pthread_create(
                             &thread, nullptr, [](void *) -> void * { return nullptr; }, nullptr)
                              == 0
                          && ::pthread_join(thread, nullptr) == 0
                      ? 0
                      : 1;
              }),
              0);
    EXPECT_EQ(behind([] { return ::fork() < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behind([] { return ::execl("/bin/true", "true", nullptr) < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behind([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behind([] { return ::socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behind([] { return ::fcntl(0, F_SETFL, 0) < 0 ? errno : 0; }), EPERM); // would let go of the lifeline
}

} // namespace
} // namespace lectern::base
