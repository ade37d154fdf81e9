// SPDX-License-Identifier: GPL-3.0-or-later
// Files written whole or not at all, on disks and in folders that refuse.
#include "base/whole_file.h"

#include "support/environment.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <csignal>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lectern::base {

namespace {

using test::writeFile;

class WholeFile : public testing::Test {
protected:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    /// What `work` returns in a child process: limits and users are changed for it alone.
    static int inChild(const std::function<int()> &work)
    {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(work());
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    static int codeOf(const Result<void> &result) { return result ? 100 : static_cast<int>(result.error().code); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(WholeFile, IsMadeAndReplaced)
{
    ASSERT_TRUE(writeWholeFile(at(u"a"_s), "one"));
    EXPECT_EQ(test::readFile(at(u"a"_s)), "one");
    ASSERT_TRUE(writeWholeFile(at(u"a"_s), ""));
    EXPECT_EQ(test::readFile(at(u"a"_s)), "");
    const QByteArray large(5'000'000, 'x');
    ASSERT_TRUE(writeWholeFile(at(u"a"_s), large));
    EXPECT_EQ(test::readFile(at(u"a"_s)), large);
    EXPECT_EQ(names(), QStringList{u"a"_s});
}

TEST_F(WholeFile, IsReplacedUnderAnyName)
{
    ASSERT_EQ(::chdir(QFile::encodeName(m_folder.path()).constData()), 0);
    EXPECT_TRUE(writeWholeFile(u"beside"_s, "x"));
    EXPECT_EQ(test::readFile(at(u"beside"_s)), "x");
    const QString longName(250, u'n');
    EXPECT_TRUE(writeWholeFile(at(longName), "x"));
    EXPECT_EQ(test::readFile(at(longName)), "x");
}

TEST_F(WholeFile, PermissionsAndLinksStay)
{
    writeFile(at(u"secret"_s), "old");
    ASSERT_TRUE(QFile::setPermissions(at(u"secret"_s), QFile::ReadOwner | QFile::WriteOwner));
    ASSERT_TRUE(QFile::link(at(u"secret"_s), at(u"link"_s)));
    ASSERT_TRUE(QFile::link(u"later"_s, at(u"dangling"_s)));
    ASSERT_TRUE(writeWholeFile(at(u"link"_s), "new"));
    EXPECT_TRUE(QFileInfo(at(u"link"_s)).isSymLink());
    EXPECT_EQ(test::readFile(at(u"secret"_s)), "new");
    struct stat status {};
    ASSERT_EQ(::stat(QFile::encodeName(at(u"secret"_s)).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
    ASSERT_TRUE(writeWholeFile(at(u"dangling"_s), "there"));
    EXPECT_EQ(test::readFile(at(u"later"_s)), "there");
    const mode_t mask = ::umask(027);
    ASSERT_TRUE(writeWholeFile(at(u"fresh"_s), "x"));
    ::umask(mask);
    ASSERT_EQ(::stat(QFile::encodeName(at(u"fresh"_s)).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0640U);
}

TEST_F(WholeFile, RefusesFoldersAndMissingFolders)
{
    EXPECT_EQ(writeWholeFile(m_folder.path(), "x").error().code, ErrorCode::IsFolder);
    const auto missing = writeWholeFile(at(u"no/such/a"_s), "x");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error(), (Error{ErrorCode::FolderMissing, at(u"no/such/a"_s), {}}));
    writeFile(at(u"file"_s), "x");
    EXPECT_EQ(writeWholeFile(at(u"file/a"_s), "x").error().code, ErrorCode::NotWritable) << "a file is no folder";
    EXPECT_EQ(names(), QStringList{u"file"_s});
}

TEST_F(WholeFile, AFullDeviceIsReported)
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        GTEST_SKIP() << "no /dev/full here";
    const auto written = writeWholeFile(u"/dev/full"_s, "x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(written.error().path, u"/dev/full");
    EXPECT_TRUE(writeWholeFile(u"/dev/null"_s, "x"));
    struct stat status {};
    ASSERT_EQ(::stat("/dev/null", &status), 0);
    EXPECT_TRUE(S_ISCHR(status.st_mode)) << "devices are written to, never replaced";
}

TEST_F(WholeFile, WithoutRoomTheOldFileStays)
{
    writeFile(at(u"a"_s), "old");
    const int code = inChild([this] {
        const rlimit limit{100'000, 100'000};
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        return codeOf(writeWholeFile(at(u"a"_s), QByteArray(1'000'000, 'x')));
    });
    EXPECT_EQ(code, static_cast<int>(ErrorCode::DiskFull));
    EXPECT_EQ(test::readFile(at(u"a"_s)), "old");
    EXPECT_EQ(names(), QStringList{u"a"_s}) << "nothing half-written is left";
}

TEST_F(WholeFile, WithoutPermissionTheOldFileStays)
{
    writeFile(at(u"locked/a"_s), "old");
    ASSERT_EQ(::chmod(QFile::encodeName(m_folder.path()).constData(), 0755), 0);
    ASSERT_EQ(::chmod(QFile::encodeName(at(u"locked"_s)).constData(), 0555), 0);
    writeFile(at(u"a"_s), "old");
    ASSERT_EQ(::chmod(QFile::encodeName(at(u"a"_s)).constData(), 0444), 0);
    const auto asOther = [](const std::function<int()> &work) {
        return inChild([&work] { return ::getuid() == 0 && ::setuid(65534) != 0 ? 99 : work(); });
    };
    const auto refused = static_cast<int>(ErrorCode::NotWritable);
    EXPECT_EQ(asOther([this] { return codeOf(writeWholeFile(at(u"locked/a"_s), "new")); }), refused);
    EXPECT_EQ(asOther([this] { return codeOf(writeWholeFile(at(u"locked/b"_s), "new")); }), refused);
    EXPECT_EQ(asOther([this] { return codeOf(writeWholeFile(at(u"a"_s), "new")); }), refused) << "read-only";
    EXPECT_EQ(test::readFile(at(u"locked/a"_s)), "old");
    EXPECT_EQ(test::readFile(at(u"a"_s)), "old");
    ASSERT_EQ(::chmod(QFile::encodeName(at(u"locked"_s)).constData(), 0755), 0);
}

/// Ended at some moment, the program leaves the old file or the new one, and no other name.
TEST_F(WholeFile, AnEndedProgramLeavesNothingHalfWritten)
{
    const QByteArray old(2'000'000, 'o');
    const QByteArray fresh(2'000'000, 'n');
    for (int round = 0; round < 25; ++round) {
        writeFile(at(u"a"_s), old);
        const pid_t child = ::fork();
        if (child == 0) {
            while (writeWholeFile(at(u"a"_s), fresh)) {}
            ::_exit(1);
        }
        ::usleep(static_cast<useconds_t>(200 + 700 * round));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const QByteArray now = test::readFile(at(u"a"_s));
        ASSERT_TRUE(now == old || now == fresh) << round;
        // Between its two names the complete file may have a second one for a moment; a power cut may leave that, too.
        for (const QString &name : names()) {
            if (name == u"a")
                continue;
            ASSERT_EQ(test::readFile(at(name)), fresh) << name.toStdString();
            QFile::remove(at(name));
        }
    }
}

} // namespace lectern::base
