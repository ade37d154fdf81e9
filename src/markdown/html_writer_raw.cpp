// SPDX-License-Identifier: GPL-3.0-or-later
// Sanitized raw HTML, written so that a browser builds the very tree that is meant and every text has an address. Elements of
// a line are written inside of leaf blocks only, containers hold leaf blocks, and nothing outlives the Markdown around it.
#include "markdown/html_writer.h"

#include "markdown/node_view.h"
#include "markdown/raw_html_elements.h"

#include <utility>

namespace lectern::markdown {

namespace {

using Kind = HtmlEvent::Kind;

// Elements of raw HTML nested deeper than this leave only their text behind.
constexpr size_t kDeepestRaw = 100;

} // namespace

void HtmlWriter::htmlBlock(cmark_node *node)
{
    newline();
    const std::string_view literal = literalOf(node);
    if (!addressed()) {
        appendRawHtml(literal);
        newline();
        return;
    }
    m_hasRawHtml = true;
    const cmark_node *owner = cmark_node_parent(node);
    for (const RawStep &step : m_rawPlan.take(node))
        rawStep(step, node);
    if (m_rawLeafOpen && m_rawLeafIsOwn)
        closeRawLeaf();
    while (m_rawLeafOpen || (!m_raw.empty() && m_raw.back().owner == owner && !m_raw.back().staysOpen))
        popRaw();
    newline();
}

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
    const bool isLeaf = isRawLeaf(event.name);
    const bool isContainer = isRawContainer(event.name);
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
    const bool isBlock = isRawLeaf(event.name) || isRawContainer(event.name);
    if (!isBlock)
        return openRawInline(event, owner, false);
    if (!m_collector.openText().empty() && !isRawSpace(m_html.back()))
        text("\n");
    if (isInCell && isList && isRawPlaceFor(event.name, owner) && emits(m_depth)) {
        m_raw.push_back({.name = event.name,
                         .tag = event.name,
                         .attributes = rawAttributes(event),
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
                       .attributes = rawAttributes(event),
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

} // namespace lectern::markdown
