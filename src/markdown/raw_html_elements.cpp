// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of names.
#include "markdown/raw_html_elements.h"

#include "markdown/escape.h"

#include <algorithm>
#include <array>
#include <span>

namespace lectern::markdown {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 16> kContainers = {"blockquote", "dd",    "details", "div",   "dl", "figure",
                                                          "li",         "ol",    "table",   "tbody", "td", "tfoot",
                                                          "th",         "thead", "tr",      "ul"};
constexpr std::array<std::string_view, 12> kLeaves = {"caption", "dt", "figcaption", "h1", "h2",  "h3",
                                                      "h4",      "h5", "h6",         "p",  "pre", "summary"};
constexpr std::array<std::string_view, 5> kTableParts = {"table", "tbody", "tfoot", "thead", "tr"};

bool isOneOf(std::string_view name, Names names)
{
    return std::ranges::find(names, name) != names.end();
}

/// The elements that one has to stand in right away, if there are such.
Names parentsOf(std::string_view name)
{
    static constexpr std::array<std::string_view, 1> kRow = {"tr"};
    static constexpr std::array<std::string_view, 4> kRows = {"table", "tbody", "tfoot", "thead"};
    static constexpr std::array<std::string_view, 1> kTable = {"table"};
    static constexpr std::array<std::string_view, 2> kLists = {"ul", "ol"};
    static constexpr std::array<std::string_view, 1> kTerms = {"dl"};
    static constexpr std::array<std::string_view, 1> kDetails = {"details"};
    static constexpr std::array<std::string_view, 1> kFigure = {"figure"};
    if (name == "td" || name == "th")
        return kRow;
    if (name == "tr")
        return kRows;
    if (name == "tbody" || name == "thead" || name == "tfoot" || name == "caption")
        return kTable;
    if (name == "li")
        return kLists;
    if (name == "dt" || name == "dd")
        return kTerms;
    if (name == "summary")
        return kDetails;
    return name == "figcaption" ? Names(kFigure) : Names();
}

} // namespace

bool isRawContainer(std::string_view name)
{
    return isOneOf(name, kContainers);
}

bool isRawLeaf(std::string_view name)
{
    return isOneOf(name, kLeaves);
}

bool isRawTablePart(std::string_view name)
{
    return isOneOf(name, kTableParts);
}

bool isRawHeading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool needsRawParent(std::string_view name)
{
    return !parentsOf(name).empty();
}

bool isRawParent(std::string_view name, std::string_view parent)
{
    return isOneOf(parent, parentsOf(name));
}

std::string rawAttributes(const HtmlEvent &event, std::string_view without)
{
    std::string result;
    for (const HtmlAttribute &attribute : event.attributes) {
        if (attribute.name == without)
            continue;
        result += ' ' + attribute.name + "=\"";
        appendEscaped(result, attribute.value);
        result += '"';
    }
    return result;
}

std::string rawValue(const HtmlEvent &event, std::string_view name)
{
    const auto found = std::ranges::find(event.attributes, name, &HtmlAttribute::name);
    return found == event.attributes.end() ? std::string() : found->value;
}

} // namespace lectern::markdown
