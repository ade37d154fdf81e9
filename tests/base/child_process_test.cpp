// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers that behave, misbehave and hang: the parent always gets an answer and never leaves anything behind.
#include "base/child_process.h"

#include "base/frame_io.h"

#include <QFile>
#include <QTemporaryDir>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace lectern::base {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr qint64 megabyte = 1024 * 1024;

/// Far more than any of these tests needs: a limit against a hanging test, not a measurement.
QDeadlineTimer patience()
{
    return QDeadlineTimer(60s);
}

class ChildProcessTest : public testing::Test {
protected:
    /// A child that runs `body` in /bin/sh.
    QString script(const QByteArray &body)
    {
        QString path = m_folder.filePath(u"script%1"_s.arg(++m_count));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body + '\n');
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    std::unique_ptr<ChildProcess> started(const QString &program, const ChildLimits &limits = {})
    {
        auto child = ChildProcess::start(program, limits);
        EXPECT_TRUE(child.has_value()) << (child ? "" : qPrintable(child.error().detail));
        return child ? std::move(*child) : nullptr;
    }

    /// All that the child wrote, for children that write frames of type 'o' by printf.
    static QByteArray shellFrame(const QByteArray &payload)
    {
        return "printf 'o\\" + QByteArray::number(payload.size(), 8).rightJustified(3, '0') + "\\000\\000\\000" + payload
            + '\'';
    }

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

TEST_F(ChildProcessTest, framesReturnUnchanged)
{
    const auto child = started(u"/bin/cat"_s);
    ASSERT_TRUE(child);
    for (const QByteArray &payload : {QByteArray(), QByteArray("x"), QByteArray("\0\n\xff", 3), QByteArray(70000, 'a')}) {
        ASSERT_TRUE(child->send('q', payload, patience()));
        const auto answer = child->receive(patience());
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->type, 'q');
        EXPECT_EQ(answer->payload, payload);
    }
    EXPECT_TRUE(child->isAlive());
}

TEST_F(ChildProcessTest, largeFramesInBothDirectionsDoNotBlockEachOther)
{
    const auto child = started(u"/bin/cat"_s); // writes while it reads, so its pipe fills during our send
    ASSERT_TRUE(child);
    QByteArray payload(8 * megabyte, Qt::Uninitialized);
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(i * 31 + i / 4099);
    ASSERT_TRUE(child->send(1, payload, patience()));
    ASSERT_TRUE(child->send(2, payload, patience()));
    for (int type : {1, 2}) {
        const auto answer = child->receive(patience());
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->type, type);
        EXPECT_TRUE(answer->payload == payload);
    }
}

TEST_F(ChildProcessTest, missingProgramIsNamed)
{
    for (const QString &program : {u"/nonexistent/helper"_s, u"/tmp"_s, QString()}) {
        const auto child = ChildProcess::start(program, {});
        ASSERT_FALSE(child);
        EXPECT_EQ(child.error().code, ErrorCode::HelperMissing);
        EXPECT_EQ(child.error().path, program);
    }
}

TEST_F(ChildProcessTest, programThatCannotBeExecutedIsMissing)
{
    const QString path = script("");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("\x7f"
               "ELF broken");
    file.close();
    const auto child = started(path);
    ASSERT_TRUE(child);
    const auto answer = child->receive(patience());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::HelperMissing);
}

TEST_F(ChildProcessTest, exitIsReportedWithItsStatus)
{
    const auto child = started(script("exit 3"));
    ASSERT_TRUE(child);
    const auto answer = child->receive(patience());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::ParserStopped);
    EXPECT_EQ(answer.error().detail, u"exit status 3"_s);
    EXPECT_FALSE(child->isAlive());
    EXPECT_FALSE(child->send('q', "late", patience())); // and no SIGPIPE
}

TEST_F(ChildProcessTest, framesBeforeTheEndAreDelivered)
{
    const auto child = started(script(shellFrame("one") + "; " + shellFrame("two") + "; kill -9 $$"));
    ASSERT_TRUE(child);
    EXPECT_EQ(child->receive(patience()).value().payload, "one");
    EXPECT_EQ(child->receive(patience()).value().payload, "two");
    const auto end = child->receive(patience());
    ASSERT_FALSE(end);
    EXPECT_EQ(end.error().detail, u"ended by signal 9"_s);
}

