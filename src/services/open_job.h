// SPDX-License-Identifier: GPL-3.0-or-later
// One opening in flight: a thread that reads the file and has it parsed. Can be started before the application object exists.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "markdown/parser_client.h"

#include <QString>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace lectern::services {

struct OpenRequest;

/// What comes out of an opening, in this order: of a long article a preview and its HTML in portions, then
/// the article or an error.
struct OpenNews {
    enum class Kind { Preview, Portion, Opened, Failed } kind = Kind::Failed;
    document::Document document;
    QByteArray portion; ///< of the article's HTML: whole chunks
    bool parserStopped = false;
    base::Error error;
};

/// Cancelled when destroyed; a listener is not called after that.
class OpenJob {
public:
    using Listener = std::function<void(const OpenNews &)>;

    OpenJob(markdown::ParserClient &parser, const OpenRequest &request);
    ~OpenJob();
    OpenJob(const OpenJob &) = delete;
    OpenJob &operator=(const OpenJob &) = delete;

    /// Hears everything, also what came before; called on the job's thread or, for earlier news, on the caller's.
    void listen(Listener listener);

private:
    void tell(OpenNews news);
    void run(markdown::ParserClient &parser, const OpenRequest &request, const std::stop_token &stop);

    std::mutex m_mutex;
    std::vector<OpenNews> m_news; ///< until someone listens
    Listener m_listener;
    std::jthread m_thread;
};

} // namespace lectern::services
