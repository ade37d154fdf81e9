// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what the highlighter answered. The helper ran other people's regular expressions on a stranger's text: it is not trusted.
#pragma once

#include "base/frame_reader.h"
#include "markdown/styled_span.h"

#include <optional>
#include <vector>

namespace lectern::markdown {

/// The spans of an answer about `length` code units, in order and inside of the code; nothing when it is not a correct one.
[[nodiscard]] std::optional<std::vector<StyledSpan>> spansOfAnswer(const base::Frame &answer, qsizetype length);

} // namespace lectern::markdown
