// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process_handle.h"

#include <cerrno>
#include <csignal>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace std::chrono_literals;

namespace lectern::base {

namespace {

constexpr auto kLong = 60s;

/// A child that does `work` and exits with what it returns.
template <typename Work>
pid_t child(Work work)
{
    const pid_t pid = fork();
    if (pid == 0)
        _exit(work());
    return pid;
}

pid_t sleeper()
{
    return child([] {
        pause();
        return 0;
    });
}

} // namespace

TEST(ProcessHandles, TellsHowItsChildEnded)
{
    const ProcessHandle good(child([] { return 0; }));
    EXPECT_TRUE(good.waitForEnd(kLong));
    EXPECT_FALSE(good.isAlive());
    EXPECT_EQ(good.exitStatus(), 0);
    const ProcessHandle bad(child([] { return 7; }));
    EXPECT_TRUE(bad.waitForEnd(kLong));
    EXPECT_EQ(bad.exitStatus(), 7);
    EXPECT_EQ(bad.describeEnd(), QStringLiteral("exit status 7"));
}

TEST(ProcessHandles, WaitsNoLongerThanItIsTold)
{
    ProcessHandle handle(sleeper());
    EXPECT_FALSE(handle.waitForEnd(1ms));
    EXPECT_TRUE(handle.isAlive());
    EXPECT_EQ(handle.exitStatus(), -1);
    EXPECT_EQ(handle.describeEnd(), QStringLiteral("runs"));
    handle.kill();
    EXPECT_TRUE(handle.waitForEnd(kLong));
    EXPECT_EQ(handle.exitStatus(), -1);
    EXPECT_EQ(handle.describeEnd(), QStringLiteral("ended by signal 9"));
    handle.kill(); // of no effect any more
    handle.end();
}

TEST(ProcessHandles, TakesItsChildAlong)
{
    pid_t pid = -1;
    {
        const ProcessHandle handle(sleeper());
        pid = handle.pid();
        ASSERT_EQ(::kill(pid, 0), 0);
    }
    EXPECT_EQ(waitpid(pid, nullptr, WNOHANG), -1) << "it was reaped";
    EXPECT_EQ(errno, ECHILD);
}

TEST(ProcessHandles, CountsProcessorTimeAndKeepsIt)
{
    const ProcessHandle handle(child([] {
        rusage used{};
        do
            getrusage(RUSAGE_SELF, &used);
        while (used.ru_utime.tv_sec * 1000 + used.ru_utime.tv_usec / 1000 + used.ru_stime.tv_usec / 1000 < 60);
        return 0;
    }));
    EXPECT_TRUE(handle.waitForEnd(kLong));
    EXPECT_GE(handle.cpuTime(), 50ms);
    EXPECT_EQ(handle.cpuTime(), handle.cpuTime());
}

TEST(ProcessHandles, ManyThreadsMayAskAndKillAtOnce)
{
    ProcessHandle handle(sleeper());
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&handle, i] {
            for (int n = 0; n < 50; ++n)
                (void)(handle.isAlive() ? handle.cpuTime() : 0ms);
            if (i % 2 == 0)
                handle.kill();
            EXPECT_TRUE(handle.waitForEnd(kLong));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(handle.describeEnd(), QStringLiteral("ended by signal 9"));
}

} // namespace lectern::base
