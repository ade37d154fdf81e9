// SPDX-License-Identifier: GPL-3.0-or-later
// Raw HTML: what the sanitizer gives is a fixed point, holds no element that acts and no address that is refused.
#include "check.h"
#include "entry.h"
#include "markdown/link_policy.h"
#include "markdown/raw_html_sanitizer.h"

#include <array>

using namespace lectern;
using namespace lectern::markdown;

static void checkEvents(const std::vector<HtmlEvent> &events)
{
    for (const HtmlEvent &event : events) {
        if (event.kind != HtmlEvent::Kind::Open)
            continue;
        for (const char *name :
             {"script", "style", "iframe", "object", "embed", "form", "input", "svg", "math", "base", "meta", "link"})
            fuzz::check(event.name != name, "no element that acts is kept");
        for (const HtmlAttribute &attribute : event.attributes) {
            fuzz::check(!attribute.name.starts_with("on") && attribute.name != "style" && attribute.name != "class",
                        "no handler, style or class is kept");
            if (attribute.name == "href" || attribute.name == "src")
                fuzz::check(addressKind(attribute.value) != AddressKind::Refused, "no refused address is kept");
            if (attribute.name == "id" || attribute.name == "name")
                fuzz::check(attribute.value.starts_with(kUserIdPrefix), "names carry the prefix");
        }
    }
}

LECTERN_FUZZ_ENTRY(sanitizer)(const std::uint8_t *data, std::size_t size)
{
    const std::string_view html(reinterpret_cast<const char *>(data), size);
    const std::string once = sanitizeHtml(html);
    if (once != html)
        fuzz::check(sanitizeHtml(once) == once, "sanitizing again changes nothing");
    checkEvents(sanitizePiece(html));
    return 0;
}
