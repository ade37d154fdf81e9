// SPDX-License-Identifier: GPL-3.0-or-later
// The window's side of lectern-drawing. One child draws one drawing and ends, which gives its memory back at once.
#include "base/drawing.h"

#include "base/child_process.h"
#include "base/drawing_protocol.h"
#include "base/helper_path.h"
#include "base/picture_size.h"
#include "base/svg_check.h"

#include <array>
#include <cmath>
#include <cstring>

namespace lectern::base {

using namespace Qt::StringLiterals;

namespace {

ChildLimits drawingLimits()
{
    ChildLimits limits;
    limits.cpuSeconds = 2;
    limits.memoryBytes = qint64(512) * 1024 * 1024; // fonts and libraries mapped into it count too
    return limits;
}

constexpr std::chrono::seconds kWall{8}; // a loaded machine may give a child a quarter of a core

/// The answer comes from a program that may have been taken over: nothing of it is used unchecked.
Result<QByteArray> wrapped(const QByteArray &answer)
{
    std::array<double, 4> sizes{};
    const auto failed = [] { return failure(ErrorCode::BadData, {}, u"not what a drawing comes to"_s); };
    if (answer.size() < static_cast<qsizetype>(drawing::answerHeaderBytes))
        return failed();
    std::memcpy(sizes.data(), answer.constData(), drawing::answerHeaderBytes);
    for (const double size : sizes) {
        if (!std::isfinite(size) || size < 0)
            return failed();
    }
    const QByteArrayView png = QByteArrayView(answer).sliced(static_cast<qsizetype>(drawing::answerHeaderBytes));
    const auto pixels = png.startsWith("\x89PNG\r\n\x1a\n") ? pictureSize(png) : std::nullopt;
    if (!pixels || pixels->pixels() > 2 * static_cast<quint64>(drawing::kMostDrawnPixels))
        return failed();
    const auto [width, height, shownWidth, shownHeight] = sizes;
    const QByteArray shown =
        "width=\"" + QByteArray::number(shownWidth, 'f') + "\" height=\"" + QByteArray::number(shownHeight, 'f') + '"';
    QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    if (width > 0 && height > 0)
        svg += " width=\"" + QByteArray::number(width, 'f') + "\" height=\"" + QByteArray::number(height, 'f') + '"';
    svg += " viewBox=\"0 0 " + QByteArray::number(shownWidth, 'f') + ' ' + QByteArray::number(shownHeight, 'f')
        + "\"><image " + shown + " preserveAspectRatio=\"none\" href=\"data:image/png;base64,";
    svg += png.toByteArray().toBase64() + "\"/></svg>";
    return svg;
}

/// One child's answer. `spent` grows by its processor time.
Result<Frame> asked(const QString &program, quint8 type, QByteArrayView svg, const std::stop_token &stop,
                    std::chrono::milliseconds &spent)
{
    auto started = ChildProcess::start(program, drawingLimits());
    if (!started)
        return tl::unexpected(started.error());
    ChildProcess &child = **started;
    const std::stop_callback onStop(stop, [&child] { child.kill(); });
    const QDeadlineTimer wall(kWall);
    const auto sent = child.send(type, svg, wall);
    auto answer = sent ? child.receive(wall) : Result<Frame>(tl::unexpected(sent.error()));
    spent += child.cpuTime();
    return answer;
}

using RequestTypes = std::initializer_list<quint8>;

/// The answer to the first of the requests that is not stopped at the limits.
Result<QByteArray> answered(RequestTypes types, QByteArrayView svg, const std::stop_token &stop,
                            std::chrono::milliseconds *cost)
{
    if (svg.size() > kLargestDrawing)
        return failure(ErrorCode::Unsupported);
    const QString program = helperPath(u"drawing");
    if (program.isEmpty())
        return failure(ErrorCode::HelperMissing, u"lectern-drawing"_s);
    std::chrono::milliseconds spent{0};
    Result<Frame> answer = failure(ErrorCode::ParserStopped);
    for (const quint8 type : types) {
        answer = asked(program, type, svg, stop, spent);
        if (answer || answer.error().code != ErrorCode::ParserStopped || stop.stop_requested())
            break;
    }
    if (cost)
        *cost = spent;
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->type != drawing::answerType)
        return failure(ErrorCode::Unsupported);
    return std::move(answer->payload);
}

} // namespace

Result<QByteArray> drawnPicture(QByteArrayView svg, const std::stop_token &stop, std::chrono::milliseconds *cost)
{
    const auto answer = answered({drawing::requestType, drawing::coarseRequestType}, svg, stop, cost);
    return answer ? wrapped(*answer) : tl::unexpected(answer.error());
}

Result<void> tryDrawing(QByteArrayView svg, const std::stop_token &stop, std::chrono::milliseconds *cost)
{
    const auto answer = answered({drawing::trialRequestType}, svg, stop, cost);
    if (!answer)
        return tl::unexpected(answer.error());
    return {};
}

} // namespace lectern::base
