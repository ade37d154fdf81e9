// SPDX-License-Identifier: GPL-3.0-or-later
// Front matter: bounded, never throws, and the body begins inside of the text.
#include "check.h"
#include "entry.h"
#include "markdown/front_matter.h"
#include "markdown/text_decoder.h"

using namespace lectern;

LECTERN_FUZZ_ENTRY(front_matter)(const std::uint8_t *data, std::size_t size)
{
    const std::string text = markdown::decodeText("---\n" + std::string(reinterpret_cast<const char *>(data), size)).utf8;
    const markdown::FrontMatter found = markdown::splitFrontMatter(text);
    fuzz::check(found.bodyOffset <= text.size() && found.bodyLine >= 1, "the body begins in the text");
    fuzz::check(!found.metadata.title.contains(QChar(0x202e)), "titles reorder nothing");
    return 0;
}
