// SPDX-License-Identifier: GPL-3.0-or-later
// Notices when one file changes or goes, also when an editor replaces it by another file of the same name.
#pragma once

#include "base/file_bytes.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <optional>

namespace lectern::services {

class FileWatch : public QObject {
    Q_OBJECT
public:
    explicit FileWatch(QObject *parent = nullptr);

    /// Watches this file instead of the earlier one; an empty path watches nothing.
    void watch(const QString &path);
    [[nodiscard]] const QString &path() const { return m_path; }

signals:
    /// Its size, time or identity changed and then rested for a moment.
    void changed(const QString &path);
    void deleted(const QString &path);

private:
    void look();

    QString m_path;
    std::optional<base::FileStamp> m_stamp;
    QFileSystemWatcher m_watcher;
    QTimer m_rest;
    bool m_missing = false;
};

} // namespace lectern::services
