// SPDX-License-Identifier: GPL-3.0-or-later
// A long article for tests of the window, and what must hold for every article that is shown.
#pragma once

#include "e2e/support/reader.h"

#include <QByteArray>

namespace lectern::test {

/// A text of about `megabytes` with headings, lists, tables and code, without any shared file.
[[nodiscard]] QByteArray longArticle(int megabytes);

/// The property that addresses rest on: each block's plain text in the Document equals its element's text in the page, and no
/// block is missing there or stands twice.
void expectSameTexts(Reader &reader);

} // namespace lectern::test
