// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the node tree once and writes the HTML fragment, the block texts and the outline.
#pragma once

#include "document/block.h"
#include "document/metadata.h"
#include "document/outline.h"
#include "markdown/raw_html_plan.h"
#include "markdown/slug.h"
#include "markdown/text_collector.h"

#include <cmark-gfm.h>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::markdown {

/// What is written beside CommonMark's own elements.
enum class Markup {
    Addressed, ///< the page's fragment: chunks, sections, data-b, callouts, figures, math, safe links, sanitized HTML
    Reference, ///< exactly what the CommonMark and GFM specifications show, for the conformance tests
};

struct WriterOptions {
    Markup markup = Markup::Addressed;
    document::TextDirection direction =
        document::TextDirection::LeftToRight; ///< the article's; blocks that differ get `dir`
    int firstLine = 1;                        ///< line of the file at which the tree's first line stands
    bool containedLayout = false;             ///< chunks carry `cv` and an estimated height (long articles)
    bool tagFilter = false;                   ///< Reference only: GFM's "disallowed raw HTML"
    /// Hears the markup in portions of whole chunks while it is written; the last portion comes with write()'s end.
    std::function<void(std::string_view)> portion;
};

/// One use, one article.
class HtmlWriter {
public:
    explicit HtmlWriter(const WriterOptions &options) : m_options(options) {}

    /// Writes the whole tree. Callouts are taken out of block quotes in place.
    void write(cmark_node *root);

    /// Makes room for an article of so many bytes.
    void reserve(size_t bytes)
    {
        m_html.reserve(bytes + bytes / 2);
        m_collector.reserve(bytes);
    }

    struct Output {
        std::string html;
        std::string text; ///< UTF-8, blocks separated by '\n'
        std::vector<document::Block> blocks;
        std::vector<document::Heading> headings;
        int words = 0;
        bool hasMath = false;
        bool hasCode = false;
        bool hasRawHtml = false;
    };
    [[nodiscard]] Output take();

private:
    void enter(cmark_node *node);
    void leave(cmark_node *node);

    // blocks
    void enterHeading(cmark_node *node);
    void leaveHeading(cmark_node *node);
    void enterParagraph(cmark_node *node);
    void leaveParagraph(cmark_node *node);
    void enterList(cmark_node *node);
    void enterItem(cmark_node *node);
    void codeBlock(cmark_node *node);
    void htmlBlock(cmark_node *node);
    void nameHeading(std::string_view ownId);
    void enterQuote(cmark_node *node);
    void leaveQuote();
    void enterFootnote(cmark_node *node);
    void leaveFootnote(cmark_node *node);
    void footnoteReturns(cmark_node *definition);
    void table(cmark_node *node, bool entering);
    void tableRow(cmark_node *node, bool entering);
    void tableCell(cmark_node *node, bool entering);
    void topLevelBorder(cmark_node *node);
    void beginHeadingSection();

    // raw HTML, sanitized (html_writer_raw*.cpp)
    struct RawElement;
    void rawStep(const RawStep &step, cmark_node *node);
    void openRaw(const RawStep &step, cmark_node *node);
    void openRawInMarkdown(const HtmlEvent &event, cmark_node *owner);
    void openRawInline(const HtmlEvent &event, cmark_node *owner, bool staysOpen);
    void openRawLeaf(const RawStep &step, cmark_node *node);
    void openRawContainer(const RawStep &step, cmark_node *node);
    [[nodiscard]] bool isRawPlaceFor(std::string_view name, cmark_node *owner);
    void openRawVoid(const HtmlEvent &event, cmark_node *node);
    void rawImage(const HtmlEvent &event, cmark_node *node);
    void rawText(std::string_view text, cmark_node *node);
    void ensureRawLeaf(cmark_node *node);
    void closeRawLeaf();
    void closeRaw(std::string_view name, cmark_node *owner);
    void popRaw();
    void leaveRaw(const cmark_node *owner);
    void leaveRawTable(const cmark_node *owner);
    void writeRawInlines();
    void unwriteRawInlines();
    void suspendRaw();
    void resumeRaw();
    [[nodiscard]] bool rawAllowsBorder() const;
    [[nodiscard]] bool isInLink() const;

