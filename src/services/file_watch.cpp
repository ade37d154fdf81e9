// SPDX-License-Identifier: GPL-3.0-or-later
// Watches the file and its folder, and asks the file's stamp after each notice.
#include "services/file_watch.h"

#include <QFileInfo>

namespace lectern::services {

namespace {

// Editors write in several steps; a file that has rested so long is taken as written.
constexpr int kRestMilliseconds = 150;

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    const auto rest = [this] { m_rest.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, rest);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, rest);
    connect(&m_rest, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::watch(const QString &path)
{
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    m_path = path;
    m_missing = false;
    m_rest.stop();
    m_stamp = path.isEmpty() ? std::nullopt : base::fileStamp(path);
    if (path.isEmpty())
        return;
    m_watcher.addPath(path);
    m_watcher.addPath(QFileInfo(path).absolutePath());
}

void FileWatch::look()
{
    if (m_path.isEmpty())
        return;
    const std::optional<base::FileStamp> now = base::fileStamp(m_path);
    if (!now) {
        if (!std::exchange(m_missing, true))
            emit deleted(m_path);
        return;
    }
    if (!m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path); // replaced by a new file
    if (!m_missing && now == m_stamp)
        return;
    m_missing = false;
    m_stamp = now;
    emit changed(m_path);
}

} // namespace lectern::services
