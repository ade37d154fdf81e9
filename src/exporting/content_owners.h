// SPDX-License-Identifier: GPL-3.0-or-later
// Which structure element the content of a page belongs to. For this room only: knows QPDF.
#pragma once

#include "exporting/block_places.h"
#include "exporting/pdf_tag_store.h"
#include "exporting/pdf_tags.h"

namespace lectern::exporting {

/// What both kinds of pages share: text in links belongs to elements of their own.
class PageOwners : public ContentOwners {
public:
    explicit PageOwners(TagStore &tags) : m_tags(tags) {}

    [[nodiscard]] std::string_view typeOf(int owner) const override;
    /// The links of the page, with the elements that were made for them.
    [[nodiscard]] const std::vector<LinkBox> &links() const { return m_links; }

protected:
    /// A link's box goes around all of its lines, and so around other words of its first and last one; and marks of footnotes are as high
    /// as their line and wider than their text. What is beside has no line below it, or another colour.
    enum class Evidence { Box, Underline };
    /// The link that text stands in; null where it stands in none. Asked in the order in which the page draws its text. `needed`: what
    /// tells text of links of several lines from what stands beside them.
    [[nodiscard]] LinkBox *linkAt(const TextStart &start, Evidence needed);

    TagStore &m_tags;
    std::vector<LinkBox> m_links;
    int m_link = -1; ///< that text was last drawn in
};

/// Pages of an article: text by the places of the blocks.
class ArticleOwners : public PageOwners {
public:
    /// `before`: element of what stands before the first block; `element`: that of the first of the article's nodes, the others follow
    /// it.
    ArticleOwners(TagStore &tags, TagArticle article, int before, int element);

    /// To be called with the marks of all pages up to now before the first of the pages that are new among them.
    void gather(const PdfMarks &marks) { m_places.gather(marks); }
    /// To be called for each page in turn.
    void beginPage(const QPDFObjectHandle &page, int number);
    /// The element of text at this place of the page.
    [[nodiscard]] int elementAt(double x, double y) { return elementOf(m_places.nodeOfText(x, y)); }
    /// Gives the page's links that nothing was drawn in elements too. To be called after its content.
    void endPage();
    [[nodiscard]] int ofText(const TextStart &start) override;
    [[nodiscard]] int ofPicture(const QRectF &box) override;
    [[nodiscard]] int ofDrawing(const QRectF &box) override;
    [[nodiscard]] bool wantsSpaces() const override { return m_article.direction == ReadingDirection::LeftToRight; }

private:
    /// A figure, put into the link that holds nothing but it.
    int inLink(int figure, const QRectF &box);
    [[nodiscard]] int elementOf(int node) const { return node < 0 ? m_before : m_element + node; }

    TagArticle m_article;
    BlockPlaces m_places;
    int m_before;
    int m_element;
};

/// Pages without blocks: each line is a paragraph, those in links are entries of a table of contents.
class FrontOwners : public PageOwners {
public:
    /// `top`, `bottom`: text beyond them, in points, is a stray.
    FrontOwners(TagStore &tags, double top, double bottom) : PageOwners(tags), m_top(top), m_bottom(bottom) {}

    void beginPage(const QPDFObjectHandle &page);
    [[nodiscard]] int ofText(const TextStart &start) override;
    [[nodiscard]] int ofPicture(const QRectF & /*box*/) override { return kArtifact; }
    [[nodiscard]] int ofDrawing(const QRectF & /*box*/) override { return kArtifact; }
    [[nodiscard]] bool wantsSpaces() const override { return false; }

private:
    double m_top;
    double m_bottom;
    int m_contents = -1;
    int m_paragraph = -1;
    double m_line = 0;
};

} // namespace lectern::exporting
