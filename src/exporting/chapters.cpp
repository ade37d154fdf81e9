// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/chapters.h"

#include <QByteArrayView>

namespace lectern::exporting {

namespace {

constexpr int kBook = 40000;  ///< words; what prizes call a novel is at least as long, some 150 pages here
constexpr int kChapter = 750; ///< words on average, some three pages; shorter ones would leave too much of the paper white
constexpr size_t kFewest = 3; ///< chapters of a book
constexpr QByteArrayView kChunk = "<div class=\"chunk\">\n";
constexpr QByteArrayView kChapterChunk = "<div class=\"chunk chapter\">\n";

bool followsText(const document::Outline &outline, int index)
{
    return index > 0 && outline.at(index).block > outline.at(index - 1).block + 1;
}

} // namespace

std::vector<int> chapterHeadings(const document::Outline &outline)
{
    int words = 0;
    for (const document::Heading &heading : outline.headings())
        words += heading.words;
    if (words < kBook)
        return {};
    for (int level = 1; level <= 6; ++level) {
        std::vector<int> starts;
        for (int i = 0; i < outline.size(); ++i) {
            if (outline.at(i).level <= level && followsText(outline, i))
                starts.push_back(i);
        }
        if (starts.size() + 1 >= kFewest)
            return words / static_cast<int>(starts.size() + 1) < kChapter ? std::vector<int>() : starts;
    }
    return {};
}

QByteArray withChapters(const QByteArray &fragment, const std::vector<int> &sections)
{
    const QByteArrayView all(fragment);
    QByteArray made;
    made.reserve(fragment.size() + static_cast<qsizetype>(sections.size()) * (kChapterChunk.size() + 8));
    qsizetype from = 0;
    for (const int section : sections) {
        const QByteArray opening = "<section data-s=\"" + QByteArray::number(section) + "\">";
        const qsizetype at = all.indexOf(opening, from);
        if (at < 0)
            continue;
        const QByteArrayView before = all.sliced(from, at - from);
        if (before.endsWith(kChunk))
            made.append(before.chopped(kChunk.size()));
        else
            made.append(before).append("</div>\n");
        made.append(kChapterChunk);
        from = at;
    }
    return made.append(all.sliced(from));
}

} // namespace lectern::exporting
