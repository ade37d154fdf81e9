// SPDX-License-Identifier: GPL-3.0-or-later
// A coloured stretch of code, and code with such stretches as HTML.
#pragma once

#include "markdown/text_style.h"

#include <QByteArray>
#include <QStringView>
#include <vector>

namespace lectern::markdown {

/// One token of highlighted code.
struct StyledSpan {
    qsizetype offset = 0; ///< from the beginning of the code, in UTF-16 code units
    qsizetype length = 0; ///< in UTF-16 code units
    TextStyle style = TextStyle::Normal;

    bool operator==(const StyledSpan &) const = default;
};

/// `code` as UTF-8 HTML with `<span class="hl-Keyword">` around each span; never nested. The text of the result is the
/// code exactly, but for lone surrogates, which become U+FFFD. Spans that go backwards or out of the code are cut.
[[nodiscard]] QByteArray toHtml(QStringView code, const std::vector<StyledSpan> &spans);

} // namespace lectern::markdown
