// SPDX-License-Identifier: GPL-3.0-or-later
// A page that begins with the article's first screenful while the whole is still being parsed. Its parts, in order:
// previewStart, wholeStart, further portions of the article's HTML as they are, wholeEnd. resources/js takes the preview away
// once the whole is there.
#pragma once

#include "page/page_builder.h"

namespace lectern::page {

/// Beginning of the page, from the builder of the first screenful: its text stands in `<div id="preview">`, left open.
[[nodiscard]] QByteArray previewStart(const PageBuilder &preview);

/// Closes the preview and brings the beginning of the whole: `portion`, its first chunks or all of them, with the title block
/// where the preview has it. `options` must have the nonce of the first part.
[[nodiscard]] QByteArray wholeStart(const document::Document &preview, const PageOptions &options,
                                    const QByteArray &portion);

/// The page's end.
[[nodiscard]] QByteArray wholeEnd(const document::Document &whole, const PageOptions &options);

} // namespace lectern::page
