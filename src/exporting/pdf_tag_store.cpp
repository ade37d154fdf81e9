// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: ISO 32000-1, 14.7.4 (content).
#include "exporting/pdf_tag_store.h"

#include "exporting/page_content.h"
#include "exporting/structure_writer.h"

#include <algorithm>

namespace lectern::exporting {

namespace {

QPDFObjectHandle name(const char *text)
{
    return QPDFObjectHandle::newName(text);
}

QPDFObjectHandle number(long long value)
{
    return QPDFObjectHandle::newInteger(value);
}

} // namespace

std::vector<LinkBox> linksOf(QPDFObjectHandle page)
{
    std::vector<LinkBox> links;
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return links;
    for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) {
        QPDFObjectHandle rect = annotation.isDictionary() ? annotation.getKey("/Rect") : QPDFObjectHandle::newNull();
        if (!rect.isArray() || rect.getArrayNItems() != 4 || !annotation.getKey("/Subtype").isNameAndEquals("/Link"))
            continue;
        const auto edge = [&rect](int i) { return rect.getArrayItem(i).getNumericValue(); };
        links.push_back({annotation, QRectF(QPointF(edge(0), edge(1)), QPointF(edge(2), edge(3))).normalized(), -1, {}});
    }
    return links;
}

int TagStore::add(StructureNode node)
{
    m_elements.push_back({std::move(node), {}, false, size()});
    return size() - 1;
}

int TagStore::add(const char *type, int parent)
{
    StructureNode node;
    node.type = type;
    node.parent = parent;
    return add(std::move(node));
}

void TagStore::wrap(int element, int wrapper)
{
    Element &inner = m_elements[static_cast<size_t>(element)];
    if (inner.isAttached)
        return;
    inner.node.parent = wrapper;
    m_elements[static_cast<size_t>(wrapper)].place = inner.place;
}

/// Puts an element into its parent, with the first of its content: so that empty ones stay away.
void TagStore::attach(int index)
{
    Element &element = m_elements[static_cast<size_t>(index)];
    if (element.isAttached)
        return;
    element.isAttached = true;
    const int parent = element.node.parent;
    if (parent < 0) {
        m_roots.push_back(index);
        return;
    }
    attach(parent);
    Kid kid;
    kid.element = index;
    m_elements[static_cast<size_t>(parent)].kids.push_back(kid);
}

PageResources TagStore::resourcesOf(const QPDFObjectHandle &page)
{
    PageResources known;
    known.fonts = [this, page](const std::string &key) -> std::shared_ptr<PdfFont> {
        QPDFObjectHandle font = resourceOf(page, "/Font", key);
        return font.isDictionary() ? m_fonts.of(font) : nullptr;
    };
    known.formBox = [page](const std::string &key) { return formBoxOf(page, key); };
    return known;
}

void TagStore::holdMark(int element, const QPDFObjectHandle &page, int mark)
{
    attach(element);
    Kid kid;
    kid.mark = mark;
    kid.page = page;
    m_elements[static_cast<size_t>(element)].kids.push_back(kid);
}

int TagStore::addMark(QPDFObjectHandle page, int element)
{
    QPDFObjectHandle key = page.getKey("/StructParents");
    if (!key.isInteger()) {
        key = number(static_cast<long long>(m_owners.size()));
        page.replaceKey("/StructParents", key);
        page.replaceKey("/Tabs", name("/S"));
        m_owners.emplace_back();
    }
    std::vector<int> &owners = m_owners.at(static_cast<size_t>(key.getIntValue()));
    const auto mark = static_cast<int>(owners.size());
    owners.push_back(element);
    holdMark(element, page, mark);
    return mark;
}

void TagStore::tagPage(QPDF &pdf, QPDFObjectHandle page, ContentOwners &owners)
{
    const std::optional<TaggedContent> tagged = taggedContent(contentOf(page), resourcesOf(page), owners);
    if (!tagged)
        return;
    setContent(pdf, page, tagged->content);
    for (size_t mark = 0; mark < tagged->owners.size(); ++mark)
        holdMark(tagged->owners[mark], page, static_cast<int>(mark));
    page.replaceKey("/StructParents", number(static_cast<long long>(m_owners.size())));
    page.replaceKey("/Tabs", name("/S"));
    m_owners.push_back(tagged->owners);
}

void TagStore::holdLinks(const QPDFObjectHandle &page, const std::vector<LinkBox> &links)
{
    for (const LinkBox &link : links) {
        if (link.element < 0)
            continue;
        attach(link.element);
        Kid kid;
        kid.page = page;
        kid.annotation = link.annotation;
        m_elements[static_cast<size_t>(link.element)].kids.push_back(kid);
        m_annotations.emplace_back(link.annotation, link.element);
    }
}

void TagStore::beginFront()
{
    m_laterRoots = std::exchange(m_roots, {});
}

void TagStore::endFront()
{
    m_roots.insert(m_roots.end(), m_laterRoots.begin(), m_laterRoots.end());
    m_laterRoots.clear();
}

/// The engine draws what stands out of the flow after all that flows; elements are read in the order of the article.
void TagStore::putInOrder(Element &element)
{
    if (std::all_of(element.kids.begin(), element.kids.end(), [](const Kid &kid) { return kid.element >= 0; }))
        std::stable_sort(element.kids.begin(), element.kids.end(), [this](const Kid &a, const Kid &b) {
            return m_elements[static_cast<size_t>(a.element)].place < m_elements[static_cast<size_t>(b.element)].place;
        });
}

void TagStore::reserve(QPDF &pdf)
{
    m_fonts.writeLearnt(pdf);
    long long key = static_cast<long long>(m_owners.size());
    for (auto &[annotation, element] : m_annotations)
        annotation.replaceKey("/StructParent", number(key++));
    m_root = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    QPDFObjectHandle marked = QPDFObjectHandle::newDictionary();
    marked.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    pdf.getRoot().replaceKey("/StructTreeRoot", m_root);
    pdf.getRoot().replaceKey("/MarkInfo", marked);
}

void TagStore::write(AddedObjects &objects)
{
    for (Element &element : m_elements)
        putInOrder(element);
    StructureWriter(objects, *this).write(m_root);
}

} // namespace lectern::exporting
