// SPDX-License-Identifier: GPL-3.0-or-later
// Exports that can't be done, or are ended: one line says what and what to do, and every file is the old one or the new one.
#include "support/environment.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using test::readFile;
using test::writeFile;
using testing::HasSubstr;

namespace {

struct EndedExport {
    int code = -1;
    std::string err;
};

class ExportFailures : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(::chmod(QFile::encodeName(m_folder.path()).constData(), 0755), 0);
        writeFile(at(u"a.md"_s), "# Title\n\nSome words.\n");
    }

    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] QStringList names(const QString &folder = {}) const
    {
        return QDir(at(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// `before` runs in the child: limits, users.
    void start(QProcess &process, const QStringList &arguments, const std::function<void()> &before = {},
               const QString &temporary = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        if (!temporary.isEmpty())
            environment.insert(u"TMPDIR"_s, temporary);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.setChildProcessModifier([before] {
            ::setpgid(0, 0); // whoever is left of it can be found
            if (before)
                before();
        });
        process.start(QStringLiteral(LECTERN_PROGRAM), QStringList{u"export"_s} + arguments);
        ASSERT_TRUE(process.waitForStarted());
    }

    EndedExport run(const QStringList &arguments, const std::function<void()> &before = {}, const QString &temporary = {})
    {
        QProcess process;
        start(process, arguments, before, temporary);
        if (!process.waitForFinished(120000)) {
            process.kill();
            ADD_FAILURE() << "does not end: " << qPrintable(arguments.join(u' '));
        }
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardError().toStdString()};
    }

    QTemporaryDir m_folder;
};

void limitFiles()
{
    const rlimit limit{1000, 1000};
    ::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

void becomeNobody()
{
    if (::getuid() == 0 && ::setuid(65534) != 0)
        ::_exit(99);
}

} // namespace

TEST_F(ExportFailures, WithoutRoomTheOldFileStays)
{
    for (const QString &target : {u"a.html"_s, u"a.epub"_s}) {
        writeFile(at(target), "old");
        const EndedExport done = run({u"a.md"_s, u"-o"_s, target}, limitFiles);
        EXPECT_EQ(done.code, 1);
        EXPECT_EQ(done.err,
                  "lectern: " + target.toStdString()
                      + ": no room left on the disk; make room or choose another place (File too large)\n");
        EXPECT_EQ(readFile(at(target)), "old");
    }
    EXPECT_EQ(names(), (QStringList{u"a.epub"_s, u"a.html"_s, u"a.md"_s}));
    const EndedExport full = run({u"a.md"_s, u"--format"_s, u"txt"_s, u"-o"_s, u"/dev/full"_s});
    EXPECT_EQ(full.code, 1);
    EXPECT_EQ(full.err,
              "lectern: /dev/full: no room left on the disk; make room or choose another place (No space left on device)\n");
}

TEST_F(ExportFailures, NoTemporaryFolderIsNeeded)
{
    for (const QString &target : {u"a.pdf"_s, u"a.epub"_s, u"a.html"_s}) {
        const EndedExport done = run({u"a.md"_s, u"-o"_s, target}, {}, at(u"none"_s));
        EXPECT_EQ(done.code, 0) << done.err;
        EXPECT_GT(QFileInfo(at(target)).size(), 500);
    }
}

TEST_F(ExportFailures, WithoutPermission)
{
    writeFile(at(u"locked/a.html"_s), "old");
    ASSERT_EQ(::chmod(QFile::encodeName(at(u"locked"_s)).constData(), 0555), 0);
    for (const QString &target : {u"locked/a.html"_s, u"locked/b.html"_s}) {
        const EndedExport done = run({u"a.md"_s, u"-o"_s, target}, becomeNobody);
        EXPECT_EQ(done.code, 1);
        EXPECT_THAT(
            done.err,
            testing::EndsWith("lectern: " + target.toStdString()
                              + ": can’t be written; check the permissions or choose another place (Permission denied)\n"));
    }
    EXPECT_EQ(readFile(at(u"locked/a.html"_s)), "old");
    EXPECT_EQ(names(u"locked"_s), QStringList{u"a.html"_s});
    ASSERT_EQ(::chmod(QFile::encodeName(at(u"locked"_s)).constData(), 0755), 0);
}

TEST_F(ExportFailures, AFolderWhereAFileWasMeant)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"book.epub"_s));
    const EndedExport book = run({u"a.md"_s, u"--book"_s, u"-o"_s, u"book.epub"_s});
    EXPECT_EQ(book.code, 1);
    EXPECT_EQ(book.err, "lectern: book.epub: is a folder\n");
    const EndedExport missing = run({u"a.md"_s, u"-o"_s, u"no/such/a.html"_s});
    EXPECT_EQ(missing.code, 1);
    EXPECT_EQ(missing.err, "lectern: no/such/a.html: its folder does not exist; make it first\n");
    EXPECT_EQ(names(), (QStringList{u"a.md"_s, u"book.epub"_s}));
}

