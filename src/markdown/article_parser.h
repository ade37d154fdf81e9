// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of an article → Document. Runs in the parser helper; tests and benchmarks call it directly.
#pragma once

#include "base/result.h"
#include "document/document.h"

#include <QByteArrayView>
#include <QString>
#include <functional>

namespace lectern::markdown {

struct ParseOptions {
    QString encoding;         ///< forced encoding (IANA name); empty: by the encoding contract
    bool allowBinary = false; ///< go on where the bytes do not look like text
    qsizetype onlyFirst = 0;  ///< > 0: parse about so many bytes, cut at a block border; for the first screenful
    /// Where it is set, the HTML goes here in portions of whole chunks while it is written, and the Document has none.
    std::function<void(QByteArrayView)> portion;
};

/// Whole road from bytes to Document. Errors: NotText for bytes that do not look like text; Unsupported for an encoding
/// that is not known.
[[nodiscard]] base::Result<document::Document> parseArticle(QByteArrayView bytes, const ParseOptions &options = {});

/// The fallback when the parser can't be used: the decoded text, paragraphs at blank lines, nothing interpreted.
[[nodiscard]] base::Result<document::Document> plainTextArticle(QByteArrayView bytes, const ParseOptions &options = {});

} // namespace lectern::markdown
