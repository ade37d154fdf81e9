// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/find_service.h"

#include "find/finder.h"

#include <QThreadPool>
#include <mutex>

namespace lectern::services {

namespace {

/// One article's Finder, made by the first search that needs it.
class LazyFinder {
public:
    explicit LazyFinder(document::Document document) : m_document(std::move(document)) {}

    [[nodiscard]] const document::Document &document() const { return m_document; }
    [[nodiscard]] find::Finder get()
    {
        std::call_once(m_once, [this] { m_finder = find::Finder(m_document); });
        return m_finder;
    }

private:
    document::Document m_document;
    std::once_flag m_once;
    find::Finder m_finder;
};

/// What a failed search reported before it failed.
std::shared_ptr<const find::Hits> hitsOf(const document::Document &document, const QList<find::Hit> &list)
{
    auto hits = std::make_shared<find::Hits>(document.outline().size() + 1);
    for (const find::Hit &hit : list)
        hits->add(hit, true);
    return hits;
}

} // namespace

class FindService::Private {
public:
    std::shared_ptr<LazyFinder> finder = std::make_shared<LazyFinder>(document::Document());
    find::CancelToken cancel;
    quint64 newest = 0; ///< number of the newest query or cancellation
    bool searching = false;
    QThreadPool pool;
};

FindService::FindService(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->pool.setMaxThreadCount(1);
}

FindService::~FindService()
{
    cancel();
    d->pool.waitForDone();
}

void FindService::setDocument(const document::Document &document)
{
    cancel();
    d->finder = std::make_shared<LazyFinder>(document);
}

const document::Document &FindService::document() const
{
    return d->finder->document();
}

bool FindService::isSearching() const
{
    return d->searching;
}

void FindService::cancel()
{
    d->cancel.cancel();
    d->pool.clear();
    ++d->newest;
    d->searching = false;
}

void FindService::find(const find::Query &query)
{
    cancel();
    d->cancel = find::CancelToken();
    d->searching = true;
    const quint64 number = d->newest;
    const find::CancelToken token = d->cancel;
    d->pool.start([this, query, number, token, lazy = d->finder] {
        const find::Finder finder = lazy->get();
        QList<find::Hit> reported;
        find::FindControl control;
        control.cancel = token;
        control.onHits = [&](std::span<const find::Hit> batch) {
            const QList<find::Hit> hits(batch.begin(), batch.end());
            if (query.mode == find::Mode::RegularExpression)
                reported += hits;
            QMetaObject::invokeMethod(
                this,
                [this, query, number, hits] {
                    if (number == d->newest)
                        emit hitsFound(query, hits);
                },
                Qt::QueuedConnection);
        };
        find::FindResult<find::Hits> found = finder.find(query, control);
        if (token.isCancelled())
            return;
        FindOutcome outcome;
        outcome.query = query;
        if (found) {
            outcome.hits = std::make_shared<const find::Hits>(std::move(*found));
        } else {
            outcome.hits = hitsOf(lazy->document(), reported);
            outcome.error = found.error();
        }
        QMetaObject::invokeMethod(
            this,
            [this, number, outcome] {
                if (number != d->newest)
                    return;
                d->searching = false;
                emit finished(outcome);
            },
            Qt::QueuedConnection);
    });
}

} // namespace lectern::services
