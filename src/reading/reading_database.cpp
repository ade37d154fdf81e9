// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reading_database.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMutexLocker>
#include <QSqlQuery>
#include <QThread>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace lectern::reading {

namespace {

Q_LOGGING_CATEGORY(lcStore, "lectern.reading.store", QtWarningMsg)

constexpr int kSchemaVersion = 1;

// SQLite's result codes: the file is damaged, or no database at all.
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteNotADatabase = 26;

/// Paths are bytes, since not every file name is UTF-8. `opened` is empty for articles that are not in the recent list.
const QStringList &schema()
{
    static const QStringList statements = {
        u"CREATE TABLE articles ("
        "id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, touched INTEGER NOT NULL, "
        "title TEXT NOT NULL DEFAULT '', opened INTEGER, "
        "encoding TEXT NOT NULL DEFAULT '', mode INTEGER, folded_slugs TEXT NOT NULL DEFAULT '[]', "
        "block INTEGER, block_offset INTEGER, fraction REAL NOT NULL DEFAULT 0, "
        "exact TEXT, prefix TEXT, suffix TEXT, heading_path TEXT)"_s,
        u"CREATE INDEX articles_by_opened ON articles (opened) WHERE opened IS NOT NULL"_s,
        u"CREATE INDEX articles_by_touched ON articles (touched)"_s,
        u"PRAGMA user_version = %1"_s.arg(kSchemaVersion),
    };
    return statements;
}

int schemaVersion(QSqlQuery &query)
{
    return query.exec(u"PRAGMA user_version"_s) && query.next() ? query.value(0).toInt() : -1;
}

} // namespace

ReadingDatabase::ReadingDatabase(QString path) : m_path(std::move(path)) {}

ReadingDatabase::~ReadingDatabase()
{
    close();
}

void ReadingDatabase::close()
{
    for (const QString &name : std::as_const(m_names))
        QSqlDatabase::removeDatabase(name);
    m_names.clear();
}

QString ReadingDatabase::connectionName() const
{
    return u"lectern.reading.%1.%2.%3"_s.arg(reinterpret_cast<quintptr>(this), 0, 16)
        .arg(reinterpret_cast<quintptr>(QThread::currentThreadId()), 0, 16)
        .arg(m_generation);
}

base::Error ReadingDatabase::errorOf(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const bool isDamage = code == kSqliteCorrupt || code == kSqliteNotADatabase;
    return {isDamage ? base::ErrorCode::BadData : base::ErrorCode::NotWritable, m_path, error.text()};
}

base::Result<QSqlDatabase> ReadingDatabase::connection()
{
    const QMutexLocker lock(&m_mutex);
    const QString name = connectionName();
    if (m_names.contains(name))
        return QSqlDatabase::database(name);

    const bool isNew = !QFileInfo::exists(m_path);
    if (isNew)
        QDir().mkpath(QFileInfo(m_path).path());
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    m_names += name;
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    base::Result<void> prepared;
    if (!database.open())
        prepared = tl::unexpected(errorOf(database.lastError()));
    else
        prepared = prepare(database);
    if (!prepared) {
        database = {};
        QSqlDatabase::removeDatabase(name);
        m_names.removeOne(name);
        return tl::unexpected(prepared.error());
    }
    // What someone reads is nobody else's business.
    if (isNew)
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    return database;
}

base::Result<void> ReadingDatabase::prepare(QSqlDatabase &database) const
{
    QSqlQuery query(database);
    // With a write-ahead log this is safe against a crash of the program; a power cut may lose the last places.
    query.exec(u"PRAGMA synchronous = NORMAL"_s);
    int version = schemaVersion(query);
    if (version < 0)
        return tl::unexpected(errorOf(query.lastError()));
    if (version == 0) {
        // Another thread or program may be at the same: who comes second finds the version set.
        query.exec(u"PRAGMA journal_mode = WAL"_s);
        if (!query.exec(u"BEGIN IMMEDIATE"_s))
            return tl::unexpected(errorOf(query.lastError()));
        version = schemaVersion(query);
        for (const QString &statement : version == 0 ? schema() : QStringList()) {
            if (!query.exec(statement)) {
                const base::Error error = errorOf(query.lastError());
                query.exec(u"ROLLBACK"_s);
                return tl::unexpected(error);
            }
        }
        if (!query.exec(u"COMMIT"_s))
            return tl::unexpected(errorOf(query.lastError()));
        version = kSchemaVersion;
    }
    if (version > kSchemaVersion)
        return base::failure(base::ErrorCode::Unsupported, m_path, u"schema version %1"_s.arg(version));
    return {};
}

base::Result<void> ReadingDatabase::setAside()
{
    const QMutexLocker lock(&m_mutex);
    ++m_generation; // other threads open the new file when they come next
    QSqlDatabase::removeDatabase(connectionName());
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss-zzz"_s);
    const QString target = m_path + ".damaged-"_L1 + stamp;
    QFile file(m_path);
    if (!file.rename(target))
        return base::failure(base::ErrorCode::NotWritable, m_path, file.errorString());
    for (const auto suffix : {"-wal"_L1, "-shm"_L1})
        QFile::rename(m_path + suffix, target + suffix);
    qCWarning(lcStore).noquote() << "damaged database set aside as" << target;
    return {};
}

} // namespace lectern::reading
