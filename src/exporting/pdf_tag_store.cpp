// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: ISO 32000-1, 14.7.2 (elements), 14.7.4 (content), 14.8.5 (attributes).
#include "exporting/pdf_tag_store.h"

#include "exporting/page_content.h"

#include <algorithm>

namespace lectern::exporting {

namespace {

constexpr size_t kEntriesPerLeaf = 256; ///< of the parent tree

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
    m_elements.push_back({std::move(node), {}, false, size(), QPDFObjectHandle()});
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

PageResources TagStore::resourcesOf(QPDFObjectHandle page)
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

QPDFObjectHandle TagStore::attributesOf(const StructureNode &node)
{
    QPDFObjectHandle attributes = QPDFObjectHandle::newDictionary();
    if (node.type == "L") {
        attributes.replaceKey("/O", name("/List"));
        attributes.replaceKey("/ListNumbering", name(node.isOrdered ? "/Decimal" : "/Disc"));
    } else if (node.type == "TH" || node.columns > 1 || node.rows > 1) {
        attributes.replaceKey("/O", name("/Table"));
        if (node.type == "TH")
            attributes.replaceKey("/Scope", name("/Column"));
        if (node.columns > 1)
            attributes.replaceKey("/ColSpan", number(node.columns));
        if (node.rows > 1)
            attributes.replaceKey("/RowSpan", number(node.rows));
    }
    return attributes;
}

/// The engine draws what stands out of the flow after all that flows; elements are read in the order of the article.
void TagStore::putInOrder(Element &element)
{
    if (std::all_of(element.kids.begin(), element.kids.end(), [](const Kid &kid) { return kid.element >= 0; }))
        std::stable_sort(element.kids.begin(), element.kids.end(), [this](const Kid &a, const Kid &b) {
            return m_elements[static_cast<size_t>(a.element)].place < m_elements[static_cast<size_t>(b.element)].place;
        });
}

void TagStore::writeElement(QPDF &pdf, int index, const QPDFObjectHandle &parent)
{
    Element &element = m_elements[static_cast<size_t>(index)];
    const StructureNode &node = element.node;
    QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/S", QPDFObjectHandle::newName('/' + node.type.toStdString()));
    made.replaceKey("/P", parent);
    if (!node.alternative.isEmpty() || node.type == "Figure")
        made.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(node.alternative.toStdString()));
    if (!node.actual.isEmpty())
        made.replaceKey("/ActualText", QPDFObjectHandle::newUnicodeString(node.actual.toStdString()));
    if (!node.language.isEmpty())
        made.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(node.language.toStdString()));
    if (QPDFObjectHandle attributes = attributesOf(node); !attributes.getKeys().empty())
        made.replaceKey("/A", attributes);
    element.written = pdf.makeIndirectObject(made);
    putInOrder(element);
    QPDFObjectHandle page;
    QPDFObjectHandle kids = QPDFObjectHandle::newArray();
    for (const Kid &kid : element.kids) {
        if (kid.element >= 0) {
            writeElement(pdf, kid.element, element.written);
            kids.appendItem(m_elements[static_cast<size_t>(kid.element)].written);
            continue;
        }
        if (!page.isInitialized()) {
            page = kid.page;
            made.replaceKey("/Pg", page);
        }
        const bool isHere = page.getObjGen() == kid.page.getObjGen();
        if (kid.mark >= 0 && isHere) {
            kids.appendItem(number(kid.mark));
            continue;
        }
        QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
        reference.replaceKey("/Type", name(kid.mark >= 0 ? "/MCR" : "/OBJR"));
        if (!isHere)
            reference.replaceKey("/Pg", kid.page);
        if (kid.mark >= 0)
            reference.replaceKey("/MCID", number(kid.mark));
        else
            reference.replaceKey("/Obj", kid.annotation);
        kids.appendItem(reference);
    }
    made.replaceKey("/K", kids.getArrayNItems() == 1 ? kids.getArrayItem(0) : kids);
}

/// From the marked pieces and annotations back to their elements.
QPDFObjectHandle TagStore::parentTree(QPDF &pdf)
{
    QPDFObjectHandle leaves = QPDFObjectHandle::newArray();
    QPDFObjectHandle leaf;
    size_t key = 0;
    const size_t last = m_owners.size() + m_annotations.size();
    const auto append = [&](const QPDFObjectHandle &value) {
        if (key % kEntriesPerLeaf == 0) {
            leaf = QPDFObjectHandle::newDictionary();
            leaf.replaceKey("/Nums", QPDFObjectHandle::newArray());
            leaf.replaceKey(
                "/Limits",
                QPDFObjectHandle::newArray({number(static_cast<long long>(key)),
                                            number(static_cast<long long>(std::min(key + kEntriesPerLeaf, last)) - 1)}));
            leaves.appendItem(pdf.makeIndirectObject(leaf));
        }
        QPDFObjectHandle entries = leaf.getKey("/Nums");
        entries.appendItem(number(static_cast<long long>(key++)));
        entries.appendItem(value);
    };
    for (const std::vector<int> &owners : m_owners) {
        std::vector<QPDFObjectHandle> written;
        written.reserve(owners.size());
        for (const int owner : owners)
            written.push_back(m_elements[static_cast<size_t>(owner)].written);
        append(pdf.makeIndirectObject(QPDFObjectHandle::newArray(written)));
    }
    for (auto &[annotation, element] : m_annotations) {
        annotation.replaceKey("/StructParent", number(static_cast<long long>(key)));
        append(m_elements[static_cast<size_t>(element)].written);
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Kids", leaves);
    return pdf.makeIndirectObject(tree);
}

void TagStore::write(QPDF &pdf)
{
    m_fonts.writeLearnt(pdf);
    QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    QPDFObjectHandle document = QPDFObjectHandle::newDictionary();
    document.replaceKey("/S", name("/Document"));
    document.replaceKey("/P", root);
    document = pdf.makeIndirectObject(document);
    QPDFObjectHandle kids = QPDFObjectHandle::newArray();
    for (const int element : m_roots) {
        writeElement(pdf, element, document);
        kids.appendItem(m_elements[static_cast<size_t>(element)].written);
    }
    document.replaceKey("/K", kids);
    root.replaceKey("/Type", name("/StructTreeRoot"));
    root.replaceKey("/K", document);
    root.replaceKey("/ParentTreeNextKey", number(static_cast<long long>(m_owners.size() + m_annotations.size())));
    root.replaceKey("/ParentTree", parentTree(pdf));
    QPDFObjectHandle marked = QPDFObjectHandle::newDictionary();
    marked.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    pdf.getRoot().replaceKey("/StructTreeRoot", root);
    pdf.getRoot().replaceKey("/MarkInfo", marked);
}

} // namespace lectern::exporting
