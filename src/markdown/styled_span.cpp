// SPDX-License-Identifier: GPL-3.0-or-later
// Writes spans into the escaped code.
#include "markdown/styled_span.h"

#include "markdown/bidi_marks.h"

#include <algorithm>

namespace lectern::markdown {

namespace {

void appendEscapedCode(QByteArray &out, QStringView text)
{
    std::string html;
    appendEscapedWithMarks(html, text.toUtf8().toStdString(), BidiMarks::All);
    for (const char byte : html) {
        if (byte == '\r')
            out += "&#13;"; // an HTML parser would make a bare one a line feed
        else
            out += byte;
    }
}

/// `offset` within the code, and not between the two halves of a character.
qsizetype border(QStringView code, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, code.size());
    const bool splits =
        offset > 0 && offset < code.size() && code[offset - 1].isHighSurrogate() && code[offset].isLowSurrogate();
    return splits ? offset + 1 : offset;
}

} // namespace

QByteArray toHtml(QStringView code, const std::vector<StyledSpan> &spans)
{
    QByteArray html;
    html.reserve(code.size() + code.size() / 4 + qsizetype(spans.size()) * 32);
    qsizetype position = 0;
    for (const StyledSpan &span : spans) {
        const auto style = static_cast<size_t>(span.style);
        const qsizetype begin = std::max(position, border(code, span.offset));
        const qsizetype length = std::clamp<qsizetype>(span.length, 0, code.size());
        const qsizetype end = border(code, std::clamp<qsizetype>(span.offset, 0, code.size()) + length);
        if (end <= begin || span.style == TextStyle::Normal || style >= textStyleNames.size())
            continue;
        appendEscapedCode(html, code.mid(position, begin - position));
        html += "<span class=\"hl-";
        html.append(textStyleNames[style].data(), qsizetype(textStyleNames[style].size()));
        html += "\">";
        appendEscapedCode(html, code.mid(begin, end - begin));
        html += "</span>";
        position = end;
    }
    appendEscapedCode(html, code.mid(position));
    return html;
}

} // namespace lectern::markdown
