// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/bidi_marks.h"

#include "markdown/escape.h"

namespace lectern::markdown {

namespace {

/// The last byte of U+202A…U+202E (E2 80 AA…AE) and U+2066…U+2069 (E2 81 A6…A9) tells which it is; 0 for anything else.
unsigned controlAt(std::string_view text, size_t at)
{
    if (at + 2 >= text.size())
        return 0;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    if (second == 0x80 && third >= 0xaa && third <= 0xae)
        return 0x2000U + third - 0x80U;
    return second == 0x81 && third >= 0xa6 && third <= 0xa9 ? 0x2040U + third - 0x80U : 0;
}

} // namespace

void appendEscapedWithMarks(std::string &out, std::string_view text, BidiMarks marks)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    size_t from = 0;
    for (size_t at = text.find('\xe2'); at != std::string_view::npos; at = text.find('\xe2', at + 1)) {
        const unsigned code = controlAt(text, at);
        const bool isOverride = code == 0x202d || code == 0x202e;
        if (code == 0 || (marks == BidiMarks::Overrides && !isOverride))
            continue;
        appendEscaped(out, text.substr(from, at - from));
        out += "<span class=\"bidi\" data-c=\"U+20";
        out += kHex[code >> 4 & 15];
        out += kHex[code & 15];
        out += "\">";
        out += text.substr(at, 3);
        out += "</span>";
        from = at + 3;
    }
    appendEscaped(out, text.substr(from));
}

} // namespace lectern::markdown