TEST_F(ExportFailures, ArticlesWithLittleInThem)
{
    writeFile(at(u"empty.md"_s), "");
    writeFile(at(u"plain.md"_s), "No heading, and ![a picture](none.png) that is not there.\n");
    for (const QString &name : {u"empty"_s, u"plain"_s}) {
        for (const QString &ending : {u"pdf"_s, u"html"_s, u"epub"_s, u"txt"_s, u"md"_s}) {
            const QString target = u"out-"_s + name + u'.' + ending;
            const EndedExport done = run({name + u".md"_s, u"-o"_s, target});
            EXPECT_EQ(done.code, 0) << target.toStdString() << ": " << done.err;
            EXPECT_TRUE(QFileInfo::exists(at(target))) << target.toStdString();
        }
    }
    EXPECT_THAT(readFile(at(u"out-plain.html"_s)).toStdString(), HasSubstr("Missing picture: a picture"));
}

TEST_F(ExportFailures, OneOfSeveralFails)
{
    writeFile(at(u"b.md"_s), "# B\n");
    writeFile(at(u"binary.md"_s),
              QByteArray("\x7f"
                         "ELF\0\1\2\3",
                         8)
                  + QByteArray(2000, '\0'));
    const EndedExport done =
        run({u"a.md"_s, u"none.md"_s, u"binary.md"_s, u"b.md"_s, u"--format"_s, u"html"_s, u"-o"_s, u"out/"_s});
    EXPECT_EQ(done.code, 1);
    EXPECT_THAT(done.err,
                testing::AllOf(HasSubstr("lectern: none.md: no such file (No such file or directory)\n"),
                               HasSubstr("lectern: binary.md: does not look like text\n")));
    EXPECT_EQ(names(u"out"_s), (QStringList{u"a.html"_s, u"b.html"_s})) << done.err;
}

TEST_F(ExportFailures, SameNamesFromTwoFolders)
{
    writeFile(at(u"one/a.md"_s), "# One\n");
    writeFile(at(u"two/a.md"_s), "# Two\n");
    const EndedExport done = run({u"one/a.md"_s, u"two/a.md"_s, u"--format"_s, u"txt"_s, u"-o"_s, u"out/"_s});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_EQ(readFile(at(u"out/a.txt"_s)), "# One\n");
    EXPECT_EQ(readFile(at(u"out/two-a.txt"_s)), "# Two\n");
}

