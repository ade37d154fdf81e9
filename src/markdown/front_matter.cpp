// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/front_matter.h"

#include "base/text_clean.h"
#include "markdown/front_matter_fields.h"
#include "markdown/yaml_tree.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace lectern::markdown {

namespace {

using document::FrontMatterStatus;
using YamlKind = YamlNode::Kind;

/// The longest word before a colon that is taken for a key rather than for prose.
constexpr size_t kKeyBytes = 40;

/// The text's first line without its end.
std::string_view firstLine(std::string_view text)
{
    return text.substr(0, text.find('\n'));
}

/// True for the mark followed by nothing but spaces and tabs.
bool isFence(std::string_view line, std::string_view mark)
{
    return line.starts_with(mark) && line.find_first_not_of(" \t", mark.size()) == std::string_view::npos;
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

/// `word:` and a space or nothing, at the start of a line.
bool looksLikeKey(std::string_view line)
{
    const size_t colon = line.find(':');
    const bool endsKey = colon != std::string_view::npos && isBlank(line.substr(colon + 1, 1));
    return endsKey && colon > 0 && colon <= kKeyBytes
        && line.substr(0, colon).find_first_of(" \t") == std::string_view::npos;
}

struct Extent {
    std::string_view block; ///< between the fences
    size_t bodyOffset = 0;
    int bodyLine = 1;
};

std::optional<Extent> findBlock(std::string_view text)
{
    const std::string_view opening = firstLine(text);
    if (opening.size() == text.size() || !isFence(opening, "---"))
        return std::nullopt;
    const size_t begin = opening.size() + 1;
    int number = 2;
    for (size_t at = begin; at < text.size(); ++number) {
        const std::string_view line = firstLine(text.substr(at));
        const size_t next = std::min(at + line.size() + 1, text.size());
        if (next - begin > kFrontMatterBytes)
            return std::nullopt;
        if (isFence(line, "---") || isFence(line, "..."))
            return Extent{text.substr(begin, at - begin), next, number + 1};
        at = next;
    }
    return std::nullopt;
}

/// What the lines of a block look like, whatever YAML makes of them.
struct Shape {
    bool isEmpty = true;     ///< nothing but blank lines and comments
    bool hasComment = false; ///< which is a heading where it stands in prose
    bool startsBlank = false;
    bool hasInnerBlank = false;
    bool hasKey = false;
    bool startsWithKey = false; ///< the first line that is neither blank nor a comment
};

Shape shapeOf(std::string_view block)
{
    Shape shape;
    shape.startsBlank = isBlank(firstLine(block));
    while (!block.empty()) {
        const std::string_view line = firstLine(block);
        block.remove_prefix(std::min(line.size() + 1, block.size()));
        if (isBlank(line)) {
            shape.hasInnerBlank = true;
            continue;
        }
        if (line.starts_with('#')) {
            shape.hasComment = true;
            continue;
        }
        const bool isKey = looksLikeKey(line);
        shape.startsWithKey |= shape.isEmpty && isKey;
        shape.hasKey |= isKey;
        shape.isEmpty = false;
    }
    return shape;
}

/// Two thematic breaks with prose between them must not swallow it. Prose has no keys and is set off by blank lines.
bool isProse(const Shape &shape)
{
    if (shape.isEmpty)
        return shape.startsBlank && shape.hasComment;
    return shape.startsBlank ? !shape.startsWithKey : shape.hasInnerBlank && !shape.hasKey;
}

/// "Some words: and more" after a blank line is a sentence, although YAML reads a map in it.
bool isProseMap(const Shape &shape, const YamlNode &map)
{
    return shape.startsBlank && !shape.startsWithKey && !hasKnownKey(map);
}

QString describe(const YamlProblem &problem)
{
    // The block's first line is the second of the file.
    const QString words = base::cleanLine(QString::fromStdString(problem.words));
    return problem.line > 0 ? u"line %1: "_s.arg(problem.line + 1) + words : words;
}

} // namespace

FrontMatter splitFrontMatter(std::string_view text)
{
    const auto extent = findBlock(text);
    if (!extent)
        return {};
    const Shape shape = shapeOf(extent->block);
    if (shape.isEmpty && isProse(shape))
        return {};
    FrontMatter result;
    result.bodyOffset = extent->bodyOffset;
    result.bodyLine = extent->bodyLine;
    if (shape.isEmpty) {
        result.metadata.status = FrontMatterStatus::Ok;
        return result;
    }

    const auto root = readYaml(extent->block);
    if (root && root->kind == YamlKind::Map) {
        if (isProseMap(shape, *root))
            return {};
        result.metadata = readFields(*root);
        return result;
    }
    if (isProse(shape))
        return {};
    result.metadata.status = FrontMatterStatus::Ignored;
    result.metadata.problem = root ? u"not a map of keys and values"_s : describe(root.error());
    return result;
}

} // namespace lectern::markdown
