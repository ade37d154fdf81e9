// SPDX-License-Identifier: GPL-3.0-or-later
// The structure elements of a PDF while they are gathered (structure_writer.h writes them). For this room only: knows QPDF.
#pragma once

#include "exporting/pdf_font.h"
#include "exporting/structure_tree.h"
#include "exporting/tagged_content.h"

#include <qpdf/QPDF.hh>
#include <vector>

namespace lectern::exporting {

class AddedObjects;

/// A link annotation and the element that its text makes.
struct LinkBox {
    QPDFObjectHandle annotation;
    QRectF box;         ///< points, y upwards: top() is the lower edge
    int element = -1;   ///< -1: nothing of it was met yet
    std::string colour; ///< of its first text
};

/// The links of a page.
[[nodiscard]] std::vector<LinkBox> linksOf(QPDFObjectHandle page);

class TagStore {
public:
    int add(StructureNode node);
    int add(const char *type, int parent);
    /// Puts an element that has no content yet into another one, which takes its place.
    void wrap(int element, int wrapper);
    [[nodiscard]] const StructureNode &node(int element) const { return m_elements[static_cast<size_t>(element)].node; }
    [[nodiscard]] int size() const { return static_cast<int>(m_elements.size()); }

    /// Rewrites what the page draws, marked, and gives the marked pieces to the elements that `owners` names. A page that can't be read
    /// stays as it is.
    void tagPage(QPDF &pdf, QPDFObjectHandle page, ContentOwners &owners);
    /// The number of a further marked piece on the page, which is to be content of this element.
    [[nodiscard]] int addMark(QPDFObjectHandle page, int element);
    /// Gives each link's element its annotation.
    void holdLinks(const QPDFObjectHandle &page, const std::vector<LinkBox> &links);
    /// The elements that are at the top from now on go before those of earlier pages.
    void beginFront();
    void endFront();
    /// Makes room for /StructTreeRoot and writes what of the tags stands in other objects. After the last page.
    void reserve(QPDF &pdf);
    /// Writes the elements into the file that was written after reserve().
    void write(AddedObjects &objects);

    /// What an element holds, in order.
    struct Kid {
        int element = -1; ///< -1: content or an annotation
        int mark = -1;    ///< number of the content on its page
        QPDFObjectHandle page;
        QPDFObjectHandle annotation;
    };
    struct Element {
        StructureNode node;
        std::vector<Kid> kids;
        bool isAttached = false;
        int place = 0; ///< in the order of reading, among elements of one parent
    };
    [[nodiscard]] const std::vector<Element> &elements() const { return m_elements; }
    /// The elements that no other one holds.
    [[nodiscard]] const std::vector<int> &roots() const { return m_roots; }
    /// By page that has tags, in the order of their /StructParents: the elements of its marked pieces.
    [[nodiscard]] const std::vector<std::vector<int>> &owners() const { return m_owners; }
    /// Links that are elements; their /StructParent follow those of the pages.
    [[nodiscard]] const std::vector<std::pair<QPDFObjectHandle, int>> &annotations() const { return m_annotations; }

private:
    void attach(int element);
    void holdMark(int element, const QPDFObjectHandle &page, int mark);
    void putInOrder(Element &element);
    PageResources resourcesOf(const QPDFObjectHandle &page);

    std::vector<Element> m_elements;
    std::vector<int> m_roots;
    std::vector<int> m_laterRoots;
    std::vector<std::vector<int>> m_owners;
    std::vector<std::pair<QPDFObjectHandle, int>> m_annotations;
    QPDFObjectHandle m_root; ///< /StructTreeRoot
    FontCache m_fonts;
};

} // namespace lectern::exporting