TEST_F(ChildProcessTest, silenceEndsAtTheDeadlineAndTheChildLives)
{
    const auto child = started(script("exec sleep 1000"));
    ASSERT_TRUE(child);
    const auto answer = child->receive(QDeadlineTimer(50ms));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::ParserStopped);
    EXPECT_TRUE(child->isAlive());
}

TEST_F(ChildProcessTest, childThatDoesNotReadEndsTheSend)
{
    const auto child = started(script("exec sleep 1000"));
    ASSERT_TRUE(child);
    EXPECT_FALSE(child->send('q', QByteArray(8 * megabyte, 'x'), QDeadlineTimer(100ms)));
    EXPECT_FALSE(child->isAlive());
}

TEST_F(ChildProcessTest, announcedLengthOverTheBudgetIsRefused)
{
    const auto child = started(script("printf 'o\\377\\377\\377\\377'; exec sleep 1000"));
    ASSERT_TRUE(child);
    const auto answer = child->receive(patience());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().detail, u"too much output"_s);
    EXPECT_FALSE(child->isAlive());
}

TEST_F(ChildProcessTest, endlessOutputIsStoppedAlsoWhileSending)
{
    ChildLimits limits;
    limits.outputBytes = megabyte;
    const auto child = started(script("while :; do " + shellFrame(QByteArray(200, 'x')) + "; done"), limits);
    ASSERT_TRUE(child);
    const auto sent = child->send('q', QByteArray(8 * megabyte, 'x'), patience());
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().detail, u"too much output"_s);
}

TEST_F(ChildProcessTest, outputBudgetIsCumulativeUntilRenewed)
{
    ChildLimits limits;
    limits.outputBytes = 100;
    const auto child = started(u"/bin/cat"_s, limits);
    ASSERT_TRUE(child);
    ASSERT_TRUE(child->send('q', QByteArray(80, 'x'), patience()));
    ASSERT_TRUE(child->receive(patience()));
    child->renewOutputBudget();
    ASSERT_TRUE(child->send('q', QByteArray(80, 'x'), patience()));
    ASSERT_TRUE(child->receive(patience()));
    ASSERT_TRUE(child->send('q', QByteArray(80, 'x'), patience()));
    EXPECT_FALSE(child->receive(patience()));
}

TEST_F(ChildProcessTest, killFromAnotherThreadEndsTheWait)
{
    // The shell's own child keeps the pipe open after the kill, so the end of the pipe alone would not do.
    const auto child = started(script("sleep 5 & wait"));
    ASSERT_TRUE(child);
    std::thread killer([&] {
        std::this_thread::sleep_for(50ms);
        child->kill();
    });
    const auto answer = child->receive(patience());
    killer.join();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(child->isAlive());
}

TEST_F(ChildProcessTest, cpuLimitEndsASpinningChild)
{
    ChildLimits limits;
    limits.cpuSeconds = 1;
    const auto child = started(script("while :; do :; done"), limits);
    ASSERT_TRUE(child);
    const auto answer = child->receive(patience());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().detail, u"ended by signal %1"_s.arg(SIGXCPU));
    EXPECT_GE(child->cpuTime(), 750ms); // the kernel counts by ticks
}

TEST_F(ChildProcessTest, memoryLimitEndsAGreedyChild)
{
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "no address space limit under AddressSanitizer";
#endif
    ChildLimits limits;
    limits.memoryBytes = 256 * megabyte;
    const auto child = started(script("exec tail -n 1 /dev/zero"), limits); // keeps an endless line in memory
    ASSERT_TRUE(child);
    const auto answer = child->receive(patience());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().detail, u"exit status 1"_s);
}

