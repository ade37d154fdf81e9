// SPDX-License-Identifier: GPL-3.0-or-later
// Sanitized raw HTML, written so that a browser builds the very tree that is meant and every text has an address. Elements of
// a line are written inside of leaf blocks only, containers hold leaf blocks, and nothing outlives the Markdown around it.
#include "markdown/html_writer.h"

#include "markdown/escape.h"
#include "markdown/link_policy.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace lectern::markdown {

namespace {

using Kind = HtmlEvent::Kind;
using Names = std::span<const std::string_view>;

// Elements of raw HTML nested deeper than this leave only their text behind.
constexpr size_t kDeepestRaw = 100;

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

bool isHeading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
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

std::string attributesOf(const HtmlEvent &event, std::string_view without = {})
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

std::string valueOf(const HtmlEvent &event, std::string_view name)
{
    const auto found = std::ranges::find(event.attributes, name, &HtmlAttribute::name);
    return found == event.attributes.end() ? std::string() : found->value;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

} // namespace

void HtmlWriter::rawStep(const RawStep &step, cmark_node *node)
{
    switch (step.event.kind) {
    case Kind::Open:
        return isVoidElement(step.event.name) ? openRawVoid(step.event, node) : openRaw(step, node);
    case Kind::Close:
        return closeRaw(step.event.name, cmark_node_parent(node));
    case Kind::Text:
        return rawText(step.event.text, node);
    }
}

void HtmlWriter::openRaw(const RawStep &step, cmark_node *node)
{
    if (m_raw.size() >= kDeepestRaw)
        return;
    const HtmlEvent &event = step.event;
    const cmark_node *owner = cmark_node_parent(node);
    const bool isLeaf = isOneOf(event.name, kLeaves);
    const bool isContainer = isOneOf(event.name, kContainers);
    if (m_collector.isOpen() && !m_rawLeafOpen)
        return openRawInMarkdown(event, cmark_node_parent(node));
    if (!isLeaf && !isContainer)
        return openRawInline(event, cmark_node_parent(node), step.staysOpen);
    // A block inside of a raw paragraph, summary or heading: only its text, set apart.
    const bool isInLeaf = m_rawLeafOpen && !m_rawLeafIsOwn;
    if (isInLeaf || !isRawPlaceFor(event.name, cmark_node_parent(node))) {
        if (isInLeaf)
            rawText("\n", node);
        m_raw.push_back({.name = event.name, .owner = owner, .staysOpen = step.staysOpen});
        return;
    }
    if (m_rawLeafOpen)
        closeRawLeaf();
    if (!isLeaf || (step.staysOpen && event.name != "caption")) // a caption holds no blocks: it ends early
        return openRawContainer(step, node);
    openRawLeaf(step, node);
}

/// In a paragraph, heading or cell of Markdown: elements of a line, and lists in cells, where they are usual.
void HtmlWriter::openRawInMarkdown(const HtmlEvent &event, cmark_node *owner)
{
    const bool isList = event.name == "ul" || event.name == "ol" || event.name == "li";
    const bool isInCell = m_collector.at(m_collector.openBlock()).kind == document::BlockKind::TableCell;
    const bool isBlock = isOneOf(event.name, kLeaves) || isOneOf(event.name, kContainers);
    if (!isBlock)
        return openRawInline(event, owner, false);
    if (!m_collector.openText().empty() && !isSpace(m_html.back()))
        text("\n");
    if (isInCell && isList && isRawPlaceFor(event.name, owner) && emits(m_depth)) {
        m_raw.push_back({.name = event.name,
                         .tag = event.name,
                         .attributes = attributesOf(event),
                         .role = RawRole::Inline,
                         .owner = owner,
                         .isWritten = true});
        m_html += '<' + event.name + m_raw.back().attributes + '>';
        return;
    }
    m_raw.push_back({.name = event.name, .owner = owner});
}

void HtmlWriter::openRawInline(const HtmlEvent &event, cmark_node *owner, bool staysOpen)
{
    RawElement element{.name = event.name,
                       .tag = event.name,
                       .attributes = attributesOf(event),
                       .role = RawRole::Inline,
                       .owner = owner,
                       .staysOpen = staysOpen};
    if (event.name == "a" && isInLink())
        element.role = RawRole::Dropped; // links do not nest
    const bool isAnnotation = event.name == "rt" || event.name == "rp";
    if (isAnnotation && (m_raw.empty() || m_raw.back().tag != "ruby"))
        element.role = RawRole::Dropped; // a parser would end what stands between
    const bool isShown = element.role == RawRole::Inline;
    m_raw.push_back(std::move(element));
    if (!isShown || !m_collector.isOpen())
        return;
    writeRawInlines();
}

void HtmlWriter::openRawContainer(const RawStep &step, cmark_node *node)
{
    const HtmlEvent &event = step.event;
    const bool isLeaf = isOneOf(event.name, kLeaves) && event.name != "summary" && event.name != "figcaption";
    newline();
    m_raw.push_back({.name = event.name,
                     .tag = isLeaf ? "div" : event.name, // what holds blocks is not a paragraph or a heading
                     .attributes = attributesOf(event),
                     .role = RawRole::Container,
                     .owner = cmark_node_parent(node),
                     .staysOpen = step.staysOpen});
    if (event.name == "table")
        m_html += "<div class=\"table\" tabindex=\"0\">";
    m_html += '<' + m_raw.back().tag + m_raw.back().attributes + '>';
    if (event.name == "blockquote")
        ++m_quoteDepth;
    if (event.name == "ul" || event.name == "ol")
        ++m_listDepth;
    if (event.name == "tr") {
        ++m_tableRows;
        m_column = -1;
        m_chunkLines += 0.6;
    }
    if (event.name == "td" || event.name == "th")
        ++m_column;
    if (event.name == "li" && m_raw.size() > 1) {
        RawElement &list = m_raw[m_raw.size() - 2];
        const std::string start = valueOf(event, "value");
        list.counter = start.empty() ? list.counter + 1 : std::atoi(start.c_str());
        m_itemOrdinal = list.tag == "ol" ? list.counter : 0;
    }
    if (event.name == "ol") {
        const std::string start = valueOf(event, "start");
        m_raw.back().counter = start.empty() ? 0 : std::atoi(start.c_str()) - 1;
    }
}

void HtmlWriter::openRawLeaf(const RawStep &step, cmark_node *node)
{
    const HtmlEvent &event = step.event;
    const bool heading = isHeading(event.name);
    const bool outlined = heading && m_depth == 1 && rawAllowsBorder();
    if (outlined)
        beginHeadingSection();
    newline();
    m_raw.push_back({.name = event.name,
                     .tag = event.name,
                     .attributes = attributesOf(event, outlined ? "id" : ""),
                     .role = RawRole::Leaf,
                     .owner = cmark_node_parent(node),
                     .isOutlined = outlined});
    m_html += '<' + event.name + m_raw.back().attributes;
    if (outlined) {
        document::Heading entry;
        entry.level = event.name[1] - '0';
        m_headings.push_back(std::move(entry));
    }
    using document::BlockKind;
    openBlock(heading                                                     ? BlockKind::Heading
                  : event.name == "summary"                               ? BlockKind::Summary
                  : event.name == "pre"                                   ? BlockKind::Code
                  : event.name == "caption" || event.name == "figcaption" ? BlockKind::Caption
                                                                          : BlockKind::Paragraph,
              node);
    if (heading)
        m_collector.at(m_collector.openBlock()).headingLevel = static_cast<quint8>(event.name[1] - '0');
    m_hasOwnDirection = !valueOf(event, "dir").empty();
    if (const std::string id = outlined ? valueOf(event, "id") : std::string(); !id.empty()) {
        m_html += "<span id=\""; // its own name, beside the one that the outline gives it
        appendEscaped(m_html, id);
        m_html += "\"></span>";
    }
    m_rawLeafOpen = true;
    m_rawLeafIsOwn = false;
    m_rawLeafStart = m_html.size();
}

/// Closes what has to end before an element can stand here. False when it has no place.
bool HtmlWriter::isRawPlaceFor(std::string_view name, cmark_node *owner)
{
    const Names parents = parentsOf(name);
    if (parents.empty()) {
        leaveRawTable(owner);
        return true;
    }
    for (size_t i = m_raw.size(); i > 0 && m_raw[i - 1].owner == owner; --i) {
        const std::string_view tag = m_raw[i - 1].tag;
        const bool isParent = isOneOf(tag, parents);
        if (!isParent && tag != "table")
            continue;
        if (!isParent)
            return false; // another table's part
        if (name == "summary" && i != m_raw.size())
            return false;
        while (m_raw.size() > i)
            popRaw();
        if (name == "tr" && tag == "table")
            openRawContainer({{Kind::Open, "tbody", {}, {}}, m_raw.back().staysOpen}, cmark_node_first_child(owner));
        return true;
    }
    return false;
}

void HtmlWriter::openRawVoid(const HtmlEvent &event, cmark_node *node)
{
    const bool isInMarkdown = m_collector.isOpen() && !m_rawLeafOpen;
    if (event.name == "hr") {
        if (isInMarkdown || (m_rawLeafOpen && !m_rawLeafIsOwn))
            return;
        if (m_rawLeafOpen)
            closeRawLeaf();
        leaveRawTable(cmark_node_parent(node));
        newline();
        m_html += "<hr" + attributesOf(event) + ">\n";
        return;
    }
    if (event.name == "source") {
        if (!m_raw.empty() && m_raw.back().tag == "picture" && m_raw.back().role == RawRole::Inline) {
            ensureRawLeaf(node);
            m_html += "<source" + attributesOf(event) + '>';
        }
        return;
    }
    if (event.name == "img")
        return rawImage(event, node);
    if (!m_collector.isOpen() && event.name == "wbr")
        return;
    ensureRawLeaf(node);
    m_html += '<' + event.name + attributesOf(event) + '>';
    if (event.name == "br")
        text("\n");
}

void HtmlWriter::rawImage(const HtmlEvent &event, cmark_node *node)
{
    ensureRawLeaf(node);
    const std::string source = valueOf(event, "src");
    const std::string alternative = valueOf(event, "alt");
    m_html += "<img";
    const bool isBomb = addressKind(source) == AddressKind::RasterData && isOversizedRaster(source);
    if (!source.empty() && !isBomb) {
        m_html += addressKind(source) == AddressKind::Web ? " data-remote=\"" : " src=\"";
        appendEscapedAddress(m_html, source);
        m_html += '"';
    }
    HtmlEvent others = event;
    std::erase_if(others.attributes, [](const HtmlAttribute &a) { return a.name == "src" || a.name == "alt"; });
    m_html += attributesOf(others) + " alt=\"";
    appendEscaped(m_html, alternative);
    m_html += "\" loading=\"lazy\" decoding=\"async\"";
    document::Block block = describe(document::BlockKind::AltText, node);
    block.ordinal = -1;
    attributeB(m_collector.addAside(block, alternative));
    m_html += '>';
}

/// Text of raw HTML. White space is folded as the page would show it, so that what is found is what is seen.
void HtmlWriter::rawText(std::string_view literal, cmark_node *node)
{
    const bool isInMarkdown = m_collector.isOpen() && !m_rawLeafOpen;
    const bool isPre = m_rawLeafOpen && m_collector.at(m_collector.openBlock()).kind == document::BlockKind::Code;
    if (isInMarkdown || isPre) {
        if (isPre && m_html.size() == m_rawLeafStart && literal.starts_with('\n'))
            m_html += '\n'; // a parser drops the first line end in a pre
        return text(literal);
    }
    if (std::ranges::all_of(literal, isSpace) && !m_rawLeafOpen)
        return;
    ensureRawLeaf(node);
    for (size_t at = 0; at < literal.size();) {
        const size_t end = std::min(literal.find_first_of(" \n\t", at), literal.size());
        if (end > at) {
            text(literal.substr(at, end - at));
            at = end;
            continue;
        }
        const size_t next = std::min(literal.find_first_not_of(" \n\t", at), literal.size());
        const bool hasLineEnd = literal.substr(at, next - at).find('\n') != std::string_view::npos;
        if (m_html.size() > m_rawLeafStart && !isSpace(m_html.back()))
            text(hasLineEnd ? "\n" : " ");
        at = next;
    }
}

/// A block for text, an image or an element of a line: the one that is open, or one of its own.
void HtmlWriter::ensureRawLeaf(cmark_node *node)
{
    if (!m_collector.isOpen()) {
        leaveRawTable(cmark_node_parent(node));
        const bool isCell = std::ranges::any_of(m_raw, [](const RawElement &e) { return e.tag == "td" || e.tag == "th"; });
        newline();
        m_html += "<span class=\"raw\"";
        openBlock(isCell ? document::BlockKind::TableCell : document::BlockKind::Paragraph, node);
        if (isCell) {
            document::Block &block = m_collector.at(m_collector.openBlock());
            block.ordinal = std::max(m_column, 0);
            block.group = m_tableRows;
        }
        m_rawLeafOpen = true;
        m_rawLeafIsOwn = true;
        m_rawLeafStart = m_html.size();
    }
    writeRawInlines();
}

/// Ends the open block of raw HTML; when the writer made the element for it, that too.
void HtmlWriter::closeRawLeaf()
{
    closeBlock();
    m_rawLeafOpen = false;
    if (m_rawLeafIsOwn)
        m_html += "</span>\n";
}

void HtmlWriter::closeRaw(std::string_view name, cmark_node *owner)
{
    size_t i = m_raw.size();
    while (i > 0 && m_raw[i - 1].owner == owner && m_raw[i - 1].name != name)
        --i;
    if (i == 0 || m_raw[i - 1].owner != owner)
        return; // of an element that is not here
    while (m_raw.size() >= i)
        popRaw();
}

void HtmlWriter::popRaw()
{
    const RawElement element = std::move(m_raw.back());
    switch (element.role) {
    case RawRole::Dropped:
        break;
    case RawRole::Inline:
        if (element.isWritten)
            m_html += "</" + element.tag + '>';
        break;
    case RawRole::Leaf:
        unwriteRawInlines();
        if (element.isOutlined)
            nameHeading({});
        closeRawLeaf();
        m_html += "</" + element.tag + ">\n";
        break;
    case RawRole::Container:
        if (m_rawLeafOpen)
            closeRawLeaf();
        m_html += "</" + element.tag + (element.tag == "table" ? "></div>\n" : ">\n");
        m_quoteDepth -= element.tag == "blockquote" ? 1 : 0;
        m_listDepth -= element.tag == "ul" || element.tag == "ol" ? 1 : 0;
        break;
    }
    m_raw.pop_back();
}

/// Ends everything that was opened right inside of a Markdown node.
void HtmlWriter::leaveRaw(const cmark_node *owner)
{
    while (!m_raw.empty() && m_raw.back().owner == owner)
        popRaw();
}

/// Ends a table where something comes that is none of its parts.
void HtmlWriter::leaveRawTable(const cmark_node *owner)
{
    size_t keep = m_raw.size();
    for (size_t i = m_raw.size(); i > 0 && m_raw[i - 1].owner == owner; --i) {
        if (m_raw[i - 1].role == RawRole::Container && !isOneOf(m_raw[i - 1].tag, kTableParts))
            break;
        if (m_raw[i - 1].role == RawRole::Container)
            keep = i - 1;
    }
    while (m_raw.size() > keep)
        popRaw();
}

void HtmlWriter::writeRawInlines()
{
    for (RawElement &element : m_raw) {
        if (element.role != RawRole::Inline || element.isWritten)
            continue;
        m_html += '<' + element.tag + element.attributes + '>';
        element.isWritten = true;
    }
}

void HtmlWriter::unwriteRawInlines()
{
    for (auto element = m_raw.rbegin(); element != m_raw.rend(); ++element) {
        if (element->role == RawRole::Inline && std::exchange(element->isWritten, false))
            m_html += "</" + element->tag + '>';
    }
}

/// Before the end of a section: the containers around it end, and go on in the next (resumeRaw).
void HtmlWriter::suspendRaw()
{
    for (auto element = m_raw.rbegin(); element != m_raw.rend(); ++element) {
        if (element->role == RawRole::Container)
            m_html += "</" + element->tag + ">\n";
    }
}

void HtmlWriter::resumeRaw()
{
    for (const RawElement &element : m_raw) {
        if (element.role == RawRole::Container)
            m_html += '<' + element.tag + element.attributes + '>';
    }
}

/// A section may begin in plain divisions, which go on after its border, but not in what is folded, listed or tabled.
bool HtmlWriter::rawAllowsBorder() const
{
    return std::ranges::all_of(
        m_raw, [](const RawElement &e) { return e.role != RawRole::Container || (e.tag == "div" && e.name == "div"); });
}

bool HtmlWriter::isInLink() const
{
    return std::ranges::any_of(m_linkStack, [](char isLink) { return isLink != 0; })
        || std::ranges::any_of(m_raw, [](const RawElement &e) { return e.tag == "a" && e.role == RawRole::Inline; });
}

} // namespace lectern::markdown
