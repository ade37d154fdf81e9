// SPDX-License-Identifier: GPL-3.0-or-later
// What the window and the parser helper say to each other, in frames (base/frame_io.h).
#pragma once

#include "base/result.h"
#include "markdown/article_parser.h"

#include <QByteArray>
#include <optional>

namespace lectern::markdown {

/// Types of frames. A request is one Article frame; answers are one Whole or one Failure; before the
/// Whole of a long article whose preview was wanted come one Preview and all its HTML in Portions.
enum class ParserFrame : quint8 {
    Article = 'A', ///< options, then the article's bytes
    Preview = 'P', ///< a serialised Document of the first screenful
    Portion = 'H', ///< HTML of some whole chunks
    Whole = 'D',   ///< the serialised Document; without HTML when that came in Portions
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
