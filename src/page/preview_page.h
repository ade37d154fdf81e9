// SPDX-License-Identifier: GPL-3.0-or-later
// A page that begins with the article's first screenful while the whole is still being parsed.
#pragma once

#include "page/page_builder.h"

namespace lectern::page {

/// Beginning of the page, from the builder of the first screenful: its text stands in `<div id="preview">`, left open.
[[nodiscard]] QByteArray previewStart(const PageBuilder &preview);

/// The rest of that page: closes the preview and brings the whole article. `options` must have the nonce of the first part.
/// resources/js takes the preview away once the whole is there.
[[nodiscard]] QByteArray previewRest(const document::Document &whole, const Appearance &appearance,
                                     const PageOptions &options);

} // namespace lectern::page
