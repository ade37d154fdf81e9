// SPDX-License-Identifier: GPL-3.0-or-later
// The window's side of the parser helper.
#include "markdown/parser_client.h"

#include "base/helper_path.h"

#include <QLoggingCategory>
#include <algorithm>

namespace lectern::markdown {

namespace {

Q_LOGGING_CATEGORY(lcParser, "lectern.markdown.parser", QtWarningMsg)

constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qint64 kPlainSize = 4 * kMegabyte;
constexpr int kCpuSeconds = 5;
constexpr qint64 kSoonestStop = 2; // seconds; ordinary articles take 0.1 s a megabyte, the heaviest honest ones 0.3 s
constexpr qint64 kMemory = 512 * kMegabyte;
constexpr qint64 kOutput = 64 * kMegabyte;
constexpr int kWallFactor = 4; // a loaded machine may give a child a quarter of a core

base::Result<std::unique_ptr<base::ChildProcess>> startChild(const base::ChildLimits &limits)
{
    const QString program = base::helperPath(u"parser");
    if (program.isEmpty())
        return base::failure(base::ErrorCode::HelperMissing, QStringLiteral("lectern-parser"));
    return base::ChildProcess::start(program, limits);
}

tl::unexpected<base::Error> stopped(const base::Error &error)
{
    qCInfo(lcParser) << "parser stopped:" << error.detail;
    return base::failure(base::ErrorCode::ParserStopped, {}, error.detail);
}

} // namespace

base::ChildLimits parserLimits(qint64 articleBytes)
{
    const qint64 factor = std::max<qint64>(1, (articleBytes + kPlainSize - 1) / kPlainSize);
    base::ChildLimits limits;
    // What needs this long was made to; it is stopped here, far before the limit that nothing passes.
    limits.cpuSeconds = static_cast<int>(std::max(kSoonestStop, (articleBytes + kMegabyte - 1) / kMegabyte));
    limits.cpuSecondsHard = static_cast<int>(kCpuSeconds * factor);
    limits.memoryBytes = kMemory * factor;
    limits.outputBytes = std::max(kOutput, 8 * articleBytes);
    return limits;
}

void ParserClient::prepare(qint64 articleBytes)
{
    const base::ChildLimits limits = parserLimits(articleBytes);
    auto child = startChild(limits);
    const std::lock_guard lock(m_mutex);
    if (child)
        m_prepared = {std::move(*child), limits};
}

base::Result<std::unique_ptr<base::ChildProcess>> ParserClient::takeChild(qint64 articleBytes)
{
    const base::ChildLimits wanted = parserLimits(articleBytes);
    {
        const std::lock_guard lock(m_mutex);
        const bool isFit = m_prepared.limits.memoryBytes == wanted.memoryBytes
            && m_prepared.limits.cpuSeconds == wanted.cpuSeconds; // one with wider limits is not for a small article
        if (m_prepared.child && isFit && m_prepared.child->isAlive())
            return std::move(m_prepared.child);
    }
    return startChild(wanted);
}

base::Result<document::Document> ParserClient::parse(QByteArrayView bytes, const ParseOptions &options, const Early &early,
                                                     const std::stop_token &stop)
{
    auto taken = takeChild(bytes.size());
    if (!taken)
        return tl::unexpected(taken.error());
    base::ChildProcess &child = **taken;
    const std::stop_callback onStop(stop, [&child] { child.kill(); });
    const int seconds = parserLimits(bytes.size()).cpuSeconds * kWallFactor;
    const QDeadlineTimer deadline(std::chrono::seconds{seconds});
    const QByteArray request = encodeRequest({options, early.preview ? WantPreview::Yes : WantPreview::No, bytes});
    auto sent = child.send(static_cast<quint8>(ParserFrame::Article), request, deadline);
    QByteArray html;
    while (sent) {
        auto frame = child.receive(deadline);
        if (!frame) {
            sent = tl::unexpected(frame.error());
            break;
        }
        switch (static_cast<ParserFrame>(frame->type)) {
        case ParserFrame::Preview:
            if (auto document = document::Document::fromSerialized(frame->payload); document && early.preview)
                early.preview(*std::move(document));
            html.reserve(bytes.size() * 2);
            continue;
        case ParserFrame::Portion:
            html += frame->payload;
            if (early.portion)
                early.portion(std::move(frame->payload));
            continue;
        case ParserFrame::Whole:
            return document::Document::fromSerialized(frame->payload, std::move(html));
        case ParserFrame::Failure:
            return tl::unexpected(decodeFailure(frame->payload));
        case ParserFrame::Article:
            break;
        }
        return stopped({base::ErrorCode::BadData, {}, QStringLiteral("unknown frame")});
    }
    if (stop.stop_requested())
        return base::failure(base::ErrorCode::Cancelled);
    return stopped(sent.error());
}

base::Result<document::Document> parseOrPlain(ParserClient &client, QByteArrayView bytes, const ParseOptions &options,
                                              bool &stopped, const ParserClient::Early &early, const std::stop_token &stop)
{
    auto document = client.parse(bytes, options, early, stop);
    stopped = !document
        && (document.error().code == base::ErrorCode::ParserStopped
            || document.error().code == base::ErrorCode::HelperMissing || document.error().code == base::ErrorCode::BadData);
    return stopped ? plainTextArticle(bytes, options) : document;
}

} // namespace lectern::markdown
