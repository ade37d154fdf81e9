// SPDX-License-Identifier: GPL-3.0-or-later
// The opening thread.
#include "services/open_job.h"

#include "base/file_bytes.h"
#include "services/open_service.h"

namespace lectern::services {

OpenJob::OpenJob(markdown::ParserClient &parser, const OpenRequest &request)
    : m_thread([this, &parser, request](const std::stop_token &stop) { run(parser, request, stop); })
{
}

OpenJob::~OpenJob()
{
    {
        const std::lock_guard lock(m_mutex);
        m_listener = [](const OpenNews &) {};
    }
    m_thread.request_stop(); // kills the parser; the thread then ends at once
}

void OpenJob::listen(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
    for (const OpenNews &news : m_news)
        m_listener(news);
    m_news.clear();
}

void OpenJob::tell(OpenNews news)
{
    const std::lock_guard lock(m_mutex);
    if (m_listener)
        m_listener(news);
    else
        m_news.push_back(std::move(news));
}

void OpenJob::run(markdown::ParserClient &parser, const OpenRequest &request, const std::stop_token &stop)
{
    const auto failed = [&](base::Error error) {
        if (error.path.isEmpty())
            error.path = request.path;
        tell({OpenNews::Kind::Failed, {}, {}, false, std::move(error)});
    };
    QByteArray bytes = request.bytes;
    if (request.path != QLatin1String("-")) {
        auto read = base::readArticleFile(
            request.path, request.allowLarge ? base::SizePolicy::AllowLarge : base::SizePolicy::AskWhenLarge, stop);
        if (!read)
            return failed(read.error());
        bytes = *std::move(read);
    }
    markdown::ParseOptions options;
    options.encoding = request.encoding;
    options.allowBinary = request.allowBinary;
    markdown::ParserClient::Early early;
    if (request.wantPreview) {
        early.preview = [this](document::Document first) {
            tell({OpenNews::Kind::Preview, std::move(first), {}, false, {}});
        };
        early.portion = [this](QByteArray html) { tell({OpenNews::Kind::Portion, {}, std::move(html), false, {}}); };
    }
    bool stopped = false;
    auto document = request.asPlainText ? markdown::plainTextArticle(bytes, options)
                                        : markdown::parseOrPlain(parser, bytes, options, stopped, early, stop);
    if (!document)
        return failed(document.error());
    tell({OpenNews::Kind::Opened, *std::move(document), {}, stopped, {}});
}

} // namespace lectern::services
