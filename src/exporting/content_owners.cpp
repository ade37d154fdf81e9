// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/content_owners.h"

#include <cmath>

namespace lectern::exporting {

namespace {

constexpr double kBoxRounding = 1; ///< points
constexpr double kTwoLines = 26;   ///< points: lower boxes are of one line of the text's size
constexpr double kBoxOverhang = 1; ///< points: what begins at a link's end is not in it, though boxes are of whole pixels

} // namespace

std::string_view PageOwners::typeOf(int owner) const
{
    const QByteArray &type = m_tags.node(owner).type;
    return {type.constData(), static_cast<size_t>(type.size())};
}

LinkBox *PageOwners::linkAt(const TextStart &start, Evidence needed)
{
    const auto holds = [&](const LinkBox &link) {
        return link.box.adjusted(-kBoxRounding, -kBoxRounding, -kBoxOverhang, kBoxRounding)
                   .contains(QPointF(start.x, start.y))
            && (needed == Evidence::Box || start.isUnderlined
                || (link.box.height() < kTwoLines && (link.element < 0 || link.colour == start.colour)));
    };
    const bool goesOn = m_link >= 0 && holds(m_links[static_cast<size_t>(m_link)]);
    if (goesOn)
        return &m_links[static_cast<size_t>(m_link)];
    m_link = -1;
    for (size_t i = 0; i < m_links.size(); ++i) {
        if (!holds(m_links[i]) || (m_link >= 0 && m_links[i].element >= 0))
            continue;
        m_link = static_cast<int>(i);
        if (m_links[i].element < 0) // one that was not begun goes before one that ended
            break;
    }
    if (m_link < 0)
        return nullptr;
    LinkBox &link = m_links[static_cast<size_t>(m_link)];
    if (link.element < 0)
        link.colour = start.colour;
    return &link;
}

ArticleOwners::ArticleOwners(TagStore &tags, TagArticle article, int before, int element)
    : PageOwners(tags),
      m_article(std::move(article)),
      m_places(m_article.nodes, {}, m_article.direction == ReadingDirection::RightToLeft),
      m_before(before),
      m_element(element)
{
}

void ArticleOwners::beginPage(const QPDFObjectHandle &page, int number)
{
    m_links = linksOf(page);
    m_link = -1;
    m_places.beginPage(number);
}

void ArticleOwners::endPage()
{
    for (LinkBox &link : m_links) {
        if (link.element < 0)
            link.element = m_tags.add("Link", elementOf(m_places.nodeOfText(link.box.left(), link.box.center().y())));
    }
}

int ArticleOwners::ofText(const TextStart &start)
{
    if (start.y > m_article.top || start.y < m_article.bottom)
        return kStray;
    const int node = m_places.nodeOfText(start.x, start.y);
    if (node == BlockPlaces::kRepeated)
        return kArtifact;
    LinkBox *link = linkAt(start, Evidence::Underline);
    if (link == nullptr)
        return elementOf(node);
    if (link->element < 0)
        link->element = m_tags.add("Link", elementOf(node));
    return link->element;
}

int ArticleOwners::ofPicture(const QRectF &box)
{
    const int node = m_places.nodeOfPicture(box);
    return node < 0 ? kArtifact : inLink(elementOf(node), box);
}

int ArticleOwners::inLink(int figure, const QRectF &box)
{
    for (LinkBox &link : m_links) {
        if (link.element < 0
            && link.box.adjusted(-kBoxRounding, -kBoxRounding, kBoxRounding, kBoxRounding).contains(box.center())) {
            link.element = m_tags.add("Link", m_tags.node(figure).parent);
            m_tags.wrap(figure, link.element);
        }
    }
    return figure;
}

int ArticleOwners::ofDrawing(const QRectF &box)
{
    const int node = m_places.nodeOfDrawing(box);
    return node < 0 ? kArtifact : inLink(elementOf(node), box);
}

void FrontOwners::beginPage(const QPDFObjectHandle &page)
{
    m_links = linksOf(page);
    m_link = -1;
    m_paragraph = -1;
}

int FrontOwners::ofText(const TextStart &start)
{
    if (start.y > m_top || start.y < m_bottom)
        return kStray;
    if (LinkBox *link = linkAt(start, Evidence::Box)) {
        if (m_contents < 0)
            m_contents = m_tags.add("TOC", -1);
        if (link->element < 0)
            link->element = m_tags.add("Link", m_tags.add("TOCI", m_contents));
        return link->element;
    }
    if (m_paragraph < 0 || std::abs(start.y - m_line) > kBoxRounding)
        m_paragraph = m_tags.add("P", -1);
    m_line = start.y;
    return m_paragraph;
}

} // namespace lectern::exporting
