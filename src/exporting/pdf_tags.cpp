// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_tags.h"

#include "exporting/content_owners.h"

namespace lectern::exporting {

PdfTags::PdfTags() : m_store(std::make_unique<TagStore>()) {}

PdfTags::~PdfTags() = default;

void PdfTags::addArticle(QPDF &pdf, const TagPart &part)
{
    const int article = m_store->add("Art", -1);
    const int before = m_store->add("P", article); // what stands before the first block
    const int first = m_store->size();
    for (StructureNode node : part.nodes) {
        node.parent = node.parent < 0 ? article : node.parent + first;
        m_store->add(std::move(node));
    }
    ArticleOwners owners(*m_store, part, before, first);
    int number = part.firstPage;
    for (const QPDFObjectHandle &page : part.pages) {
        owners.beginPage(page, number++);
        m_store->tagPage(pdf, page, owners);
        owners.endPage();
        m_store->holdLinks(page, owners.links());
    }
}

void PdfTags::addFront(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, double top, double bottom)
{
    m_store->beginFront();
    FrontOwners owners(*m_store, top, bottom);
    for (const QPDFObjectHandle &page : pages) {
        owners.beginPage(page);
        m_store->tagPage(pdf, page, owners);
        m_store->holdLinks(page, owners.links());
    }
    m_store->endFront();
}

void PdfTags::write(QPDF &pdf)
{
    m_store->write(pdf);
}

} // namespace lectern::exporting
