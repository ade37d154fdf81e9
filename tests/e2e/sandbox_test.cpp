// SPDX-License-Identifier: GPL-3.0-or-later
// The program under an unprivileged uid: the engine's sandbox is on, and its page's process stands behind a system call filter.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr uid_t nobody = 65534;

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 parentOf(qint64 process)
{
    for (const QByteArray &line : read(u"/proc/%1/status"_s.arg(process)).split('\n')) {
        if (line.startsWith("PPid:"))
            return line.mid(5).trimmed().toLongLong();
    }
    return 0;
}

/// The engine's processes below `ancestor`.
QList<qint64> engineProcesses(qint64 ancestor)
{
    QList<qint64> found;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const qint64 process = name.toLongLong();
        if (process <= 0 || !read(u"/proc/%1/cmdline"_s.arg(process)).contains("QtWebEngineProcess"))
            continue;
        for (qint64 above = process; above > 1; above = parentOf(above)) {
            if (above == ancestor) {
                found << process;
                break;
            }
        }
    }
    return found;
}

TEST(Sandbox, IsOnForAnOrdinaryUser)
{
    QTemporaryDir home;
    const QString article = home.filePath(u"a.md"_s);
    QFile file(article);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("# Title\n\nText.\n");
    file.close();
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QTWEBENGINE_DISABLE_SANDBOX"_s);
    environment.remove(u"QTWEBENGINE_CHROMIUM_FLAGS"_s);
    for (const char *name :
         {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        environment.insert(QLatin1String(name), home.path());
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList command{QStringLiteral(LECTERN_PROGRAM), article};
    if (geteuid() == 0) {
        if (!QFile::exists(u"/usr/bin/setpriv"_s))
            GTEST_SKIP() << "nothing here can take uid 0's rights away";
        for (const QString &path : {home.path(), article})
            ASSERT_EQ(::chown(QFile::encodeName(path).constData(), nobody, nobody), 0);
        const QString id = QString::number(nobody);
        command = QStringList{u"/usr/bin/setpriv"_s, u"--reuid="_s + id, u"--regid="_s + id, u"--clear-groups"_s} + command;
    }
    program.start(command.first(), command.mid(1));
    ASSERT_TRUE(program.waitForStarted());
    bool filtered = false;
    QList<qint64> processes;
    for (int tries = 0; tries < 150 && !filtered && program.state() == QProcess::Running; ++tries) {
        program.waitForFinished(200);
        processes = engineProcesses(program.processId());
        for (const qint64 process : processes)
            filtered = filtered || read(u"/proc/%1/status"_s.arg(process)).contains("Seccomp:\t2");
    }
    EXPECT_TRUE(filtered) << "no process of the engine stands behind a filter";
    for (const qint64 process : processes)
        EXPECT_FALSE(read(u"/proc/%1/cmdline"_s.arg(process)).contains(QByteArray("\0--no-sandbox", 13))) << process;
    program.kill();
    program.waitForFinished();
}

} // namespace
