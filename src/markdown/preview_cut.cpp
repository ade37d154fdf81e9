// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a block border near an offset.
#include "markdown/preview_cut.h"

#include <algorithm>

namespace lectern::markdown {

size_t previewCut(std::string_view utf8, size_t wanted)
{
    if (utf8.size() <= wanted)
        return utf8.size();
    size_t best = 0;
    char fence = 0;
    bool blankBefore = false;
    const size_t limit = std::min(utf8.size(), wanted * 2);
    for (size_t offset = 0; offset < limit;) {
        const size_t end = std::min(utf8.find('\n', offset), utf8.size());
        const std::string_view line = utf8.substr(offset, end - offset);
        const size_t first = line.find_first_not_of(" \t");
        const bool blank = first == std::string_view::npos;
        if (!blank && (line.substr(first, 3) == "```" || line.substr(first, 3) == "~~~")) {
            if (fence == 0)
                fence = line[first];
            else if (fence == line[first])
                fence = 0;
        } else if (fence == 0 && blankBefore && !blank && first == 0) {
            if (offset > wanted && best > 0)
                break;
            best = offset;
        }
        blankBefore = blank;
        offset = end + 1;
    }
    if (best > 0)
        return best;
    size_t cut = wanted;
    while (cut > 0 && (static_cast<unsigned char>(utf8[cut]) & 0xc0) == 0x80)
        --cut;
    return cut;
}

} // namespace lectern::markdown