    // inlines
    void enterInline(cmark_node *node);
    void leaveInline(cmark_node *node);
    void appendRawHtml(std::string_view literal);
    void text(std::string_view literal);
    void enterLink(cmark_node *node);
    void leaveLink(cmark_node *node);
    void enterImage(cmark_node *node);
    void leaveImage(cmark_node *node);
    void inlineHtml(cmark_node *node);
    void inlineMath(cmark_node *node);
    void footnoteReference(cmark_node *node);

    // blocks with an address
    [[nodiscard]] document::Block describe(document::BlockKind kind, cmark_node *node) const;
    void openBlock(document::BlockKind kind, cmark_node *node);
    void closeBlock();
    void attributeB(document::BlockId id);

    // sections and chunks
    void openChunk();
    void closeChunk();
    void givePortion(size_t least);
    void openSection(bool continued);
    void closeSection();

    void newline();
    [[nodiscard]] bool addressed() const { return m_options.markup == Markup::Addressed; }
    [[nodiscard]] bool emits(int depth) const;

    WriterOptions m_options;
    std::string m_html;
    TextCollector m_collector;
    SlugRegister m_slugs;
    std::vector<document::Heading> m_headings;
    int m_words = 0;
    bool m_hasMath = false;
    bool m_hasCode = false;
    bool m_hasRawHtml = false;

    document::SectionId m_section = 0;
    bool m_sectionOpen = false;
    bool m_chunkOpen = false;
    size_t m_chunkStart = 0;
    size_t m_portionStart = 0;  ///< what is before has been given to WriterOptions::portion
    size_t m_chunkHeightAt = 0; ///< where the chunk's height class is patched in
    double m_chunkLines = 0;    ///< estimated lines of the open chunk

    size_t m_tagEnd = 0; ///< where attributes of the open block's start tag can still be put in
    int m_depth = 0;
    int m_quoteDepth = 0;
    int m_calloutDepth = 0;
    int m_listDepth = 0;
    int m_itemOrdinal = -1; ///< ordinal that the next block takes
    int m_noteNumber = 0;   ///< number of the footnote being written, 0 outside
    int m_tableRows = -1;   ///< running number of table rows
    int m_column = 0;
    bool m_bodyRowSeen = false;
    bool m_headRow = false;
    bool m_isCode = false;         ///< text is code: every bidi control is made visible
    cmark_node *m_image = nullptr; ///< the image whose alt text is being gathered
    std::string m_alt;
    std::vector<char> m_quoteStack; ///< one per open block quote: 1 when it is a callout
    std::vector<int> m_ordinals;    ///< by list depth: number of the item last begun
    std::vector<char> m_linkStack;  ///< one per open link: 1 when it has a start tag

    /// What an element of raw HTML is to the writer.
    enum class RawRole {
        Inline,    ///< written inside of leaf blocks only; opened anew in each while it lasts
        Leaf,      ///< a block with an address
        Container, ///< holds blocks; text right in it gets a block of its own
        Dropped,   ///< not written, but its end tag is its own
    };
    /// An element of raw HTML that is open.
    struct RawElement {
        std::string name;       ///< as it was opened, for its end tag
        std::string tag;        ///< as it is written
        std::string attributes; ///< escaped, with a space before each
        RawRole role = RawRole::Dropped;
        const cmark_node *owner = nullptr; ///< the Markdown node that it ends with at the latest
        bool staysOpen = false;            ///< beyond the HTML block that opened it
        bool isWritten = false;            ///< of Inline: its start tag stands in the open leaf
        bool isOutlined = false;           ///< of Leaf: a heading of the outline
        int counter = 0;                   ///< of lists: items; of rows: cells
    };
    RawHtmlPlan m_rawPlan;
    std::vector<RawElement> m_raw;
    bool m_rawLeafOpen = false;     ///< the open block is one of raw HTML
    bool m_rawLeafIsOwn = false;    ///< and its element is one that the writer put around text
    size_t m_rawLeafStart = 0;      ///< where the leaf's content begins
    bool m_hasOwnDirection = false; ///< the open block's element says its direction itself
    std::string m_rawAnchor;        ///< an outlined heading's own id
};

} // namespace lectern::markdown
