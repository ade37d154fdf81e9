// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reading_store.h"

#include "base/native_path.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lectern::reading {

namespace {

using base::Result;

QString toJson(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList fromJson(const QString &json)
{
    QStringList list;
    for (const auto &value : QJsonDocument::fromJson(json.toUtf8()).array())
        list += value.toString();
    return list;
}

/// The number as a fraction whatever it was.
double asFraction(double number)
{
    return std::isfinite(number) ? std::clamp(number, 0.0, 1.0) : 0.0;
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// Runs a statement with its values; the query holds the rows.
Result<QSqlQuery> run(QSqlDatabase &database, const ReadingDatabase &owner, const QString &statement,
                      const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return tl::unexpected(owner.errorOf(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(owner.errorOf(query.lastError()));
    return query;
}

ReadingMemory memoryFrom(const QSqlQuery &row)
{
    ReadingMemory memory;
    memory.encoding = row.value(0).toString();
    memory.foldedSlugs = fromJson(row.value(1).toString());
    if (!row.value(2).isNull())
        memory.mode = row.value(2).toInt() == static_cast<int>(ReadingMode::OneSection) ? ReadingMode::OneSection
                                                                                        : ReadingMode::Continuous;
    if (row.value(3).isNull())
        return memory;
    ReadingPlace place;
    place.position = {row.value(3).toInt(), row.value(4).toInt()};
    place.fraction = asFraction(row.value(5).toDouble());
    place.anchor.exact = row.value(6).toString();
    place.anchor.prefix = row.value(7).toString();
    place.anchor.suffix = row.value(8).toString();
    place.anchor.headingPath = fromJson(row.value(9).toString());
    memory.place = place;
    return memory;
}

} // namespace

ReadingStore::ReadingStore(const QString &databasePath) : m_database(databasePath) {}

/// Runs the work; when it finds the file damaged, once more on a new one.
template <typename Work>
auto ReadingStore::guarded(Work work) -> decltype(work(std::declval<QSqlDatabase &>()))
{
    const auto attempt = [this, &work]() -> decltype(work(std::declval<QSqlDatabase &>())) {
        auto database = m_database.connection();
        if (!database)
            return tl::unexpected(database.error());
        return work(*database);
    };
    auto result = attempt();
    if (result || result.error().code != base::ErrorCode::BadData)
        return result;
    if (const auto aside = m_database.setAside(); !aside)
        return tl::unexpected(aside.error());
    return attempt();
}

Result<void> ReadingStore::execute(const QString &statement, const QVariantList &values)
{
    return guarded([&](QSqlDatabase &database) -> Result<void> {
        return run(database, m_database, statement, values).map([](const QSqlQuery &) {});
    });
}

Result<void> ReadingStore::remember(const QString &path, const QStringList &columns, const QVariantList &values)
{
    QStringList updates;
    for (const QString &column : columns)
        updates += column + " = excluded."_L1 + column;
    const QString marks = QStringList(columns.size() + 2, u"?"_s).join(u", "_s);
    const QString statement = u"INSERT INTO articles (path, touched, "_s + columns.join(u", "_s) + ") VALUES ("_L1 + marks
        + ") ON CONFLICT (path) DO UPDATE SET touched = excluded.touched, "_L1 + updates.join(u", "_s);
    return execute(statement, QVariantList{base::nativePath(path), now()} + values);
}

Result<ReadingMemory> ReadingStore::memoryOf(const QString &path)
{
    return guarded([&](QSqlDatabase &database) -> Result<ReadingMemory> {
        return run(database, m_database,
                   u"SELECT encoding, folded_slugs, mode, block, block_offset, fraction, exact, prefix, suffix, "
                   u"heading_path "
                   "FROM articles WHERE path = ?"_s,
                   {base::nativePath(path)})
            .map([](QSqlQuery query) { return query.next() ? memoryFrom(query) : ReadingMemory(); });
    });
}

Result<void> ReadingStore::rememberPlace(const QString &path, const ReadingPlace &place)
{
    const document::QuoteAnchor &anchor = place.anchor;
    return remember(path,
                    {u"block"_s, u"block_offset"_s, u"fraction"_s, u"exact"_s, u"prefix"_s, u"suffix"_s, u"heading_path"_s},
                    {place.position.block, place.position.offset, asFraction(place.fraction), anchor.exact, anchor.prefix,
                     anchor.suffix, toJson(anchor.headingPath)});
}

Result<void> ReadingStore::rememberFolds(const QString &path, const QStringList &foldedSlugs)
{
    return remember(path, {u"folded_slugs"_s}, {toJson(foldedSlugs)});
}

Result<void> ReadingStore::rememberEncoding(const QString &path, const QString &encoding)
{
    return remember(path, {u"encoding"_s}, {encoding.isNull() ? u""_s : encoding});
}

Result<void> ReadingStore::rememberMode(const QString &path, ReadingMode mode)
{
    return remember(path, {u"mode"_s}, {static_cast<int>(mode)});
}

Result<void> ReadingStore::noteOpened(const QString &path, const QString &title, const QDateTime &when)
{
    auto noted = remember(path, {u"title"_s, u"opened"_s}, {title.isNull() ? u""_s : title, when.toMSecsSinceEpoch()});
    if (!noted)
        return noted;
    return execute(u"DELETE FROM articles WHERE id IN (SELECT id FROM articles ORDER BY touched DESC LIMIT -1 OFFSET ?)"_s,
                   {kRememberedArticles});
}

Result<QList<RecentArticle>> ReadingStore::recentArticles(int limit)
{
    return guarded([&](QSqlDatabase &database) -> Result<QList<RecentArticle>> {
        return run(database, m_database,
                   u"SELECT path, title, opened, fraction FROM articles WHERE opened IS NOT NULL "
                   "ORDER BY opened DESC, id DESC LIMIT ?"_s,
                   {std::max(limit, 0)})
            .map([](QSqlQuery query) {
                QList<RecentArticle> articles;
                while (query.next()) {
                    articles += {base::pathFromNative(query.value(0).toByteArray()), query.value(1).toString(),
                                 QDateTime::fromMSecsSinceEpoch(query.value(2).toLongLong(), Qt::UTC),
                                 asFraction(query.value(3).toDouble())};
                }
                return articles;
            });
    });
}

Result<void> ReadingStore::removeRecent(const QString &path)
{
    return execute(u"UPDATE articles SET opened = NULL WHERE path = ?"_s, {base::nativePath(path)});
}

Result<void> ReadingStore::clearRecent()
{
    return execute(u"UPDATE articles SET opened = NULL"_s);
}

Result<void> ReadingStore::forgetAll()
{
    return execute(u"DELETE FROM articles"_s);
}

} // namespace lectern::reading
