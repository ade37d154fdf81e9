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
    /// The link that text stands in; null where it stands in none.
    [[nodiscard]] LinkBox *linkAt(double x, double y);

    TagStore &m_tags;
    std::vector<LinkBox> m_links;
};

/// Pages of an article: text by the places of the blocks.
class ArticleOwners : public PageOwners {
public:
    /// `before`: element of what stands before the first block; `element`: that of the first of the part's nodes, the others follow it.
    ArticleOwners(TagStore &tags, const TagPart &part, int before, int element);

    /// To be called for each page in turn.
    void beginPage(const QPDFObjectHandle &page, int number);
    [[nodiscard]] int ofText(double x, double y) override;
    [[nodiscard]] int ofPicture(const QRectF &box) override;
    [[nodiscard]] int ofDrawing(double x, double y) override;
    [[nodiscard]] bool wantsSpaces() const override { return m_part.direction == ReadingDirection::LeftToRight; }

private:
    const TagPart &m_part;
    BlockPlaces m_places;
    int m_before;
    int m_element;
};

/// Pages without blocks: each line is a paragraph, those in links are entries of a table of contents.
class FrontOwners : public PageOwners {
public:
    using PageOwners::PageOwners;

    void beginPage(const QPDFObjectHandle &page);
    [[nodiscard]] int ofText(double x, double y) override;
    [[nodiscard]] int ofPicture(const QRectF & /*box*/) override { return kArtifact; }
    [[nodiscard]] int ofDrawing(double /*x*/, double /*y*/) override { return kArtifact; }
    [[nodiscard]] bool wantsSpaces() const override { return false; }

private:
    int m_contents = -1;
    int m_paragraph = -1;
    double m_line = 0;
};

} // namespace lectern::exporting
