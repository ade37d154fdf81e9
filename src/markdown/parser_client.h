// SPDX-License-Identifier: GPL-3.0-or-later
// Has the parser helper turn bytes into a Document, within limits.
#pragma once

#include "base/child_process.h"
#include "base/result.h"
#include "markdown/article_parser.h"
#include "markdown/parser_protocol.h"

#include <QByteArrayView>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace lectern::markdown {

/// Limits for an article of so many bytes: 2 s of processor time, from 2 MB on a second a megabyte, and in any case 5 s up to
/// 4 MB, in proportion above; 512 MB of memory up to 4 MB, in proportion above; output 64 MB, or eight times the article.
[[nodiscard]] base::ChildLimits parserLimits(qint64 articleBytes);

/// Blocking; used from worker threads. One child serves one article and then ends, which gives its memory back at once;
/// the next one is started ahead of its use.
class ParserClient {
public:
    /// Starts a child for an article of about this size, so that its start overlaps with other work. Cheap; does not wait.
    void prepare(qint64 articleBytes = 0);

    /// What a long article's reader can have before the whole; called on the calling thread, in this order.
    struct Early {
        std::function<void(document::Document)> preview; ///< the first screenful
        std::function<void(QByteArray)> portion;         ///< HTML of the next whole chunks, from the article's beginning
    };

    /// Parses. Nothing comes early where `early.preview` is empty.
    /// Errors: ParserStopped when the helper passed its limits or died; HelperMissing; Cancelled; NotText.
    [[nodiscard]] base::Result<document::Document> parse(QByteArrayView bytes, const ParseOptions &options,
                                                         const Early &early = {}, const std::stop_token &stop = {});

private:
    struct Prepared {
        std::unique_ptr<base::ChildProcess> child;
        base::ChildLimits limits;
    };
    [[nodiscard]] base::Result<std::unique_ptr<base::ChildProcess>> takeChild(qint64 articleBytes);

    std::mutex m_mutex;
    Prepared m_prepared;
};

/// parse(), and where the parser was stopped or is missing the plain-text form of the article instead; `stopped` tells.
[[nodiscard]] base::Result<document::Document> parseOrPlain(ParserClient &client, QByteArrayView bytes,
                                                            const ParseOptions &options, bool &stopped,
                                                            const ParserClient::Early &early = {},
                                                            const std::stop_token &stop = {});

} // namespace lectern::markdown
