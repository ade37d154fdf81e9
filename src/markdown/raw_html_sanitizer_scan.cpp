// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/raw_html_sanitizer_scan.h"

#include "markdown/raw_html_sanitizer.h"
#include "markdown/raw_html_sanitizer_rules.h"

#include <algorithm>
#include <array>

namespace lectern::markdown {

namespace {

/// Largest piece, in bytes and tags; longer ones are shown as text.
constexpr size_t kPieceBytes = size_t(2) << 20;
constexpr int kPieceTags = 20'000;
/// The parser compares each attribute of a tag with all others of it.
constexpr int kTagAttributes = 200;
/// The parser opens formatting elements that were not closed again in every later block: open ones times blocks is its work.
constexpr int kOpenFormatting = 64;
/// The parser looks through all open elements at many tags.
constexpr int kOpenElements = 500;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A tag found in the source. What it means is the parser's to say; here it is only measured.
struct Tag {
    std::string name; ///< lower case
    bool isEnd = false;
    size_t end = 0; ///< offset past it
    int attributes = 0;
};

/// Reads the tag at `at` ("<x" or "</x") as the standard's tokenizer does.
Tag readTag(std::string_view html, size_t at)
{
    Tag tag;
    size_t i = at + 1;
    tag.isEnd = html[i] == '/';
    i += tag.isEnd ? 1 : 0;
    for (; i < html.size() && !isSpace(html[i]) && html[i] != '/' && html[i] != '>'; ++i)
        tag.name += static_cast<char>(html[i] >= 'A' && html[i] <= 'Z' ? html[i] - 'A' + 'a' : html[i]);
    bool isBetween = true;
    while (i < html.size() && html[i] != '>') {
        const char c = html[i];
        if (isSpace(c) || c == '/') {
            isBetween = true;
            ++i;
            continue;
        }
        tag.attributes += isBetween ? 1 : 0;
        isBetween = false;
        if (c != '=') {
            ++i;
            continue;
        }
        // The value; a "=" at the beginning of a name is rare and does no harm here.
        ++i;
        while (i < html.size() && isSpace(html[i]))
            ++i;
        if (i < html.size() && (html[i] == '"' || html[i] == '\'')) {
            const size_t close = html.find(html[i], i + 1);
            i = close == std::string_view::npos ? html.size() : close + 1;
            isBetween = true;
        } else {
            while (i < html.size() && !isSpace(html[i]) && html[i] != '>')
                ++i;
        }
    }
    tag.end = std::min(i + 1, html.size());
    return tag;
}

/// Offset past the comment or declaration at `at` ("<!", "<?" or "</" before anything but a letter).
size_t skipComment(std::string_view html, size_t at)
{
    const std::string_view rest = html.substr(at);
    if (!rest.starts_with("<!--")) {
        const size_t close = html.find('>', at);
        return close == std::string_view::npos ? html.size() : close + 1;
    }
    if (rest.starts_with("<!-->"))
        return at + 5;
    if (rest.starts_with("<!--->"))
        return at + 6;
    const size_t plain = html.find("-->", at + 4);
    const size_t odd = html.find("--!>", at + 4);
    const size_t close = std::min(plain == std::string_view::npos ? html.size() : plain + 3,
                                  odd == std::string_view::npos ? html.size() : odd + 4);
    return close;
}

std::string_view contextOf(std::string_view name)
{
    constexpr std::array<std::string_view, 5> kInTable = {"caption", "colgroup", "tbody", "tfoot", "thead"};
    if (name == "td" || name == "th")
        return "tr";
    if (name == "tr")
        return "tbody";
    return std::ranges::find(kInTable, name) != kInTable.end() ? "table" : "body";
}

/// True for elements that a sibling's start tag closes, so that many of them in a row are not nested.
bool isClosedBySibling(std::string_view name)
{
    constexpr std::array<std::string_view, 12> kSiblings = {"p",  "li", "dt", "dd",    "tr",    "td",
                                                            "th", "rt", "rp", "tbody", "thead", "option"};
    return std::ranges::find(kSiblings, name) != kSiblings.end();
}

class Scanner {
public:
    Scanner(std::string_view html, HtmlScope scope) : m_html(html), m_scope(scope) { m_parts.emplace_back(); }

