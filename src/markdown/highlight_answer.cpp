// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/highlight_answer.h"

#include "markdown/highlight_protocol.h"

namespace lectern::markdown {

std::optional<std::vector<StyledSpan>> spansOfAnswer(const base::Frame &answer, qsizetype length)
{
    if (answer.type != highlight::answerType || answer.payload.isEmpty())
        return std::nullopt;
    std::vector<StyledSpan> spans;
    const char *data = answer.payload.constData();
    const auto size = static_cast<size_t>(answer.payload.size());
    size_t position = 1; // behind the flags
    qsizetype end = 0;
    while (position < size) {
        quint32 gap = 0;
        quint32 spanLength = 0;
        if (!highlight::takeNumber(data, size, position, gap) || !highlight::takeNumber(data, size, position, spanLength)
            || position >= size)
            return std::nullopt;
        const auto style = static_cast<quint8>(data[position++]);
        const qsizetype offset = end + qsizetype(gap);
        end = offset + qsizetype(spanLength);
        if (end > length || spanLength == 0 || style == 0 || style >= textStyleNames.size())
            return std::nullopt;
        spans.push_back({offset, qsizetype(spanLength), TextStyle(style)});
    }
    return spans;
}

} // namespace lectern::markdown
