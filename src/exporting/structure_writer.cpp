// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/structure_writer.h"

#include <algorithm>

namespace lectern::exporting {

namespace {

constexpr size_t kEntriesPerLeaf = 256; ///< of the parent tree

std::string reference(int number)
{
    return std::to_string(number) + " 0 R";
}

std::string text(const QString &said)
{
    return QPDFObjectHandle::newUnicodeString(said.toStdString()).unparse();
}

/// /A with its key; empty where the element needs none.
std::string attributesOf(const StructureNode &node)
{
    if (node.type == "L")
        return node.isOrdered ? "/A<</O/List/ListNumbering/Decimal>>" : "/A<</O/List/ListNumbering/Disc>>";
    if (node.type != "TH" && node.columns <= 1 && node.rows <= 1)
        return {};
    std::string keys = "/A<</O/Table";
    if (node.type == "TH")
        keys += "/Scope/Column";
    if (node.columns > 1)
        keys += "/ColSpan " + std::to_string(node.columns);
    if (node.rows > 1)
        keys += "/RowSpan " + std::to_string(node.rows);
    return keys + ">>";
}

} // namespace

StructureWriter::StructureWriter(AddedObjects &objects, const TagStore &store)
    : m_objects(objects),
      m_store(store),
      m_numbers(store.elements().size(), 0)
{
}

int StructureWriter::pageNumber(const QPDFObjectHandle &page)
{
    if (page.getObjGen() != m_page) {
        m_page = page.getObjGen();
        m_pageNumber = m_objects.numberOf(page);
    }
    return m_pageNumber;
}

/// What the element holds, written; the page that its content is on is added to the keys.
std::string StructureWriter::kidsOf(const TagStore::Element &element, int own, std::string &keys)
{
    std::string kids;
    int page = 0;
    for (const TagStore::Kid &kid : element.kids) {
        if (!kids.empty())
            kids += ' ';
        if (kid.element >= 0) {
            writeElement(kid.element, own);
            kids += reference(m_numbers[static_cast<size_t>(kid.element)]);
            continue;
        }
        const int kidPage = pageNumber(kid.page);
        if (page == 0) {
            page = kidPage;
            keys += "/Pg " + reference(page);
        }
        const std::string elsewhere = kidPage == page ? std::string() : "/Pg " + reference(kidPage);
        if (kid.mark < 0)
            kids += "<</Type/OBJR" + elsewhere + "/Obj " + reference(m_objects.numberOf(kid.annotation)) + ">>";
        else if (elsewhere.empty())
            kids += std::to_string(kid.mark);
        else
            kids += "<</Type/MCR" + elsewhere + "/MCID " + std::to_string(kid.mark) + ">>";
    }
    return kids;
}

void StructureWriter::writeElement(int index, int parent)
{
    const TagStore::Element &element = m_store.elements()[static_cast<size_t>(index)];
    const StructureNode &node = element.node;
    const int own = m_objects.reserve();
    m_numbers[static_cast<size_t>(index)] = own;
    std::string keys = "<</S/" + node.type.toStdString() + "/P " + reference(parent);
    if (!node.alternative.isEmpty() || node.type == "Figure")
        keys += "/Alt" + text(node.alternative);
    if (!node.actual.isEmpty())
        keys += "/ActualText" + text(node.actual);
    if (!node.language.isEmpty())
        keys += "/Lang" + text(node.language);
    keys += attributesOf(node);
    const std::string kids = kidsOf(element, own, keys);
    m_objects.set(own, keys + "/K[" + kids + "]>>");
}

/// From the marked pieces and annotations back to their elements; returns the number of the tree.
int StructureWriter::parentTree()
{
    std::vector<int> values; // by key: an array of the page's elements, then an element for each link
    for (const std::vector<int> &owners : m_store.owners()) {
        std::string elements = "[";
        for (const int owner : owners)
            elements += reference(m_numbers[static_cast<size_t>(owner)]) + ' ';
        values.push_back(m_objects.add(elements + "]"));
    }
    for (const auto &[annotation, element] : m_store.annotations())
        values.push_back(m_numbers[static_cast<size_t>(element)]);
    std::string leaves;
    for (size_t from = 0; from < values.size(); from += kEntriesPerLeaf) {
        const size_t to = std::min(from + kEntriesPerLeaf, values.size());
        std::string leaf = "<</Limits[" + std::to_string(from) + ' ' + std::to_string(to - 1) + "]/Nums[";
        for (size_t key = from; key < to; ++key)
            leaf += std::to_string(key) + ' ' + reference(values[key]) + ' ';
        leaves += reference(m_objects.add(leaf + "]>>")) + ' ';
    }
    return m_objects.add("<</Kids[" + leaves + "]>>");
}

void StructureWriter::write(const QPDFObjectHandle &root)
{
    const int top = m_objects.numberOf(root);
    const int document = m_objects.reserve();
    std::string kids;
    for (const int element : m_store.roots()) {
        writeElement(element, document);
        kids += reference(m_numbers[static_cast<size_t>(element)]) + ' ';
    }
    m_objects.set(document, "<</S/Document/P " + reference(top) + "/K[" + kids + "]>>");
    const size_t keys = m_store.owners().size() + m_store.annotations().size();
    m_objects.set(top,
                  "<</Type/StructTreeRoot/K " + reference(document) + "/ParentTreeNextKey " + std::to_string(keys)
                      + "/ParentTree " + reference(parentTree()) + ">>");
}

} // namespace lectern::exporting