    std::optional<std::vector<HtmlPart>> run()
    {
        size_t at = 0;
        while (at < m_html.size()) {
            const size_t mark = std::min(m_html.find('<', at), m_html.size());
            m_parts.back().html += m_html.substr(at, mark - at);
            at = mark;
            if (at == m_html.size())
                break;
            const char next = at + 1 < m_html.size() ? m_html[at + 1] : ' ';
            const char afterSlash = next == '/' && at + 2 < m_html.size() ? m_html[at + 2] : ' ';
            if (isLetter(next) || isLetter(afterSlash)) {
                at = addTag(at);
            } else if (next == '!' || next == '?' || next == '/') {
                at = skipComment(m_html, at); // what it hides is dropped
            } else {
                m_parts.back().html += "&lt;";
                ++at;
            }
            if (!isWithinLimits())
                return std::nullopt;
        }
        return std::move(m_parts);
    }

private:
    [[nodiscard]] bool isWithinLimits() const
    {
        return m_tags <= kPieceTags && m_attributes <= kTagAttributes && m_leaked + m_openFormatting <= kOpenFormatting
            && m_nested <= kOpenElements;
    }

    void beginPart(std::string_view closes)
    {
        // What the last part left open is closed by name from now on.
        m_parts.push_back({.closes = std::string(closes)});
        m_open.clear();
        m_nested = 0;
        m_openFormatting = 0;
        m_leaked = 0;
    }

    /// Takes over one tag; returns where to go on.
    size_t addTag(size_t at)
    {
        const Tag tag = readTag(m_html, at);
        ++m_tags;
        m_attributes = std::max(m_attributes, tag.attributes);
        if (isDisallowedByGfm(tag.name)) {
            m_parts.back().html += "&lt;";
            return at + 1;
        }
        if (tag.isEnd) {
            if (!close(tag.name)) {
                const std::string_view kept = keptElement(tag.name);
                if (m_scope == HtmlScope::Piece && !kept.empty() && kept != "p" && !isVoidElement(kept))
                    beginPart(kept);
                return tag.end;
            }
        } else if (!isVoidElement(tag.name)) {
            open(tag.name);
        }
        m_parts.back().html += m_html.substr(at, tag.end - at);
        return tag.end;
    }

    void open(const std::string &name)
    {
        HtmlPart &part = m_parts.back();
        if (part.context.empty())
            part.context = m_scope == HtmlScope::Piece ? contextOf(name) : "body";
        m_open.push_back(name);
        m_openFormatting += isFormatting(name) ? 1 : 0;
        m_nested += isClosedBySibling(name) ? 0 : 1;
    }

    /// False when the element was not opened in this part.
    bool close(const std::string &name)
    {
        const auto found = std::find(m_open.rbegin(), m_open.rend(), name);
        if (found == m_open.rend())
            return false;
        const auto count = found - m_open.rbegin() + 1;
        for (auto i = count; i > 0; --i) {
            const bool wasFormatting = isFormatting(m_open.back());
            m_nested -= isClosedBySibling(m_open.back()) ? 0 : 1;
            m_open.pop_back();
            m_openFormatting -= wasFormatting ? 1 : 0;
            // Closed out of turn: the parser may well keep it for the blocks that follow.
            m_leaked += wasFormatting && count > 1 ? 1 : 0;
        }
        return true;
    }

    std::string_view m_html;
    HtmlScope m_scope;
    std::vector<HtmlPart> m_parts;
    std::vector<std::string> m_open;
    int m_tags = 0;
    int m_attributes = 0;
    int m_nested = 0;
    int m_openFormatting = 0;
    int m_leaked = 0;
};

} // namespace

std::optional<std::vector<HtmlPart>> scanHtml(std::string_view html, HtmlScope scope)
{
    if (html.size() > kPieceBytes)
        return std::nullopt;
    return Scanner(html, scope).run();
}

} // namespace lectern::markdown
