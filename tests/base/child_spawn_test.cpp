// SPDX-License-Identifier: GPL-3.0-or-later
// What a child is started with: limits that it can't raise, four descriptors, nothing of the user's.
#include "base/child_spawn.h"

#include <QFile>
#include <QTemporaryDir>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lectern::base {
namespace {

using namespace Qt::StringLiterals;

class ChildSpawn : public testing::Test {
protected:
    /// All that a shell script writes when it is started with these limits.
    QByteArray outputOf(const QByteArray &script, const ChildLimits &limits = {})
    {
        const QString path = folder.filePath(u"script"_s);
        QFile::remove(path);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + '\n');
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        auto child = spawnChild(path, limits);
        EXPECT_TRUE(child.has_value());
        if (!child)
            return {};
        QByteArray output;
        char buffer[4096];
        for (;;) {
            const ssize_t count = ::read(child->output.get(), buffer, sizeof buffer);
            if (count == 0)
                break;
            if (count > 0)
                output.append(buffer, count);
            pollfd entry{child->output.get(), POLLIN, 0};
            ::poll(&entry, 1, 100);
        }
        int status = 0;
        EXPECT_EQ(::waitpid(child->pid, &status, 0), child->pid);
        return output;
    }
    QTemporaryDir folder;
};

TEST_F(ChildSpawn, ProcessorTimeHasASoftAndAHardLimit)
{
    ChildLimits limits;
    limits.cpuSeconds = 2;
    EXPECT_EQ(outputOf("ulimit -S -t; ulimit -H -t", limits), "2\n3\n");
    limits.cpuSecondsHard = 5;
    EXPECT_EQ(outputOf("ulimit -S -t; ulimit -H -t", limits), "2\n5\n");
    EXPECT_EQ(outputOf("ulimit -S -t 9 2>/dev/null && echo raised; ulimit -S -t", limits), "2\n");
    EXPECT_EQ(outputOf("ulimit -S -t", {}), "unlimited\n");
}

TEST_F(ChildSpawn, MemoryFilesAndDumpsAreLimited)
{
    ChildLimits limits;
#ifndef __SANITIZE_ADDRESS__
    limits.memoryBytes = qint64(256) * 1024 * 1024;
    EXPECT_EQ(outputOf("ulimit -H -v", limits), "262144\n");
#endif
    EXPECT_EQ(outputOf("ulimit -H -c; ulimit -H -f", limits), "0\n0\n");
}

TEST_F(ChildSpawn, InputIsASocketAndOutputAPipe)
{
    EXPECT_EQ(outputOf("for d in 0 1 3; do readlink /proc/$$/fd/$d | cut -d: -f1; done"), "socket\npipe\npipe\n");
}

TEST_F(ChildSpawn, TheEnvironmentTellsNothingOfTheUser)
{
    ::setenv("LECTERN_SECRET", "1", 1);
    const QByteArray names =
        outputOf("env | cut -d= -f1 | grep -v '^_$\\|^PWD$\\|^OLDPWD$\\|^SHLVL$' | sort | tr '\\n' ' '");
    ::unsetenv("LECTERN_SECRET");
    for (const QByteArray &name : names.trimmed().split(' '))
        EXPECT_TRUE(
            QByteArrayList({"LANG", "LC_ALL", "PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"})
                .contains(name))
            << name.constData();
}

TEST_F(ChildSpawn, WhatIsNoProgramIsMissing)
{
    QFile text(folder.filePath(u"text"_s));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.close();
    for (const QString &path : {QString(), folder.filePath(u"none"_s), folder.path(), text.fileName()}) {
        const auto child = spawnChild(path, {});
        ASSERT_FALSE(child.has_value()) << path.toStdString();
        EXPECT_EQ(child.error().code, ErrorCode::HelperMissing);
    }
}

TEST_F(ChildSpawn, DiesWithTheLifeline)
{
    const QString path = u"/bin/cat"_s; // waits for its input for ever
    auto child = spawnChild(path, {});
    ASSERT_TRUE(child.has_value());
    char sign = 'x';
    ASSERT_EQ(::send(child->input.get(), &sign, 1, MSG_NOSIGNAL), 1);
    pollfd entry{child->output.get(), POLLIN, 0};
    ASSERT_EQ(::poll(&entry, 1, 20'000), 1); // it runs
    child->lifeline.close();
    int status = 0;
    ASSERT_EQ(::waitpid(child->pid, &status, 0), child->pid);
    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(WTERMSIG(status), SIGKILL);
}

} // namespace
} // namespace lectern::base
