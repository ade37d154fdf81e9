// SPDX-License-Identifier: GPL-3.0-or-later
// Newest request wins; every job reports to the service's own thread with its number.
#include "services/open_service.h"

#include "services/file_watch.h"
#include "services/open_job.h"

namespace lectern::services {

class OpenService::Private {
public:
    Private(OpenService *service, markdown::ParserClient &client) : q(service), parser(client) {}

    enum class Purpose { Open, Refresh };

    void follow(std::unique_ptr<OpenJob> newJob, const OpenRequest &newRequest, Purpose newPurpose)
    {
        request = newRequest;
        purpose = newPurpose;
        job = std::move(newJob);
        const int number = ++serial;
        job->listen([this, number](const OpenNews &news) {
            QMetaObject::invokeMethod(
                q, [this, number, news] { hear(number, news); }, Qt::QueuedConnection);
        });
    }

    void hear(int number, const OpenNews &news)
    {
        if (number != serial)
            return; // an older request
        const OpenedArticle article{request.path, news.document, news.kind == OpenNews::Kind::Preview, news.parserStopped};
        switch (news.kind) {
        case OpenNews::Kind::Preview:
            if (purpose == Purpose::Open)
                emit q->previewReady(article);
            return;
        case OpenNews::Kind::Portion:
            if (purpose == Purpose::Open)
                emit q->portionReady(request.path, news.portion);
            return;
        case OpenNews::Kind::Opened:
            parser.prepare(); // the next one finds its helper running
            if (purpose == Purpose::Open) {
                watch.watch(request.path == QLatin1String("-") ? QString() : request.path);
                emit q->opened(article);
            } else {
                emit q->changed(article);
            }
            return;
        case OpenNews::Kind::Failed:
            parser.prepare();
            if (news.error.code == base::ErrorCode::Cancelled)
                return;
            if (purpose == Purpose::Open)
                emit q->failed(news.error, request);
            else if (news.error.code == base::ErrorCode::NotFound)
                emit q->deleted(request.path);
            return;
        }
    }

    OpenService *q;
    markdown::ParserClient &parser;
    FileWatch watch;
    OpenRequest request;
    OpenRequest shown; ///< how the watched article was read
    Purpose purpose = Purpose::Open;
    int serial = 0;
    std::unique_ptr<OpenJob> job;
};

OpenService::OpenService(markdown::ParserClient &parser, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, parser))
{
    connect(&d->watch, &FileWatch::deleted, this, &OpenService::deleted);
    connect(&d->watch, &FileWatch::changed, this, [this](const QString &path) {
        OpenRequest again = d->shown;
        again.path = path;
        again.wantPreview = false;
        d->follow(std::make_unique<OpenJob>(d->parser, again), again, Private::Purpose::Refresh);
    });
    connect(this, &OpenService::opened, this, [this] { d->shown = d->request; });
}

OpenService::~OpenService() = default;

void OpenService::open(const OpenRequest &request)
{
    if (m_early && m_earlyRequest == request) {
        d->follow(std::move(m_early), request, Private::Purpose::Open);
        return;
    }
    m_early.reset();
    d->follow(std::make_unique<OpenJob>(d->parser, request), request, Private::Purpose::Open);
}

void OpenService::adopt(std::unique_ptr<OpenJob> job, const OpenRequest &request)
{
    m_early = std::move(job);
    m_earlyRequest = request;
}

void OpenService::cancel()
{
    ++d->serial;
    d->job.reset();
}

void OpenService::unwatch()
{
    d->watch.watch({});
}

} // namespace lectern::services
