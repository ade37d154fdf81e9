// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/content_owners.h"

#include <cmath>

namespace lectern::exporting {

namespace {

constexpr double kRounding = 1;   ///< points
constexpr double kOverhang = 0.3; ///< points: what begins at a link's end is not in it

} // namespace

std::string_view PageOwners::typeOf(int owner) const
{
    const QByteArray &type = m_tags.node(owner).type;
    return {type.constData(), static_cast<size_t>(type.size())};
}

LinkBox *PageOwners::linkAt(double x, double y)
{
    for (LinkBox &link : m_links) {
        if (link.box.adjusted(-kRounding, -kRounding, -kOverhang, kRounding).contains(QPointF(x, y)))
            return &link;
    }
    return nullptr;
}

ArticleOwners::ArticleOwners(TagStore &tags, const TagPart &part, int before, int element)
    : PageOwners(tags),
      m_part(part),
      m_places(part.nodes, part.marks, part.direction == ReadingDirection::RightToLeft),
      m_before(before),
      m_element(element)
{
}

void ArticleOwners::beginPage(const QPDFObjectHandle &page, int number)
{
    m_links = linksOf(page);
    m_places.beginPage(number);
}

int ArticleOwners::ofText(double x, double y)
{
    if (y > m_part.top || y < m_part.bottom)
        return kStray;
    const int node = m_places.nodeOfText(x, y);
    if (node == BlockPlaces::kRepeated)
        return kArtifact;
    const int owner = node == BlockPlaces::kBefore ? m_before : m_element + node;
    LinkBox *link = linkAt(x, y);
    if (link == nullptr)
        return owner;
    if (link->element < 0)
        link->element = m_tags.add("Link", owner);
    return link->element;
}

int ArticleOwners::ofPicture(const QRectF &box)
{
    const int node = m_places.nodeOfPicture(box.left(), box.top(), box.right(), box.bottom());
    return node < 0 ? kArtifact : m_element + node;
}

int ArticleOwners::ofDrawing(double x, double y)
{
    const int node = m_places.figureAround(x, y);
    return node < 0 ? kArtifact : m_element + node;
}

void FrontOwners::beginPage(const QPDFObjectHandle &page)
{
    m_links = linksOf(page);
    m_paragraph = -1;
}

int FrontOwners::ofText(double x, double y)
{
    if (LinkBox *link = linkAt(x, y)) {
        if (m_contents < 0)
            m_contents = m_tags.add("TOC", -1);
        if (link->element < 0)
            link->element = m_tags.add("Link", m_tags.add("TOCI", m_contents));
        return link->element;
    }
    if (m_paragraph < 0 || std::abs(y - m_line) > kRounding)
        m_paragraph = m_tags.add("P", -1);
    m_line = y;
    return m_paragraph;
}

} // namespace lectern::exporting
