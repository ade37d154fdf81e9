// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_tags.h"

#include "exporting/content_owners.h"

namespace lectern::exporting {

PdfTags::PdfTags() : m_store(std::make_unique<TagStore>()) {}

PdfTags::~PdfTags() = default;

void PdfTags::beginArticle(TagArticle article)
{
    m_article = std::move(article);
    const int element = m_store->add("Art", -1);
    m_before = m_store->add("P", element);
    m_first = m_store->size();
    for (StructureNode node : m_article.nodes) {
        node.parent = node.parent < 0 ? element : node.parent + m_first;
        m_store->add(std::move(node));
    }
}

void PdfTags::addPages(QPDF &pdf, const TagPages &pages)
{
    ArticleOwners owners(*m_store, m_article, pages.marks, m_before, m_first);
    int number = pages.firstPage;
    for (const QPDFObjectHandle &page : pages.pages) {
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
