// SPDX-License-Identifier: GPL-3.0-or-later
// A socket in the user's runtime folder (XDG_RUNTIME_DIR, mode 0700), one for each display.
#include "app/single_instance.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace lectern::app {

namespace {

constexpr int kAnswerMilliseconds = 2000; ///< a window that is busy for longer is left alone
constexpr qint64 kLongestMessage = 64 * 1024;

QString socketPath()
{
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    struct stat info = {};
    if (folder.isEmpty() || stat(folder.constData(), &info) != 0 || info.st_uid != getuid() || (info.st_mode & 077) != 0)
        return {};
    const QByteArray display = qgetenv("WAYLAND_DISPLAY") + '|' + qgetenv("DISPLAY") + '|' + qgetenv("XDG_CONFIG_HOME");
    const QByteArray name = QCryptographicHash::hash(display, QCryptographicHash::Sha1).toHex().left(12);
    return QFile::decodeName(folder + "/lectern-" + name + ".socket");
}

} // namespace

bool handOver(const OpenMessage &message)
{
    const QByteArray path = QFile::encodeName(socketPath());
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || static_cast<size_t>(path.size()) >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return false;
    bool taken = false;
    if (connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
        const QByteArray line = QJsonDocument(QJsonObject{{QStringLiteral("path"), message.path},
                                                          {QStringLiteral("fragment"), message.fragment},
                                                          {QStringLiteral("token"), message.activationToken}})
                                    .toJson(QJsonDocument::Compact)
            + '\n';
        if (send(fd, line.constData(), static_cast<size_t>(line.size()), MSG_NOSIGNAL) == line.size()) {
            pollfd wait = {fd, POLLIN, 0};
            char answer = 0;
            taken = poll(&wait, 1, kAnswerMilliseconds) > 0 && read(fd, &answer, 1) == 1 && answer == '+';
        }
    }
    close(fd);
    return taken;
}

void InstanceServer::listen()
{
    const QString path = socketPath();
    if (path.isEmpty())
        return;
    QLocalServer::removeServer(path); // left over from a crash: handOver() found nobody behind it
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::accept);
    m_server.listen(path);
}

void InstanceServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > kLongestMessage)
                    socket->abort();
                return;
            }
            const QJsonObject json = QJsonDocument::fromJson(socket->readLine(kLongestMessage)).object();
            socket->write("+");
            socket->flush();
            emit messageReceived({json.value(QLatin1String("path")).toString(),
                                  json.value(QLatin1String("fragment")).toString(),
                                  json.value(QLatin1String("token")).toString()});
        });
    }
}

} // namespace lectern::app
