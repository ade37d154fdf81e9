// SPDX-License-Identifier: GPL-3.0-or-later
// Remembers places, fold states, encodings and reading modes of articles, and which were opened lately.
#pragma once

#include "base/result.h"
#include "reading/reading_database.h"
#include "reading/reading_memory.h"

#include <QList>

namespace lectern::reading {

/// Articles beyond this number are forgotten, those first that were longest not touched.
inline constexpr int kRememberedArticles = 5000;

/// Values in a SQLite file, which is opened at the first call. Articles are known by their absolute path
/// (base::pathFromNative() for odd names). May be used from several threads. A damaged file is set aside with a line in the
/// log and a new one begun; all other errors are given back, and reading goes on without a memory.
class ReadingStore {
public:
    /// The file and its folder are made when needed.
    explicit ReadingStore(const QString &databasePath);

    /// What is remembered of an article; empty for one that is not known.
    [[nodiscard]] base::Result<ReadingMemory> memoryOf(const QString &path);
    base::Result<void> rememberPlace(const QString &path, const ReadingPlace &place);
    base::Result<void> rememberFolds(const QString &path, const QStringList &foldedSlugs);
    /// An empty name forgets the choice.
    base::Result<void> rememberEncoding(const QString &path, const QString &encoding);
    base::Result<void> rememberMode(const QString &path, ReadingMode mode);

    /// Puts an article at the head of the recent list.
    base::Result<void> noteOpened(const QString &path, const QString &title,
                                  const QDateTime &when = QDateTime::currentDateTimeUtc());
    /// Newest first.
    [[nodiscard]] base::Result<QList<RecentArticle>> recentArticles(int limit = 50);
    /// Takes an article off the recent list; its place is kept.
    base::Result<void> removeRecent(const QString &path);
    /// Empties the recent list; places are kept.
    base::Result<void> clearRecent();
    /// Forgets all articles.
    base::Result<void> forgetAll();

private:
    template <typename Work>
    auto guarded(Work work) -> decltype(work(std::declval<QSqlDatabase &>()));
    base::Result<void> remember(const QString &path, const QStringList &columns, const QVariantList &values);
    base::Result<void> execute(const QString &statement, const QVariantList &values = {});

    ReadingDatabase m_database;
};

} // namespace lectern::reading
