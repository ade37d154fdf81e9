// SPDX-License-Identifier: GPL-3.0-or-later
// The parser helper: reads an article's bytes from standard input, answers with the serialised Document, and exits when the
// input ends. It opens no file and no socket; the window limits its time and memory and kills it when it passes them.
#include "base/child_sandbox.h"
#include "base/frame_io.h"
#include "document/document.h"
#include "markdown/parser_protocol.h"

#include <limits>

namespace {

using namespace lectern;
using markdown::ParserFrame;

// About two screenfuls of a large window in small text.
constexpr qsizetype kPreviewBytes = 12 * 1024;

bool answer(ParserFrame type, const QByteArray &payload)
{
    return base::writeFrame(1, static_cast<std::uint8_t>(type),
                            std::string_view(payload.data(), static_cast<size_t>(payload.size())));
}

bool serve(const base::RawFrame &frame)
{
    const auto request =
        markdown::decodeRequest(QByteArrayView(frame.payload.data(), static_cast<qsizetype>(frame.payload.size())));
    if (!request)
        return answer(ParserFrame::Failure, markdown::encodeFailure({base::ErrorCode::BadData, {}, {}}));
    markdown::ParseOptions options = request->options;
    if (request->preview == markdown::WantPreview::Yes && request->bytes.size() > 4 * kPreviewBytes) {
        markdown::ParseOptions first = options;
        first.onlyFirst = kPreviewBytes;
        const auto preview = markdown::parseArticle(request->bytes, first);
        if (preview && !answer(ParserFrame::Preview, preview->serialized()))
            return false;
        if (preview)
            options.portion = [](QByteArrayView html) {
                base::writeFrame(1, static_cast<std::uint8_t>(ParserFrame::Portion),
                                 std::string_view(html.data(), static_cast<size_t>(html.size())));
            };
    }
    const auto document = markdown::parseArticle(request->bytes, options);
    return document ? answer(ParserFrame::Whole, document->serialized())
                    : answer(ParserFrame::Failure, markdown::encodeFailure(document.error()));
}

} // namespace

int main()
{
    base::enterChildSandbox();
    base::RawFrame frame;
    for (;;) {
        switch (base::readFrame(0, frame, std::numeric_limits<std::int32_t>::max())) {
        case base::FrameRead::Frame:
            if (!serve(frame))
                return 1;
            break;
        case base::FrameRead::End:
            return 0;
        case base::FrameRead::Damaged:
            return 1;
        }
    }
}
