// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/support/page_tree.h"

#include "markdown/raw_html_sanitizer.h"

#include <cctype>
#include <gumbo.h>
#include <map>

namespace lectern::test {

namespace {

/// The tree that a parser builds, as the plain list of its tags and of its texts by block.
struct Tree {
    std::string tags;
    std::map<int, std::string> blocks;
    bool nestsBlocks = false;
};

std::string attributeOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? attribute->value : "";
}

std::string nameOf(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return {name.data, name.length};
}

void walk(const GumboNode &node, int block, Tree &tree)
{
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
        if (block >= 0)
            tree.blocks[block] += node.v.text.text;
        return;
    }
    if (node.type != GUMBO_NODE_ELEMENT)
        return;
    const GumboElement &element = node.v.element;
    if (gumbo_get_attribute(&element.attributes, "data-skip"))
        block = -2;
    const std::string number = attributeOf(element, "data-b");
    const std::string name = nameOf(element);
    tree.tags += '<' + name + '>';
    if (!number.empty()) {
        tree.nestsBlocks = tree.nestsBlocks || (block >= 0 && name != "img");
        if (name == "img")
            tree.blocks[std::stoi(number)] = attributeOf(element, "alt");
        else
            tree.blocks[block = std::stoi(number)] += "";
    }
    for (unsigned i = 0; i < element.children.length; ++i)
        walk(*static_cast<const GumboNode *>(element.children.data[i]), block, tree);
    tree.tags += "</" + name + '>';
}

Tree treeOf(const std::string &html)
{
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_BODY;
    GumboOutput *output = gumbo_parse_with_options(&options, html.data(), html.size());
    Tree tree;
    for (unsigned i = 0; i < output->root->v.element.children.length; ++i)
        walk(*static_cast<const GumboNode *>(output->root->v.element.children.data[i]), -1, tree);
    gumbo_destroy_output(&options, output);
    return tree;
}

/// The tags as they are written, with void elements as the tree shows them.
std::string writtenTags(const std::string &html)
{
    std::string tags;
    for (size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        size_t end = at + 1 + (html[at + 1] == '/' ? 1 : 0);
        while (end < html.size() && (std::isalnum(static_cast<unsigned char>(html[end])) != 0))
            ++end;
        const std::string tag = html.substr(at, end - at) + '>';
        tags += tag;
        const std::string name = tag.substr(1, tag.size() - 2);
        if (markdown::isVoidElement(name) || name == "input")
            tags += "</" + name + '>';
    }
    return tags;
}

/// The text as gumbo gives it back: it replaces noncharacters and U+0085, as the standard had it once.
std::string asParsed(QStringView text)
{
    QString parsed;
    for (const char32_t c : text.toUcs4()) {
        const bool isReplaced = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) || c == 0x85;
        parsed += QChar::fromUcs4(isReplaced ? U'\xfffd' : c);
    }
    return parsed.toStdString();
}

} // namespace

std::string faultOfPage(const document::Document &document)
{
    const std::string html = document.html().toStdString();
    const Tree tree = treeOf(html);
    if (const std::string written = writtenTags(html); tree.tags != written)
        return "a parser builds " + tree.tags + " from " + written;
    if (tree.nestsBlocks)
        return "a block inside of a block";
    if (static_cast<int>(tree.blocks.size()) != document.blockCount())
        return std::to_string(tree.blocks.size()) + " blocks in the page, " + std::to_string(document.blockCount())
            + " in the Document";
    for (const auto &[block, text] : tree.blocks) {
        const std::string own = block < document.blockCount() ? asParsed(document.blockText(block)) : "";
        if (text != own)
            return std::string("block ")
                .append(std::to_string(block))
                .append(" is: ")
                .append(own)
                .append("\nand is shown as: ")
                .append(text);
    }
    return {};
}

} // namespace lectern::test