TEST_F(ExportFailures, AnArticleIsNeverWritten)
{
    const QByteArray before = readFile(at(u"a.md"_s));
    writeFile(at(u"b.md"_s), "# B\n");
    ASSERT_TRUE(QFile::link(u"a.md"_s, at(u"link.md"_s)));
    for (const QStringList &arguments :
         {QStringList{u"a.md"_s, u"-o"_s, u"a.md"_s}, QStringList{u"a.md"_s, u"-o"_s, u"./a.md"_s},
          QStringList{u"a.md"_s, u"-o"_s, u"link.md"_s}, QStringList{u"link.md"_s, u"-o"_s, u"a.md"_s},
          QStringList{u"a.md"_s, u"--format"_s, u"md"_s, u"-o"_s, u"."_s},
          QStringList{u"b.md"_s, u"a.md"_s, u"--book"_s, u"--format"_s, u"txt"_s, u"-o"_s, u"a.md"_s}}) {
        const EndedExport done = run(arguments);
        EXPECT_EQ(done.code, 1) << arguments.join(u' ').toStdString();
        EXPECT_THAT(done.err, HasSubstr(".md: is the article itself, which is never written; choose another name\n"));
        EXPECT_EQ(readFile(at(u"a.md"_s)), before);
    }
    EXPECT_TRUE(QFileInfo(at(u"link.md"_s)).isSymLink());
}

TEST_F(ExportFailures, AnArticleThatGoesMeanwhile)
{
    QStringList arguments;
    for (int i = 0; i < 6; ++i) {
        const QString name = u"part%1.md"_s.arg(i);
        writeFile(at(name), "# Part\n\n" + QByteArray("Words that fill the page. ").repeated(2000) + '\n');
        arguments.append(name);
    }
    QProcess process;
    start(process, arguments + QStringList{u"--format"_s, u"pdf"_s, u"--jobs"_s, u"1"_s, u"-o"_s, u"out/"_s});
    ASSERT_TRUE(test::waitUntil([this] { return QFileInfo::exists(at(u"out/part0.pdf"_s)); }, std::chrono::seconds(60)));
    ASSERT_TRUE(QFile::remove(at(u"part5.md"_s)));
    ASSERT_TRUE(process.waitForFinished(120000));
    EXPECT_EQ(process.exitCode(), 1);
    EXPECT_THAT(process.readAllStandardError().toStdString(),
                testing::EndsWith("lectern: part5.md: no such file (No such file or directory)\n"));
    EXPECT_EQ(names(u"out"_s).size(), 5);
}

TEST_F(ExportFailures, AnEndedExportLeavesNothing)
{
    QByteArray text("# Long\n\n");
    for (int i = 0; text.size() < 10'000'000; ++i)
        text += (i % 100 == 0 ? "## Part " + QByteArray::number(i) + "\n\n" : QByteArray())
            + "Paragraph with *some* words and `code` in it.\n\n";
    writeFile(at(u"long.md"_s), text);
    const struct {
        QString target;
        int signal;
        int after; ///< milliseconds
    } moments[] = {{u"x.html"_s, SIGINT, 30},   {u"x.html"_s, SIGTERM, 350}, {u"x.html"_s, SIGINT, 900},
                   {u"x.epub"_s, SIGTERM, 120}, {u"x.epub"_s, SIGINT, 700},  {u"x.pdf"_s, SIGTERM, 80},
                   {u"x.pdf"_s, SIGINT, 600},   {u"x.pdf"_s, SIGTERM, 2500}, {u"x.pdf"_s, SIGINT, 6000}};
    for (const auto &[target, signal, after] : moments) {
        writeFile(at(target), "old");
        QProcess process;
        start(process, {u"long.md"_s, u"-o"_s, target});
        const auto group = static_cast<pid_t>(process.processId());
        const bool ended = process.waitForFinished(after);
        if (!ended) {
            ::kill(group, signal);
            ASSERT_TRUE(process.waitForFinished(20000)) << target.toStdString() << after;
            EXPECT_EQ(readFile(at(target)), "old") << after;
        }
        EXPECT_EQ(names(), (QStringList{u"a.md"_s, u"long.md"_s, target})) << after;
        EXPECT_TRUE(test::waitUntil([group] { return ::kill(-group, 0) != 0; })) << "children are left: " << after;
        QFile::remove(at(target));
    }
}