TEST_F(ChildProcessTest, environmentAndDescriptorsAreBare)
{
    ::setenv("LECTERN_SECRET", "1", 1);
    const int leak = ::fcntl(0, F_DUPFD, 200); // without FD_CLOEXEC
    ASSERT_GE(leak, 200);
    // High numbers only: the shell itself opens a few low ones.
    const auto child = started(script("env=$(env | grep -c SECRET); files=$(ls /proc/$$/fd | grep -c '^[1-9][0-9][0-9]');"
                                      "printf 'o\\005\\000\\000\\000%s %s %s' \"$env\" \"$files\" \"$(pwd)\"; exec cat"));
    ASSERT_TRUE(child);
    const auto answer = child->receive(patience());
    ::close(leak);
    ::unsetenv("LECTERN_SECRET");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->payload, "0 0 /");
}

TEST_F(ChildProcessTest, blockedSignalsAreNotInherited)
{
    sigset_t blocked;
    sigset_t earlier;
    sigfillset(&blocked);
    ASSERT_EQ(pthread_sigmask(SIG_SETMASK, &blocked, &earlier), 0);
    const auto child = started(script("kill -TERM $$; exec sleep 1000"));
    ASSERT_EQ(pthread_sigmask(SIG_SETMASK, &earlier, nullptr), 0);
    ASSERT_TRUE(child);
    const auto answer = child->receive(patience());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().detail, u"ended by signal 15"_s);
}

TEST_F(ChildProcessTest, destructionLeavesNoZombie)
{
    pid_t pid = 0;
    {
        const auto child = started(script("exec sleep 1000"));
        ASSERT_TRUE(child);
        pid = child->pid();
        EXPECT_EQ(::kill(pid, 0), 0);
    }
    EXPECT_EQ(::waitpid(pid, nullptr, WNOHANG), -1); // not ours any more
    EXPECT_NE(::kill(pid, 0), 0);
}

TEST_F(ChildProcessTest, outlivesTheThreadThatStartedIt)
{
    std::unique_ptr<ChildProcess> child;
    std::thread([&] { child = started(u"/bin/cat"_s); }).join();
    ASSERT_TRUE(child);
    std::this_thread::sleep_for(20ms);
    ASSERT_TRUE(child->send('q', "still here", patience()));
    EXPECT_EQ(child->receive(patience()).value().payload, "still here");
}

TEST_F(ChildProcessTest, endsWithTheProgramThatStartedIt)
{
    // A forked copy stands for Lectern: it starts a child that ignores its stdin, tells its number, and is killed.
    // The orphan comes to this process, so that it can be reaped whatever runs as process 1.
    ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
    int report[2];
    ASSERT_EQ(::pipe(report), 0);
    const QString spinning = script("trap '' TERM INT HUP; while :; do :; done");
    const pid_t parent = ::fork();
    if (parent == 0) {
        auto child = ChildProcess::start(spinning, {});
        const pid_t pid = child ? (*child)->pid() : -1;
        if (::write(report[1], &pid, sizeof pid) < 0)
            ::_exit(1);
        ::pause();
        ::_exit(0);
    }
    pid_t orphan = -1;
    ASSERT_EQ(::read(report[0], &orphan, sizeof orphan), ssize_t(sizeof orphan));
    ASSERT_GT(orphan, 0);
    ::kill(parent, SIGKILL);
    ::waitpid(parent, nullptr, 0);
    int status = 0;
    pid_t reaped = 0;
    for (QDeadlineTimer limit = patience(); reaped == 0 && !limit.hasExpired(); std::this_thread::sleep_for(1ms))
        reaped = ::waitpid(orphan, &status, WNOHANG);
    EXPECT_EQ(reaped, orphan);
    // By the kernel's signal, or by itself where it had not come so far when its parent ended.
    EXPECT_TRUE((WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) || WIFEXITED(status));
    ::prctl(PR_SET_CHILD_SUBREAPER, 0);
    ::close(report[0]);
    ::close(report[1]);
}

TEST_F(ChildProcessTest, manyThreadsMayStartChildren)
{
    std::vector<std::thread> threads;
    threads.reserve(8);
    std::atomic<int> good = 0;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 10; ++round) {
                auto child = ChildProcess::start(u"/bin/cat"_s, {});
                const QByteArray payload(200000, 'x');
                if (child && (*child)->send('q', payload, patience()) && (*child)->receive(patience()))
                    ++good;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(good, 80);
}

} // namespace
} // namespace lectern::base
