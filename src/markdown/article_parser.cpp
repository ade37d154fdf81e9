// SPDX-License-Identifier: GPL-3.0-or-later
// The one road: bytes, text, front matter, tree, Document.
#include "markdown/article_parser.h"

#include "base/utf8_text.h"
#include "markdown/cmark_tree.h"
#include "markdown/escape.h"
#include "markdown/front_matter.h"
#include "markdown/html_writer.h"
#include "markdown/math_syntax.h"
#include "markdown/preview_cut.h"
#include "markdown/text_decoder.h"
#include "markdown/words.h"

#include <algorithm>
#include <optional>

namespace lectern::markdown {

namespace {

// Below this size the whole page is laid out at once, so that heights and jumps are exact without settling.
constexpr size_t kContainLayoutFrom = 384 * 1024;
constexpr size_t kDirectionSample = 16 * 1024;

document::TextDirection articleDirection(const document::Metadata &metadata, std::string_view body)
{
    using document::TextDirection;
    if (metadata.direction != TextDirection::Auto)
        return metadata.direction;
    if (const TextDirection own = directionOfLanguage(metadata.language); own != TextDirection::Auto)
        return own;
    const TextDirection majority = majorityDirection(body.substr(0, kDirectionSample));
    return majority == TextDirection::Auto ? TextDirection::LeftToRight : majority;
}

QString firstTitle(const document::Metadata &metadata, const std::vector<document::Heading> &headings)
{
    if (!metadata.title.isEmpty())
        return metadata.title;
    const auto found = std::find_if(headings.begin(), headings.end(),
                                    [](const document::Heading &h) { return h.level == 1 && !h.title.isEmpty(); });
    return found == headings.end() ? QString() : found->title;
}

document::DocumentData dataOf(const DecodedText &decoded, const FrontMatter &frontMatter)
{
    document::DocumentData data;
    data.metadata = frontMatter.metadata;
    data.encoding = decoded.encoding;
    data.suggestedEncoding = decoded.suggestedEncoding;
    data.hasReplacedBytes = decoded.hasReplacedBytes;
    return data;
}

base::Result<DecodedText> decoded(QByteArrayView bytes, const ParseOptions &options)
{
    DecodedText text = decodeText(std::string(bytes.data(), static_cast<size_t>(bytes.size())), options.encoding);
    if (text.looksBinary && !options.allowBinary)
        return base::failure(base::ErrorCode::NotText);
    return text;
}

} // namespace

base::Result<document::Document> parseArticle(QByteArrayView bytes, const ParseOptions &options)
{
    const bool whole = options.onlyFirst <= 0 || options.onlyFirst >= bytes.size();
    base::Result<DecodedText> text =
        decoded(whole ? bytes : bytes.first(std::min(bytes.size(), options.onlyFirst * 2)), options);
    if (!text)
        return tl::unexpected(text.error());
    const FrontMatter frontMatter = splitFrontMatter(text->utf8);
    std::string_view body = std::string_view(text->utf8).substr(frontMatter.bodyOffset);
    if (!whole)
        body = body.substr(0, previewCut(body, static_cast<size_t>(options.onlyFirst)));
    document::DocumentData data = dataOf(*text, frontMatter);
    data.direction = articleDirection(data.metadata, body);
    data.lines = static_cast<int>(std::count(text->utf8.begin(), text->utf8.end(), '\n')) + 1;

    const std::string rewritten = rewriteMathBlocks(body);
    const NodePointer tree = parseTree(rewritten.empty() ? body : std::string_view(rewritten));
    WriterOptions writerOptions;
    writerOptions.direction = data.direction;
    writerOptions.firstLine = frontMatter.bodyLine;
    writerOptions.containedLayout = body.size() >= kContainLayoutFrom;
    if (options.portion)
        writerOptions.portion = [&options](std::string_view html) {
            options.portion({html.data(), static_cast<qsizetype>(html.size())});
        };
    HtmlWriter writer(writerOptions);
    writer.reserve(body.size());
    writer.write(tree.get());
    HtmlWriter::Output output = writer.take();

    if (!options.portion)
        data.html = QByteArray(output.html.data(), static_cast<qsizetype>(output.html.size()));
    data.text = base::textFromUtf8({output.text.data(), static_cast<qsizetype>(output.text.size())});
    data.blocks = std::move(output.blocks);
    data.title = firstTitle(data.metadata, output.headings);
    data.outline = document::Outline(std::move(output.headings));
    data.words = output.words;
    data.hasMath = output.hasMath;
    data.hasCode = output.hasCode;
    data.hasRawHtml = output.hasRawHtml;
    data.language = data.metadata.language.isEmpty() ? languageByScript(data.text) : data.metadata.language;
    return document::Document(std::move(data));
}

base::Result<document::Document> plainTextArticle(QByteArrayView bytes, const ParseOptions &options)
{
    base::Result<DecodedText> text = decoded(bytes, options);
    if (!text)
        return tl::unexpected(text.error());
    const FrontMatter frontMatter; // shown as text too: nothing is interpreted
    document::DocumentData data = dataOf(*text, frontMatter);
    data.isPlainText = true;
    data.direction = articleDirection(data.metadata, text->utf8);
    TextCollector collector;
    std::string html = "<div class=\"chunk\">\n<section data-s=\"0\">\n";
    const std::string_view all = text->utf8;
    for (size_t offset = 0; offset < all.size();) {
        size_t end = all.find("\n\n", offset);
        end = end == std::string_view::npos ? all.size() : end;
        const std::string_view paragraph = all.substr(offset, end - offset);
        if (paragraph.find_first_not_of(" \t\n") != std::string_view::npos) {
            html += "<p class=\"plain\" data-b=\"" + std::to_string(collector.open({})) + "\">";
            collector.append(paragraph);
            collector.close();
            appendEscaped(html, paragraph);
            html += "</p>\n";
        }
        offset = std::min(all.size(), all.find_first_not_of('\n', end));
    }
    html += "</section>\n</div>\n";
    std::string plain;
    data.blocks = collector.finish(plain);
    data.text = base::textFromUtf8({plain.data(), static_cast<qsizetype>(plain.size())});
    data.html = QByteArray::fromStdString(html);
    data.words = countWords(plain);
    data.language = languageByScript(data.text);
    return document::Document(std::move(data));
}

} // namespace lectern::markdown
