// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/hostile_folder.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTcpSocket>
#include <array>
#include <gtest/gtest.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lectern::test {

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    file.write(bytes);
}

void paint(const QString &path, Qt::GlobalColor color)
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(color);
    ASSERT_TRUE(image.save(path, "PNG"));
}

} // namespace

Listener::Listener()
{
    EXPECT_TRUE(m_server.listen(QHostAddress::LocalHost));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            ++m_connections;
            socket->deleteLater();
        }
    });
}

OpenWatch::OpenWatch(const QStringList &paths) : m_descriptor(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    for (const QString &path : paths) {
        const int watch = inotify_add_watch(m_descriptor, QFile::encodeName(path).constData(), IN_OPEN | IN_ACCESS);
        EXPECT_GE(watch, 0) << path.toStdString();
        m_paths.insert(watch, path);
    }
}

OpenWatch::~OpenWatch()
{
    ::close(m_descriptor);
}

QStringList OpenWatch::opened()
{
    QStringList result;
    alignas(inotify_event) std::array<char, 16384> buffer{};
    for (ssize_t size = 0; (size = ::read(m_descriptor, buffer.data(), buffer.size())) > 0;) {
        for (ssize_t at = 0; at < size;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
            result << m_paths.value(event->wd);
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        }
    }
    result.removeDuplicates();
    return result;
}

HostileFolder::HostileFolder(const QString &articles, quint16 port) : m_root(QDir(m_folder.path()).canonicalPath())
{
    const QString folder = articleFolder();
    for (const QString &name : {u"/article/sub"_s, u"/article/.git"_s, u"/article-secret"_s, u"/outdir"_s})
        EXPECT_TRUE(QDir().mkpath(m_root + name));
    const QByteArray address = "127.0.0.1:" + QByteArray::number(port) + '/';
    for (const QString &name : QDir(articles).entryList({u"*.md"_s}, QDir::Files)) {
        QFile file(articles + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        write(folder + u'/' + name, file.readAll().replace("127.0.0.1:9/", address));
        m_articles << name;
    }
    m_canaries = {m_root + u"/outside.png"_s, m_root + u"/outside.md"_s, m_root + u"/article-secret/s.png"_s,
                  m_root + u"/outdir/outside.png"_s};
    paint(m_canaries.at(0), Qt::red);
    write(m_canaries.at(1), "# CANARY-OUTSIDE\n");
    paint(m_canaries.at(2), Qt::magenta);
    paint(m_canaries.at(3), Qt::red);
    paint(folder + u"/a.png"_s, Qt::darkGreen);
    paint(folder + u"/b.png"_s, Qt::darkGreen);
    write(folder + u"/b.md"_s, "# local b\n");
    write(folder + u"/secret.md"_s, "# local secret\n");
    write(folder + u"/.git/config"_s, "CANARY-GIT\n");
    write(folder + u"/.env"_s, "CANARY_ENV=1\n");
    write(folder + u"/evil.sh"_s, "#!/bin/sh\ntouch /tmp/pwned-evil-sh\n");
    write(folder + u"/evil.desktop"_s, "[Desktop Entry]\nType=Application\nName=x\nExec=touch /tmp/pwned-evil-desktop\n");
    write(folder + u"/evil.html"_s,
          "<script>window.pwned&&pwned(0);new Image().src='http://" + address + "evil-html'</script>");
    for (const auto &[target, link] : {std::pair{"../outside.png", u"/link-outside.png"_s},
                                       {"../outside.md", u"/link-outside.md"_s},
                                       {"../outdir", u"/linkdir"_s},
                                       {"/dev/zero", u"/link-zero.png"_s},
                                       {"loop.png", u"/loop.png"_s}})
        EXPECT_EQ(::symlink(target, QFile::encodeName(folder + link).constData()), 0);
    EXPECT_EQ(::mkfifo(QFile::encodeName(folder + u"/pipe.png"_s).constData(), 0600), 0);
}

} // namespace lectern::test
