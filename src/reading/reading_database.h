// SPDX-License-Identifier: GPL-3.0-or-later
// The database file behind the reading store: one connection a thread, its schema, and what happens when it is damaged.
#pragma once

#include "base/result.h"

#include <QMutex>
#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QStringList>

namespace lectern::reading {

/// Opens the file when it is first asked for. Safe to use from several threads at once.
class ReadingDatabase {
public:
    explicit ReadingDatabase(QString path);
    /// Closes the connections of all threads; none may use them any more.
    ~ReadingDatabase();
    ReadingDatabase(const ReadingDatabase &) = delete;
    ReadingDatabase &operator=(const ReadingDatabase &) = delete;

    /// The calling thread's connection, with the schema in place. BadData when the file is damaged, Unsupported when a newer
    /// Lectern wrote it, NotWritable when it can't be opened.
    [[nodiscard]] base::Result<QSqlDatabase> connection();
    /// Renames a damaged file, so that the next connection() begins a new one. Nothing is deleted.
    [[nodiscard]] base::Result<void> setAside();
    /// An error of the database as a value: BadData when it means that the file is damaged, else NotWritable.
    [[nodiscard]] base::Error errorOf(const QSqlError &error) const;

private:
    [[nodiscard]] QString connectionName() const;
    [[nodiscard]] base::Result<void> prepare(QSqlDatabase &database) const;
    void close();

    QString m_path;
    QMutex m_mutex;
    QStringList m_names;  ///< of all connections that were opened
    int m_generation = 0; ///< counts the files that were set aside; part of the connections' names
};

} // namespace lectern::reading
