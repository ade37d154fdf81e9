// SPDX-License-Identifier: GPL-3.0-or-later
// What the window and the parser helper say to each other, in frames (base/frame_io.h).
#pragma once

#include "base/result.h"
#include "markdown/article_parser.h"

#include <QByteArray>
#include <optional>

namespace lectern::markdown {

/// Types of frames. A request is one Article frame; answers are at most one Preview, then one Whole or one Failure.
enum class ParserFrame : quint8 {
    Article = 'A', ///< options, then the article's bytes
    Preview = 'P', ///< a serialised Document of the first screenful
    Whole = 'D',   ///< the serialised Document
    Failure = 'F', ///< an ErrorCode and a detail
};

enum class WantPreview : quint8 { No, Yes };

struct ParserRequest {
    ParseOptions options;
    WantPreview preview = WantPreview::No;
    QByteArrayView bytes; ///< points into the frame when it was decoded
};

[[nodiscard]] QByteArray encodeRequest(const ParserRequest &request);
[[nodiscard]] std::optional<ParserRequest> decodeRequest(QByteArrayView frame);
[[nodiscard]] QByteArray encodeFailure(const base::Error &error);
[[nodiscard]] base::Error decodeFailure(QByteArrayView frame);

} // namespace lectern::markdown
