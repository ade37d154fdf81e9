// SPDX-License-Identifier: GPL-3.0-or-later
// A folder with the shared hostile articles, local helpers beside them and canaries outside, and watches over all of it.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTcpServer>
#include <QTemporaryDir>
#include <memory>

namespace lectern::test {

/// Counts whoever connects on 127.0.0.1.
class Listener : public QObject {
public:
    Listener();
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    QTcpServer m_server;
    int m_connections = 0;
};

/// Sees every open() of the watched files, by any process.
class OpenWatch {
public:
    explicit OpenWatch(const QStringList &paths);
    ~OpenWatch();
    OpenWatch(const OpenWatch &) = delete;
    OpenWatch &operator=(const OpenWatch &) = delete;

    /// Files opened since the last call.
    [[nodiscard]] QStringList opened();

private:
    int m_descriptor = -1;
    QHash<int, QString> m_paths;
};

/// Laid out as tools/make_path_fixture.py of the shared material does it; "127.0.0.1:9/" in the articles becomes the listener's
/// address, since the engine refuses port 9 by itself.
class HostileFolder {
public:
    HostileFolder(const QString &articles, quint16 port);

    [[nodiscard]] QString articleFolder() const { return m_root + QStringLiteral("/article"); }
    [[nodiscard]] QStringList articles() const { return m_articles; }
    /// Files that nothing may open.
    [[nodiscard]] QStringList canaries() const { return m_canaries; }

private:
    QTemporaryDir m_folder;
    QString m_root;
    QStringList m_articles;
    QStringList m_canaries;
};

} // namespace lectern::test
