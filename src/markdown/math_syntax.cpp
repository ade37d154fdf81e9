// SPDX-License-Identifier: GPL-3.0-or-later
// Math between dollar signs.
#include "markdown/math_syntax.h"

#include <algorithm>

#if __has_include(<cmark-gfm/chunk.h>)
#include <cmark-gfm/chunk.h>
#endif

namespace lectern::markdown {

namespace {

// Where the last search for a closing dollar ended without one, so that a text of ten thousand dollars stays linear.
struct FailedSearch {
    const unsigned char *chunk = nullptr;
    int inlineFrom = -1;
    int displayFrom = -1;
};
FailedSearch s_failed;

bool isSpace(unsigned char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

int findClosing(const unsigned char *data, int length, int from, int dollars)
{
    for (int i = from; i < length; ++i) {
        if (data[i] == '\\') {
            ++i;
        } else if (data[i] == '$') {
            if (dollars == 2) {
                if (i + 1 < length && data[i + 1] == '$')
                    return i;
                continue;
            }
            const bool digitAfter = i + 1 < length && data[i + 1] >= '0' && data[i + 1] <= '9';
            if (i > from && !isSpace(data[i - 1]) && !digitAfter)
                return i;
        }
    }
    return -1;
}

cmark_node *matchMath(cmark_syntax_extension *extension, cmark_parser *, cmark_node *, unsigned char character,
                      cmark_inline_parser *inlineParser)
{
    if (character != '$')
        return nullptr;
    const cmark_chunk *chunk = cmark_inline_parser_get_chunk(inlineParser);
    const int start = cmark_inline_parser_get_offset(inlineParser);
    const int length = static_cast<int>(chunk->len);
    const int dollars = start + 1 < length && chunk->data[start + 1] == '$' ? 2 : 1;
    const int from = start + dollars;
    if (from >= length || (dollars == 1 && isSpace(chunk->data[from])))
        return nullptr;
    if (s_failed.chunk != chunk->data)
        s_failed = {chunk->data, -1, -1};
    int &failedFrom = dollars == 2 ? s_failed.displayFrom : s_failed.inlineFrom;
    if (failedFrom >= 0 && from >= failedFrom)
        return nullptr;
    const int closing = findClosing(chunk->data, length, from, dollars);
    if (closing < 0) {
        failedFrom = from;
        return nullptr;
    }
    if (closing == from)
        return nullptr;
    const int end = closing + dollars;
    // A type of its own would not be taken into table cells, whose extension lists what they may contain.
    cmark_node *node = cmark_node_new_with_ext(CMARK_NODE_CODE, extension);
    const std::string literal(reinterpret_cast<const char *>(chunk->data) + start, static_cast<size_t>(end - start));
    cmark_node_set_literal(node, literal.c_str());
    cmark_inline_parser_set_offset(inlineParser, end);
    return node;
}

struct Line {
    std::string_view text; ///< without its end
    size_t next = 0;       ///< offset behind its end
};

Line lineAt(std::string_view text, size_t offset)
{
    const size_t end = std::min(text.find('\n', offset), text.size());
    return {text.substr(offset, end - offset), std::min(end + 1, text.size())};
}

/// Length of the run of backticks or tildes that opens or closes a fence on this line, 0 without one.
size_t fenceRun(std::string_view line, char &character)
{
    const size_t indent = std::min(line.find_first_not_of(' '), line.size());
    if (indent > 3 || indent == line.size() || (line[indent] != '`' && line[indent] != '~'))
        return 0;
    character = line[indent];
    const size_t end = std::min(line.find_first_not_of(character, indent), line.size());
    return end - indent >= 3 ? end - indent : 0;
}

bool isMathFence(std::string_view line)
{
    const size_t first = line.find_first_not_of(' ');
    if (first > 3 || line.substr(first, 2) != "$$")
        return false;
    return line.find_first_not_of(" \t", first + 2) == std::string_view::npos;
}

/// Offset of the line of $$ that closes a block opened before `offset`, or npos; a blank line does not end it.
size_t closingMathFence(std::string_view text, size_t offset, size_t &longestTildes)
{
    longestTildes = 0;
    while (offset < text.size()) {
        const Line line = lineAt(text, offset);
        if (isMathFence(line.text))
            return offset;
        char character = 0;
        if (const size_t run = fenceRun(line.text, character); run > 0 && character == '~')
            longestTildes = std::max(longestTildes, run);
        offset = line.next;
    }
    return std::string_view::npos;
}

} // namespace

bool isMath(cmark_node *node)
{
    return cmark_node_get_syntax_extension(node) == mathExtension();
}

cmark_syntax_extension *mathExtension()
{
    static cmark_syntax_extension *const extension = [] {
        cmark_syntax_extension *made = cmark_syntax_extension_new("math");
        cmark_syntax_extension_set_match_inline_func(made, matchMath);
        cmark_mem *memory = cmark_get_default_mem_allocator();
        cmark_syntax_extension_set_special_inline_chars(made,
                                                        cmark_llist_append(memory, nullptr, reinterpret_cast<void *>('$')));
        return made;
    }();
    return extension;
}

void forgetMathSearches()
{
    s_failed = {};
}

std::string rewriteMathBlocks(std::string_view utf8)
{
    if (utf8.find("$$") == std::string_view::npos)
        return {};
    std::string out;
    size_t copied = 0;
    size_t fence = 0;
    char fenceCharacter = 0;
    bool previousBlank = true;
    bool noClosingAhead = false;
    for (size_t offset = 0; offset < utf8.size();) {
        const Line line = lineAt(utf8, offset);
        char character = 0;
        const size_t run = fenceRun(line.text, character);
        if (fence > 0) {
            if (run >= fence && character == fenceCharacter)
                fence = 0;
        } else if (run > 0) {
            fence = run;
            fenceCharacter = character;
        } else if (!noClosingAhead && isMathFence(line.text) && previousBlank) {
            size_t tildes = 0;
            const size_t closing = closingMathFence(utf8, line.next, tildes);
            if (closing == std::string_view::npos) {
                noClosingAhead = true;
            } else {
                const std::string marks(std::max<size_t>(3, tildes + 1), '~');
                const Line last = lineAt(utf8, closing);
                out.append(utf8, copied, offset - copied);
                out.append(marks).append(" math\n");
                out.append(utf8, line.next, closing - line.next);
                out.append(marks);
                if (last.next > closing + last.text.size())
                    out += '\n';
                copied = last.next;
                offset = last.next;
                previousBlank = true;
                continue;
            }
        }
        previousBlank = line.text.find_first_not_of(" \t") == std::string_view::npos || fence > 0;
        offset = line.next;
    }
    if (copied == 0)
        return {};
    out.append(utf8, copied);
    return out;
}

std::string_view texOf(std::string_view literal, bool &display)
{
    display = literal.size() >= 4 && literal.substr(0, 2) == "$$";
    const size_t dollars = display ? 2 : 1;
    if (literal.size() < 2 * dollars)
        return literal;
    return literal.substr(dollars, literal.size() - 2 * dollars);
}

} // namespace lectern::markdown
