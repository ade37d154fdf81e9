// SPDX-License-Identifier: GPL-3.0-or-later
// What helpers may send: documents, failures, highlighted spans and frames, all of it as if the helper were taken over.
#include "base/frame_reader.h"
#include "check.h"
#include "document/document.h"
#include "entry.h"
#include "markdown/highlight_answer.h"
#include "markdown/highlight_protocol.h"
#include "markdown/parser_protocol.h"

#include <fcntl.h>
#include <unistd.h>

using namespace lectern;

/// More than an input holds, so that lengths both within and beyond it are met; small, since it is what a frame may make reserve.
constexpr qint64 kBudget = 16 * 1024;

static void throughPipe(const QByteArray &bytes)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
        return;
    static_cast<void>(::write(ends[1], bytes.constData(), static_cast<size_t>(bytes.size())));
    ::close(ends[1]);
    base::FrameReader reader(kBudget);
    while (reader.readFrom(ends[0]) == base::FrameReader::Progress::NothingReady) {}
    while (const auto frame = reader.takeFrame())
        fuzz::check(frame->payload.size() <= bytes.size(), "a frame holds no more than was sent");
    ::close(ends[0]);
}

LECTERN_FUZZ_ENTRY(answers)(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    switch (data[0] % 4) {
    case 0:
        if (const auto document = document::Document::fromSerialized(bytes)) {
            for (int block = 0; block < document->blockCount(); ++block)
                static_cast<void>(document->blockText(block).size() + document->sectionOf(block));
            const auto again = document::Document::fromSerialized(document->serialized());
            fuzz::check(again.has_value() && *again == *document, "what is taken can be sent on");
        }
        break;
    case 1: {
        const base::Frame frame{markdown::highlight::answerType, bytes};
        const QString code(static_cast<qsizetype>(data[0]) * 8, QLatin1Char('x'));
        if (const auto spans = markdown::spansOfAnswer(frame, code.size())) {
            const QByteArray html = markdown::toHtml(code, *spans);
            fuzz::check(html.count('x') >= code.size(), "highlighting loses no text");
        }
        break;
    }
    case 2:
        static_cast<void>(markdown::decodeRequest(bytes));
        static_cast<void>(markdown::decodeFailure(bytes));
        break;
    default:
        throughPipe(bytes);
    }
    return 0;
}
