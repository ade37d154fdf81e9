// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reading_service.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QLoggingCategory>
#include <QtConcurrent>

namespace lectern::services {

namespace {

Q_LOGGING_CATEGORY(lcReading, "lectern.services.reading", QtWarningMsg)

/// Reading goes on without a memory; the log says why.
template <typename T>
void report(const base::Result<T> &result)
{
    if (!result)
        qCInfo(lcReading) << "not remembered:" << result.error().detail;
}

} // namespace

ReadingService::ReadingService(reading::ReadingStore &store, const QString &ahead, QObject *parent)
    : QObject(parent),
      m_store(store)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // the database connection belongs to the thread
    if (!ahead.isEmpty())
        fetch(ahead);
}

ReadingService::~ReadingService()
{
    m_pool.waitForDone();
}

void ReadingService::fetch(const QString &path)
{
    if (path == m_fetchedPath)
        return; // nothing was written since
    m_fetchedPath = path;
    m_fetched = QtConcurrent::run(&m_pool, [this, path]() -> reading::ReadingMemory {
        const base::Result<reading::ReadingMemory> memory = m_store.memoryOf(path);
        report(memory);
        return memory.value_or(reading::ReadingMemory());
    });
}

reading::ReadingMemory ReadingService::memoryOf(const QString &path)
{
    fetch(path);
    return m_fetched.result();
}

void ReadingService::later(std::function<void()> work)
{
    m_fetchedPath.clear(); // what was fetched may be outdated by this
    m_pool.start(std::move(work));
}

void ReadingService::rememberPlace(const QString &path, const reading::ReadingPlace &place)
{
    later([this, path, place] { report(m_store.rememberPlace(path, place)); });
}

void ReadingService::rememberFolds(const QString &path, const QStringList &foldedSlugs)
{
    later([this, path, foldedSlugs] { report(m_store.rememberFolds(path, foldedSlugs)); });
}

void ReadingService::rememberEncoding(const QString &path, const QString &encoding)
{
    later([this, path, encoding] { report(m_store.rememberEncoding(path, encoding)); });
}

void ReadingService::rememberMode(const QString &path, reading::ReadingMode mode)
{
    later([this, path, mode] { report(m_store.rememberMode(path, mode)); });
}

void ReadingService::noteOpened(const QString &path, const QString &title)
{
    later([this, path, title] { report(m_store.noteOpened(path, title)); });
}

void ReadingService::clearRecent()
{
    later([this] { report(m_store.clearRecent()); });
}

void ReadingService::listRecent(int limit)
{
    QtConcurrent::run(&m_pool, [this, limit] {
        base::Result<QList<reading::RecentArticle>> listed = m_store.recentArticles(limit);
        report(listed);
        QList<reading::RecentArticle> articles = listed.value_or(QList<reading::RecentArticle>());
        articles.removeIf([](const reading::RecentArticle &article) { return !QFileInfo::exists(article.path); });
        return articles;
    }).then(this, [this](const QList<reading::RecentArticle> &articles) { emit recentListed(articles); });
}

} // namespace lectern::services
