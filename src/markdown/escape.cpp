// SPDX-License-Identifier: GPL-3.0-or-later
// Table-driven escaping: copies runs of harmless bytes at once.
#include "markdown/escape.h"

#include <array>

namespace lectern::markdown {

namespace {

constexpr std::array<bool, 256> textSpecials()
{
    std::array<bool, 256> table{};
    for (const char c : {'&', '<', '>', '"'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

// The bytes that the reference renderer leaves alone in an address (cmark, houdini_href_e: HREF_SAFE).
constexpr std::array<bool, 256> addressSafe()
{
    std::array<bool, 256> table{};
    for (int c = '0'; c <= '9'; ++c)
        table[static_cast<size_t>(c)] = true;
    for (int c = 'a'; c <= 'z'; ++c)
        table[static_cast<size_t>(c)] = table[static_cast<size_t>(c - 'a' + 'A')] = true;
    for (const char c : {'-', '_', '.', '+', '!', '*', '(', ')', ',', '%', '#', '@', '?', '=', ';', ':', '/', '$', '~'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr auto kTextSpecials = textSpecials();
constexpr auto kAddressSafe = addressSafe();

template <typename Stop, typename Replace>
void appendRuns(std::string &out, std::string_view text, Stop stop, Replace replace)
{
    size_t from = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (!stop(byte))
            continue;
        out.append(text, from, i - from);
        replace(byte);
        from = i + 1;
    }
    out.append(text, from);
}

} // namespace

void appendEscaped(std::string &out, std::string_view text)
{
    appendRuns(
        out, text, [](unsigned char c) { return kTextSpecials[c]; },
        [&out](unsigned char c) {
            out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;";
        });
}

void appendEscapedAddress(std::string &out, std::string_view address)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    appendRuns(
        out, address, [](unsigned char c) { return !kAddressSafe[c]; },
        [&out](unsigned char c) {
            if (c == '&') {
                out += "&amp;";
            } else if (c == '\'') {
                out += "&#x27;";
            } else {
                const char encoded[] = {'%', kHex[c >> 4], kHex[c & 15], '\0'};
                out += encoded;
            }
        });
}

} // namespace lectern::markdown
