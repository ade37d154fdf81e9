// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/raw_html_sanitizer_tree.h"

#include "markdown/raw_html_sanitizer_rules.h"

#include <gumbo.h>
#include <memory>
#include <optional>

namespace lectern::markdown {

namespace {

using Kind = HtmlEvent::Kind;

/// Gives the tree back when it goes out of scope.
struct OutputDeleter {
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

std::string nameOf(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return lowerCase({name.data, name.length});
}

/// The start tag with what is allowed of it; nothing for an element that is not kept.
std::optional<HtmlEvent> openEvent(const GumboElement &element)
{
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return std::nullopt;
    const std::string source = nameOf(element);
    const std::string_view name = keptElement(source);
    if (name.empty())
        return std::nullopt;
    HtmlEvent event{Kind::Open, std::string(name), {}, {}};
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const std::string attributeName = lowerCase(attribute->name);
        if (auto value = keptAttribute(name, attributeName, attribute->value))
            event.attributes.push_back({attributeName, std::move(*value)});
    }
    if (source == "center")
        event.attributes.assign(1, {"align", "center"});
    if (name == "source" && (event.attributes.empty() || !gumbo_get_attribute(&element.attributes, "srcset")))
        return std::nullopt;
    return event;
}

/// For an element that reaches to the end of the part. A paragraph ends there in any case, as the next block would end it.
bool isOpenAtEnd(const GumboElement &element)
{
    return element.original_end_tag.length == 0 && element.tag != GUMBO_TAG_P;
}

/// A node whose children are being visited.
struct Visit {
    const GumboVector *children = nullptr;
    unsigned next = 0;
    std::string closes;     ///< element to close after the children; empty for one that was left out
    bool staysOpen = false; ///< no Close: the part ends inside of it
    bool onSpine = false;   ///< the part's end lies in this node
};

class Walk {
public:
    Walk(std::vector<HtmlEvent> &events, const GumboNode *root) : m_events(events)
    {
        m_visits.push_back({&root->v.element.children, 0, {}, true, true});
    }

    void run()
    {
        // An explicit stack: the tree may be as deep as the part has tags.
        while (!m_visits.empty()) {
            Visit &visit = m_visits.back();
            if (visit.next < visit.children->length) {
                const auto *node = static_cast<const GumboNode *>(visit.children->data[visit.next++]);
                const bool isLast = visit.onSpine && visit.next == visit.children->length;
                enter(*node, isLast);
                continue;
            }
            if (!visit.closes.empty()) {
                if (!visit.staysOpen)
                    m_events.push_back({Kind::Close, visit.closes, {}, {}});
                --m_depth;
            }
            m_visits.pop_back();
        }
    }

private:
    void enter(const GumboNode &node, bool isLast)
    {
        switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            addText(node.v.text.text);
            break;
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            enterElement(node.v.element, isLast);
            break;
        case GUMBO_NODE_COMMENT:
        case GUMBO_NODE_DOCUMENT:
            break;
        }
    }

    void enterElement(const GumboElement &element, bool isLast)
    {
        // Called with `m_visits.back()` still valid; it is not used after the push below.
        auto event = m_depth < kHtmlDepth ? openEvent(element) : std::nullopt;
        const bool isOpen = isLast && isOpenAtEnd(element);
        if (!event) {
            m_visits.push_back({&element.children, 0, {}, false, isOpen});
            return;
        }
        const std::string name = event->name;
        m_events.push_back(std::move(*event));
        if (isVoidElement(name))
            return;
        ++m_depth;
        m_visits.push_back({&element.children, 0, name, isOpen, isOpen});
    }

    void addText(const char *text)
    {
        std::string clean = withoutControls(text);
        if (!m_events.empty() && m_events.back().kind == Kind::Text)
            m_events.back().text += clean;
        else if (!clean.empty())
            m_events.push_back({Kind::Text, {}, {}, std::move(clean)});
    }

    std::vector<HtmlEvent> &m_events;
    std::vector<Visit> m_visits;
    int m_depth = 0;
};

GumboTag contextTag(const std::string &context)
{
    if (context == "tr")
        return GUMBO_TAG_TR;
    if (context == "tbody")
        return GUMBO_TAG_TBODY;
    return context == "table" ? GUMBO_TAG_TABLE : GUMBO_TAG_BODY;
}

} // namespace

void appendTreeEvents(std::vector<HtmlEvent> &events, const std::string &html, const std::string &context)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.fragment_context = contextTag(context);
    const std::unique_ptr<GumboOutput, OutputDeleter> output(gumbo_parse_with_options(&options, html.data(), html.size()));
    if (output && output->root)
        Walk(events, output->root).run();
}

} // namespace lectern::markdown
