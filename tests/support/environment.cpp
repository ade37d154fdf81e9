// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/environment.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <gtest/gtest.h>

namespace lectern::test {

PrivateEnvironment::PrivateEnvironment()
{
    const QDir folder(m_folder.path());
    const auto set = [&folder](const char *variable, const QString &name) {
        folder.mkpath(name);
        qputenv(variable, QFile::encodeName(folder.filePath(name)));
    };
    set("HOME", QStringLiteral("home"));
    set("XDG_CONFIG_HOME", QStringLiteral("config"));
    set("XDG_DATA_HOME", QStringLiteral("data"));
    set("XDG_CACHE_HOME", QStringLiteral("cache"));
    set("XDG_STATE_HOME", QStringLiteral("state"));
    set("XDG_RUNTIME_DIR", QStringLiteral("run"));
    QFile::setPermissions(folder.filePath(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("LC_ALL", "C.UTF-8");
    qunsetenv("LANGUAGE");
    qputenv("TZ", "UTC");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

QString sharedPath(const QString &relative)
{
    const QString path = QDir::cleanPath(QStringLiteral(LECTERN_SHARED_DIR "/") + relative);
    return QFileInfo::exists(path) ? path : QString();
}

QString dataPath(const QString &relative)
{
    return QStringLiteral(LECTERN_TEST_DATA_DIR "/") + relative;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        ADD_FAILURE() << "can't read " << qPrintable(path) << ": " << qPrintable(file.errorString());
        return {};
    }
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    EXPECT_TRUE(written) << "can't write " << qPrintable(path) << ": " << qPrintable(file.errorString());
}

bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(2); // processEvents returns at once when nothing is pending
    }
    return true;
}

} // namespace lectern::test
