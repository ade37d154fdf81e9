// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_tags.h"

#include "exporting/content_owners.h"

namespace lectern::exporting {

PdfTags::PdfTags() : m_store(std::make_unique<TagStore>()) {}

PdfTags::~PdfTags() = default;

void PdfTags::beginArticle(TagArticle article)
{
    const int element = m_article = m_store->add("Art", -1);
    const int before = m_store->add("P", element); // what stands before the first block
    const int first = m_store->size();
    for (StructureNode node : article.nodes) {
        node.parent = node.parent < 0 ? element : node.parent + first;
        m_store->add(std::move(node));
    }
    m_owners = std::make_unique<ArticleOwners>(*m_store, std::move(article), before, first);
}

void PdfTags::addPages(QPDF &pdf, const TagPages &pages)
{
    m_owners->gather(pages.marks);
    int number = pages.firstPage;
    for (size_t i = 0; i < pages.pages.size(); ++i) {
        const QPDFObjectHandle &page = pages.pages[i];
        m_owners->beginPage(page, number++);
        m_store->tagPage(pdf, page, *m_owners);
        m_owners->endPage();
        m_store->holdLinks(page, m_owners->links());
        if (pages.tagged)
            pages.tagged(i);
    }
}

int PdfTags::elementAt(double x, double y)
{
    return m_owners->elementAt(x, y);
}

NoteMarks PdfTags::addNote(const QPDFObjectHandle &page, int element, const QPDFObjectHandle &link)
{
    const int note = m_store->add("Note", element < 0 ? m_article : element);
    const int number = m_store->addMark(page, m_store->add("Lbl", note));
    const int address = m_store->add("Link", note);
    const NoteMarks marks{number, m_store->addMark(page, address)};
    m_store->holdLinks(page, {{link, {}, address, {}}});
    return marks;
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

void PdfTags::reserve(QPDF &pdf)
{
    m_store->reserve(pdf);
}

void PdfTags::write(AddedObjects &objects)
{
    m_store->write(objects);
}

} // namespace lectern::exporting
