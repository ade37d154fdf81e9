// SPDX-License-Identifier: GPL-3.0-or-later
// One thread, one helper, one queue.
#include "services/highlight_service.h"

#include "markdown/code_language.h"
#include "markdown/highlighter_client.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace lectern::services {

namespace {

constexpr int kBatch = 24; ///< blocks a message to the page: its frame stays short

} // namespace

class HighlightService::Worker {
public:
    explicit Worker(HighlightService *service) : q(service), m_thread([this](const std::stop_token &stop) { run(stop); }) {}

    ~Worker()
    {
        m_thread.request_stop();
        m_client.cancel();
    }

    void setDocument(const document::Document &document)
    {
        const std::lock_guard lock(m_mutex);
        m_document = document;
        m_languages.clear();
        m_queue.clear();
        ++m_generation;
    }

    void request(const QList<int> &blocks)
    {
        const std::lock_guard lock(m_mutex);
        m_queue.insert(m_queue.end(), blocks.begin(), blocks.end());
        m_wake.notify_one();
    }

private:
    void run(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_queue.empty(); }))
                return;
            std::vector<int> batch;
            while (!m_queue.empty() && batch.size() < kBatch) {
                batch.push_back(m_queue.front());
                m_queue.pop_front();
            }
            const document::Document document = m_document;
            const int generation = m_generation;
            QHash<int, QString> languages = m_languages;
            lock.unlock();
            if (languages.isEmpty()) { // unlocked: it walks through the whole article while the window may have another
                languages = markdown::codeLanguages(document.html());
                const std::lock_guard again(m_mutex);
                if (generation == m_generation)
                    m_languages = languages;
            }
            QJsonObject html;
            for (const int block : batch) {
                if (stop.stop_requested())
                    return;
                if (const QByteArray made = m_client.colouredHtml(languages.value(block), document.blockText(block));
                    !made.isEmpty())
                    html.insert(QString::number(block), QString::fromUtf8(made));
            }
            lock.lock();
            if (generation == m_generation)
                QMetaObject::invokeMethod(
                    q, [this, html] { emit q->highlighted(html); }, Qt::QueuedConnection);
        }
    }

    HighlightService *q;
    markdown::HighlighterClient m_client;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    document::Document m_document;
    QHash<int, QString> m_languages;
    std::deque<int> m_queue;
    int m_generation = 0;
    std::jthread m_thread; // last: it uses all of the above
};

HighlightService::HighlightService(QObject *parent) : QObject(parent) {}

HighlightService::~HighlightService() = default;

void HighlightService::setDocument(const document::Document &document)
{
    if (m_worker)
        m_worker->setDocument(document);
    else if (document.hasCode()) {
        m_worker = std::make_unique<Worker>(this);
        m_worker->setDocument(document);
    }
}

void HighlightService::request(const QList<int> &blocks)
{
    if (m_worker)
        m_worker->request(blocks);
}

} // namespace lectern::services
