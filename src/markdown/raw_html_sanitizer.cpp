// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/raw_html_sanitizer.h"

#include "markdown/raw_html_sanitizer_rules.h"
#include "markdown/raw_html_sanitizer_scan.h"
#include "markdown/raw_html_sanitizer_tree.h"

#include <algorithm>

namespace lectern::markdown {

namespace {

using Kind = HtmlEvent::Kind;

/// How often a fragment is sanitized at most until nothing changes.
constexpr int kRounds = 5;

void append(std::string &out, std::string_view text, std::string_view escaped)
{
    for (const char c : text) {
        if (escaped.find(c) == std::string_view::npos)
            out += c;
        else if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += "&quot;";
    }
}

/// Events with every element closed.
std::vector<HtmlEvent> balanced(std::vector<HtmlEvent> events)
{
    std::vector<std::string> open;
    for (const HtmlEvent &event : events) {
        if (event.kind == Kind::Open && !isVoidElement(event.name))
            open.push_back(event.name);
        else if (event.kind == Kind::Close)
            open.pop_back();
    }
    while (!open.empty()) {
        events.push_back({Kind::Close, open.back(), {}, {}});
        open.pop_back();
    }
    return events;
}

std::vector<HtmlEvent> sanitize(std::string_view html, HtmlScope scope)
{
    const auto parts = scanHtml(html, scope);
    if (!parts)
        return {{Kind::Text, {}, {}, withoutControls(html)}};
    std::vector<HtmlEvent> events;
    for (const HtmlPart &part : *parts) {
        if (!part.closes.empty())
            events.push_back({Kind::Close, part.closes, {}, {}});
        if (!part.html.empty())
            appendTreeEvents(events, part.html, part.context);
    }
    return events;
}

} // namespace

std::vector<HtmlEvent> sanitizePiece(std::string_view html)
{
    return sanitize(html, HtmlScope::Piece);
}

std::string serializeHtml(std::span<const HtmlEvent> events)
{
    std::string html;
    bool followsPre = false;
    for (const HtmlEvent &event : events) {
        switch (event.kind) {
        case Kind::Open:
            html += '<' + event.name;
            for (const HtmlAttribute &attribute : event.attributes) {
                html += ' ' + attribute.name + "=\"";
                append(html, attribute.value, "&<>\"");
                html += '"';
            }
            html += '>';
            break;
        case Kind::Close:
            html += "</" + event.name + '>';
            break;
        case Kind::Text:
            // A parser drops the first line end in a pre.
            if (followsPre && event.text.starts_with('\n'))
                html += '\n';
            append(html, event.text, "&<>");
            break;
        }
        followsPre = event.kind == Kind::Open && event.name == "pre";
    }
    return html;
}

std::string sanitizeHtml(std::string_view html)
{
    std::string result = serializeHtml(balanced(sanitize(html, HtmlScope::Whole)));
    for (int round = 0; round < kRounds; ++round) {
        std::string again = serializeHtml(balanced(sanitize(result, HtmlScope::Whole)));
        if (again == result)
            return result;
        result = std::move(again);
    }
    // Never seen to settle: it is shown as it was written, as text.
    result.clear();
    append(result, withoutControls(html), "&<>\"");
    return result;
}

} // namespace lectern::markdown
