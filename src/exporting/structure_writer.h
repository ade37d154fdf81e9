// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the structure tree of a PDF. For this room only: knows QPDF.
#pragma once

#include "exporting/added_objects.h"
#include "exporting/pdf_tag_store.h"

#include <string>
#include <vector>

namespace lectern::exporting {

/// Keys: ISO 32000-1, 14.7.2 (elements), 14.7.4 (content), 14.8.5 (attributes).
class StructureWriter {
public:
    StructureWriter(AddedObjects &objects, const TagStore &store);

    /// `root`: the object of the file that becomes /StructTreeRoot.
    void write(const QPDFObjectHandle &root);

private:
    void writeElement(int element, int parent);
    [[nodiscard]] std::string kidsOf(const TagStore::Element &element, int own, std::string &keys);
    [[nodiscard]] int parentTree();
    [[nodiscard]] int pageNumber(const QPDFObjectHandle &page);

    AddedObjects &m_objects;
    const TagStore &m_store;
    std::vector<int> m_numbers; ///< of the elements in the file; 0: not written
    QPDFObjGen m_page;          ///< the one that was asked for last
    int m_pageNumber = 0;
};

} // namespace lectern::exporting
