// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/raw_html_sanitizer_rules.h"

#include "markdown/link_policy.h"
#include "markdown/raw_html_sanitizer.h"

#include <algorithm>
#include <array>
#include <span>

namespace lectern::markdown {

namespace {

using Value = std::optional<std::string>;

constexpr auto kElements = std::to_array<std::string_view>(
    {"a",      "abbr",    "b",       "bdi",    "bdo", "blockquote", "br",  "caption",    "cite",   "code", "dd",
     "del",    "details", "dfn",     "div",    "dl",  "dt",         "em",  "figcaption", "figure", "h1",   "h2",
     "h3",     "h4",      "h5",      "h6",     "hr",  "i",          "img", "ins",        "kbd",    "li",   "mark",
     "ol",     "p",       "picture", "pre",    "q",   "rp",         "rt",  "ruby",       "s",      "samp", "small",
     "source", "span",    "strike",  "strong", "sub", "summary",    "sup", "table",      "tbody",  "td",   "tfoot",
     "th",     "thead",   "time",    "tr",     "tt",  "u",          "ul",  "var",        "wbr"});
static_assert(std::ranges::is_sorted(kElements));

constexpr std::array<std::string_view, 9> kDisallowed = {"title",   "textarea", "style",  "xmp",      "iframe",
                                                         "noembed", "noframes", "script", "plaintext"};

constexpr std::array<std::string_view, 14> kFormatting = {"a",    "b", "big",   "code",   "em",     "font", "i",
                                                          "nobr", "s", "small", "strike", "strong", "tt",   "u"};

bool isAnyOf(std::string_view word, std::span<const std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

Value plainText(std::string_view value)
{
    constexpr size_t kLongest = 4096;
    return value.size() <= kLongest ? Value(withoutControls(value)) : std::nullopt;
}

template <size_t N>
Value word(std::string_view value, const std::array<std::string_view, N> &words)
{
    const std::string small = lowerCase(value);
    return isAnyOf(small, words) ? Value(small) : std::nullopt;
}

Value isSet(std::string_view)
{
    return std::string();
}

Value direction(std::string_view value)
{
    return word(value, std::array<std::string_view, 3>{"ltr", "rtl", "auto"});
}

Value alignment(std::string_view value)
{
    return word(
        value, std::array<std::string_view, 8>{"left", "right", "center", "justify", "top", "middle", "bottom", "baseline"});
}

Value scope(std::string_view value)
{
    return word(value, std::array<std::string_view, 4>{"row", "col", "rowgroup", "colgroup"});
}

Value clearSide(std::string_view value)
{
    return word(value, std::array<std::string_view, 4>{"left", "right", "all", "none"});
}

Value language(std::string_view value)
{
    const bool isTag = !value.empty() && value.size() <= 35
        && std::ranges::all_of(value, [](char c) { return isAlphanumeric(c) || c == '-'; });
    return isTag ? Value(value) : std::nullopt;
}

/// Digits, as many as given, with a sign where it makes sense.
Value number(std::string_view value, size_t digits, bool mayBeNegative = false)
{
    const std::string_view bare = mayBeNegative && value.starts_with('-') ? value.substr(1) : value;
    const bool isNumber = !bare.empty() && bare.size() <= digits && std::ranges::all_of(bare, isDigit);
    return isNumber ? Value(value) : std::nullopt;
}

Value listNumber(std::string_view value)
{
    return number(value, 9, true);
}

Value smallNumber(std::string_view value)
{
    return number(value, 2);
}

/// Cells that span at most 999: the standard's own bound is 1000.
Value span(std::string_view value)
{
    return number(value, 3);
}

/// Pixels or per cent.
Value length(std::string_view value)
{
    std::string_view bare = value;
    if (bare.ends_with('%'))
        bare.remove_suffix(1);
    else if (bare.ends_with("px"))
        bare.remove_suffix(2);
    return number(bare, 4) ? Value(value) : std::nullopt;
}

Value listType(std::string_view value)
{
    constexpr std::array<std::string_view, 5> kOrdered = {"1", "a", "A", "i", "I"};
    return isAnyOf(value, kOrdered) ? Value(value)
                                    : word(value, std::array<std::string_view, 3>{"disc", "circle", "square"});
}

Value userId(std::string_view value)
{
    constexpr size_t kLongest = 256;
    const bool isId = !value.empty() && value.size() <= kLongest
        && std::ranges::none_of(value, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7f; });
    if (!isId)
        return std::nullopt;
    return value.starts_with(kUserIdPrefix) ? std::string(value) : std::string(kUserIdPrefix) + std::string(value);
}

/// The address as the URL standard reads it: no white space around it, no TAB or line end inside. Other controls refuse it.
Value bareAddress(std::string_view value)
{
    constexpr size_t kLongest = size_t(4) << 20; // a data: image may be long
    const auto isEdge = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    while (!value.empty() && isEdge(value.front()))
        value.remove_prefix(1);
    while (!value.empty() && isEdge(value.back()))
        value.remove_suffix(1);
    std::string address;
    for (const char c : value) {
        if (c == '\t' || c == '\n' || c == '\r')
            continue;
        if (static_cast<unsigned char>(c) < ' ' || c == 0x7f)
            return std::nullopt;
        address += c;
    }
    return address.size() <= kLongest ? Value(address) : std::nullopt;
}

Value linkAddress(std::string_view value)
{
    const Value address = bareAddress(value);
    if (!address)
        return std::nullopt;
    const AddressKind kind = addressKind(*address);
    const bool isKept = kind == AddressKind::Relative || kind == AddressKind::Web || kind == AddressKind::Mail;
    return isKept ? address : std::nullopt;
}

Value imageAddress(std::string_view value)
{
    const Value address = bareAddress(value);
    if (!address || address->empty())
        return std::nullopt;
    const AddressKind kind = addressKind(*address);
    const bool isKept = kind == AddressKind::Relative || kind == AddressKind::Web || kind == AddressKind::RasterData;
    return isKept ? address : std::nullopt;
}

/// Candidates of a srcset, all of them files beside the article: "a.png, b.png 2x".
Value localSources(std::string_view value)
{
    if (value.empty() || value.size() > 4096)
        return std::nullopt;
    const std::string text = withoutControls(value);
    std::string_view rest = text;
    constexpr std::string_view kSpaces = " \t\n\f\r";
    while (true) {
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n\f\r,"), rest.size()));
        if (rest.empty())
            return text;
        // An address goes to the next white space, as the standard has it; commas may be part of it.
        const std::string_view address = rest.substr(0, rest.find_first_of(kSpaces));
        const Value bare = bareAddress(address);
        if (!bare || addressKind(*bare) != AddressKind::Relative || address.find(',') < address.size() - 1)
            return std::nullopt;
        rest.remove_prefix(address.size());
        if (!address.ends_with(','))
            rest.remove_prefix(std::min(rest.find(','), rest.size()));
    }
}

Value mediaQuery(std::string_view value)
{
    const auto isPart = [](char c) {
        return isAlphanumeric(c) || std::string_view(" -():,.<>=/").find(c) != std::string_view::npos;
    };
    return value.size() <= 256 && std::ranges::all_of(value, isPart) ? Value(value) : std::nullopt;
}

/// An attribute of the elements named (all of them where none is), with the reading of its value.
struct Rule {
    std::string_view name;
    Value (*read)(std::string_view);
    std::array<std::string_view, 6> elements = {};
};

constexpr std::array kRules = {
    Rule{"href", linkAddress, {"a"}},
    Rule{"name", userId, {"a"}},
    Rule{"src", imageAddress, {"img"}},
    Rule{"alt", plainText, {"img"}},
    Rule{"srcset", localSources, {"source"}},
    Rule{"media", mediaQuery, {"source"}},
    Rule{"type", plainText, {"source"}},
    Rule{"type", listType, {"ol", "ul", "li"}},
    Rule{"cite", linkAddress, {"blockquote", "del", "ins", "q"}},
    Rule{"datetime", plainText, {"time", "del", "ins"}},
    Rule{"open", isSet, {"details"}},
    Rule{"start", listNumber, {"ol"}},
    Rule{"value", listNumber, {"li"}},
    Rule{"reversed", isSet, {"ol"}},
    Rule{"colspan", span, {"td", "th"}},
    Rule{"rowspan", span, {"td", "th"}},
    Rule{"scope", scope, {"td", "th"}},
    Rule{"abbr", plainText, {"td", "th"}},
    Rule{"nowrap", isSet, {"td", "th"}},
    Rule{"valign", alignment, {"td", "th", "tr", "tbody", "thead", "tfoot"}},
    Rule{"border", smallNumber, {"table", "img"}},
    Rule{"cellpadding", smallNumber, {"table"}},
    Rule{"cellspacing", smallNumber, {"table"}},
    Rule{"summary", plainText, {"table"}},
    Rule{"hspace", smallNumber, {"img"}},
    Rule{"vspace", smallNumber, {"img"}},
    Rule{"clear", clearSide, {"br"}},
    Rule{"align", alignment},
    Rule{"width", length},
    Rule{"height", length},
    Rule{"dir", direction},
    Rule{"lang", language},
    Rule{"id", userId},
    Rule{"title", plainText},
    Rule{"aria-label", plainText},
};

bool isFor(const Rule &rule, std::string_view element)
{
    return rule.elements[0].empty() || isAnyOf(element, rule.elements);
}

} // namespace

std::string_view keptElement(std::string_view name)
{
    if (name == "center")
        return "div";
    const auto found = std::ranges::lower_bound(kElements, name);
    return found != kElements.end() && *found == name ? *found : std::string_view();
}

std::optional<std::string> keptAttribute(std::string_view element, std::string_view name, std::string_view value)
{
    for (const Rule &rule : kRules) {
        if (rule.name == name && isFor(rule, element))
            return rule.read(value);
    }
    return std::nullopt;
}

bool isDisallowedByGfm(std::string_view name)
{
    return isAnyOf(name, kDisallowed);
}

bool isFormatting(std::string_view name)
{
    return isAnyOf(name, kFormatting);
}

bool isVoidElement(std::string_view name)
{
    constexpr std::array<std::string_view, 5> kVoid = {"br", "hr", "img", "source", "wbr"};
    return isAnyOf(name, kVoid);
}

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

std::string withoutControls(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool isC1 = byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0
            && static_cast<unsigned char>(text[i + 1]) != 0x85;
        if (byte == '\r') {
            result += '\n';
        } else if (isC1 || byte == 0x7f || (byte < 0x20 && byte != '\t' && byte != '\n')) {
            result += "\xef\xbf\xbd";
            i += isC1 ? 1 : 0;
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace lectern::markdown
