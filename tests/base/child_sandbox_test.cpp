// SPDX-License-Identifier: GPL-3.0-or-later
// The filter of the helper programs: what works behind it, and what does not.
#include "base/child_sandbox.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lectern::base {
namespace {

/// Exit code of a child that enters the sandbox and runs `attempt`; 100 where there is no filter.
int behindFilter(int (*attempt)())
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(enterChildSandbox() ? attempt() : 100);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 200;
}

class ChildSandbox : public testing::Test {
protected:
    void SetUp() override
    {
        if (behindFilter([] { return 0; }) == 100)
            GTEST_SKIP() << "this build or kernel has no system call filter";
    }
};

TEST_F(ChildSandbox, NoFiles)
{
    EXPECT_EQ(behindFilter([] { return ::open("/etc/passwd", O_RDONLY) < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behindFilter([] { return ::open("/tmp/lectern-sandbox", O_CREAT | O_WRONLY, 0600) < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behindFilter([] { return ::unlink("/tmp/lectern-no-such-file") < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behindFilter([] {
                  struct stat s {};
                  return ::stat("/etc", &s) < 0 ? errno : 0;
              }),
              EPERM);
}

TEST_F(ChildSandbox, NoNetworkAndNoPrograms)
{
    EXPECT_EQ(behindFilter([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behindFilter([] { return ::socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behindFilter([] { return ::fork() < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behindFilter([] { return ::execl("/bin/true", "true", nullptr) < 0 ? errno : 0; }), EPERM);
    EXPECT_EQ(behindFilter([] { return ::kill(::getppid(), 0) < 0 ? errno : 0; }), EPERM);
}

TEST_F(ChildSandbox, MemoryAndPipesGoOn)
{
    EXPECT_EQ(behindFilter([] {
                  std::string large(size_t(50) << 20, 'x');
                  large += large;
                  int pipes[2] = {0, 0}; // refused: none can be made, those that are there work
                  return large.size() == size_t(100) << 20 && ::pipe(pipes) < 0 && ::write(2, "", 0) == 0 ? 0 : 1;
              }),
              0);
}

} // namespace
} // namespace lectern::base
