// SPDX-License-Identifier: GPL-3.0-or-later
// The reading store off the window's thread: what is remembered is fetched ahead, what is to be remembered is written in order.
#pragma once

#include "reading/reading_store.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <functional>

namespace lectern::services {

class ReadingService : public QObject {
    Q_OBJECT
public:
    /// `ahead`: the article that will be asked for first; it is fetched at once.
    explicit ReadingService(reading::ReadingStore &store, const QString &ahead = {}, QObject *parent = nullptr);
    /// Waits until everything is written.
    ~ReadingService() override;

    /// Begins to fetch what is known of an article; memoryOf() of the same path waits for it.
    void fetch(const QString &path);
    /// What is known of an article; empty parts where nothing is, or where the store failed.
    [[nodiscard]] reading::ReadingMemory memoryOf(const QString &path);

    void rememberPlace(const QString &path, const reading::ReadingPlace &place);
    void rememberFolds(const QString &path, const QStringList &foldedSlugs);
    void rememberEncoding(const QString &path, const QString &encoding);
    void rememberMode(const QString &path, reading::ReadingMode mode);
    void noteOpened(const QString &path, const QString &title);
    void clearRecent();

    /// Fetches the recent list; `recentListed` brings it.
    void listRecent(int limit = 30);

signals:
    /// Newest first, without those whose file is gone.
    void recentListed(const QList<lectern::reading::RecentArticle> &articles);

private:
    void later(std::function<void()> work);

    reading::ReadingStore &m_store;
    QThreadPool m_pool; ///< one thread, so that writing keeps its order
    QString m_fetchedPath;
    QFuture<reading::ReadingMemory> m_fetched;
};

} // namespace lectern::services
