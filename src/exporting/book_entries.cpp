// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/book_entries.h"

namespace lectern::exporting {

namespace {

class EntryMaker {
public:
    EntryMaker(bool isBook, double pageTop) : m_isBook(isBook), m_pageTop(pageTop) {}

    void add(const PlacedPart &placed, size_t index)
    {
        const document::Outline &outline = placed.part.outline;
        int above = -1;
        if (m_isBook) {
            while (!m_roots.empty() && m_entries[m_roots.back()].depth >= placed.part.depth)
                m_roots.pop_back();
            above = m_roots.empty() ? -1 : static_cast<int>(m_roots.back());
        }
        const auto base = static_cast<int>(m_entries.size());
        const bool titled = placed.part.opensWithTitle;
        const bool own = m_isBook && !titled;
        if (own)
            append({placed.part.title, {}, above, 0, {placed.firstPage, 0, m_pageTop}, index, {}}, placed.part.depth);
        for (int i = 0; i < outline.size(); ++i) {
            const document::Heading &heading = outline.at(i);
            const int shift = base + (own ? 1 : 0);
            const bool below = own || (titled && i > 0 && (m_isBook || outline.at(0).subtreeEnd == outline.size()));
            const int parent = heading.parent >= 0 ? heading.parent + shift : below ? base : above;
            const QString number = static_cast<size_t>(i) < placed.part.numbers.size()
                ? placed.part.numbers[static_cast<size_t>(i)]
                : QString();
            append({heading.title, number, parent, 0, placed.marks.start(heading.block), index, heading.slug},
                   placed.part.depth);
        }
        if (m_isBook)
            m_roots.push_back(static_cast<size_t>(base));
    }

    [[nodiscard]] std::vector<BookEntry> entries() const
    {
        std::vector<BookEntry> made;
        made.reserve(m_entries.size());
        for (const Kept &kept : m_entries)
            made.push_back(kept.entry);
        return made;
    }

private:
    struct Kept {
        BookEntry entry;
        int depth = 0; ///< of its article
    };

    void append(BookEntry entry, int depth)
    {
        entry.level = entry.parent < 0 ? 0 : m_entries[static_cast<size_t>(entry.parent)].entry.level + 1;
        m_entries.push_back({std::move(entry), depth});
    }

    bool m_isBook;
    double m_pageTop;
    std::vector<Kept> m_entries;
    std::vector<size_t> m_roots; ///< entries of articles that may enclose the next one
};

} // namespace

std::vector<BookEntry> bookEntries(const std::vector<PlacedPart> &parts, bool isBook, double pageTop)
{
    EntryMaker maker(isBook, pageTop);
    for (size_t i = 0; i < parts.size(); ++i)
        maker.add(parts[i], i);
    return maker.entries();
}

QString fullId(size_t part, const QString &slug)
{
    return QString::number(part) + u'/' + slug;
}

} // namespace lectern::exporting
