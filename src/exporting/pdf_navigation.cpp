// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and types: ISO 32000-1, 12.3 (outlines, destinations) and 7.9.6 (name trees).
#include "exporting/pdf_navigation.h"

#include <algorithm>
#include <map>

namespace lectern::exporting {

namespace {

constexpr double kAbove = 6; ///< points that a destination stands above its text
constexpr size_t kNamesPerLeaf = 256;
constexpr size_t kFewBookmarks = 24; ///< so many are shown unfolded

QPDFObjectHandle indirect(QPDF &pdf, const QPDFObjectHandle &dictionary)
{
    return pdf.makeIndirectObject(dictionary);
}

/// Children of each bookmark; the top level comes last.
std::vector<std::vector<size_t>> childrenOf(const std::vector<Bookmark> &bookmarks)
{
    std::vector<std::vector<size_t>> children(bookmarks.size() + 1);
    for (size_t i = 0; i < bookmarks.size(); ++i)
        children[bookmarks[i].parent < 0 ? bookmarks.size() : static_cast<size_t>(bookmarks[i].parent)].push_back(i);
    return children;
}

void linkSiblings(QPDFObjectHandle parent, const std::vector<size_t> &siblings, std::vector<QPDFObjectHandle> &items)
{
    for (size_t k = 0; k < siblings.size(); ++k) {
        QPDFObjectHandle &item = items[siblings[k]];
        item.replaceKey("/Parent", parent);
        if (k > 0)
            item.replaceKey("/Prev", items[siblings[k - 1]]);
        if (k + 1 < siblings.size())
            item.replaceKey("/Next", items[siblings[k + 1]]);
    }
    parent.replaceKey("/First", items[siblings.front()]);
    parent.replaceKey("/Last", items[siblings.back()]);
}

} // namespace

QPDFObjectHandle destination(const std::vector<QPDFObjectHandle> &pages, const PdfPlace &place)
{
    const auto page = static_cast<size_t>(std::clamp(place.page, 0, static_cast<int>(pages.size()) - 1));
    QPDFObjectHandle target = QPDFObjectHandle::newArray();
    target.appendItem(pages[page]);
    target.appendItem(QPDFObjectHandle::newName("/XYZ"));
    target.appendItem(QPDFObjectHandle::newInteger(0));
    target.appendItem(QPDFObjectHandle::newReal(place.y + kAbove, 2));
    target.appendItem(QPDFObjectHandle::newInteger(0)); // zoom stays as it is
    return target;
}

void writeBookmarks(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, const std::vector<Bookmark> &bookmarks)
{
    if (bookmarks.empty() || pages.empty())
        return;
    std::vector<QPDFObjectHandle> items;
    items.reserve(bookmarks.size());
    QPDFObjectHandle firstPage = pages.front();
    PdfPlace last{0, 0, firstPage.getKey("/MediaBox").getArrayItem(3).getNumericValue()};
    for (const Bookmark &bookmark : bookmarks) {
        last = bookmark.place.isValid() ? bookmark.place : last;
        QPDFObjectHandle item = QPDFObjectHandle::newDictionary();
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title.toStdString()));
        item.replaceKey("/Dest", destination(pages, last));
        items.push_back(indirect(pdf, item));
    }
    const auto children = childrenOf(bookmarks);
    const bool unfolded = bookmarks.size() <= kFewBookmarks;
    // Descendants are counted from the end, where children stand after their parents.
    std::vector<int> within(bookmarks.size() + 1, 0);
    for (size_t i = bookmarks.size(); i-- > 0;)
        within[bookmarks[i].parent < 0 ? bookmarks.size() : static_cast<size_t>(bookmarks[i].parent)] +=
            1 + (unfolded ? within[i] : 0);
    for (size_t i = 0; i < bookmarks.size(); ++i) {
        if (children[i].empty())
            continue;
        linkSiblings(items[i], children[i], items);
        items[i].replaceKey("/Count", QPDFObjectHandle::newInteger(unfolded ? within[i] : -within[i]));
    }
    QPDFObjectHandle root = indirect(pdf, QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(within[bookmarks.size()]));
    linkSiblings(root, children[bookmarks.size()], items);
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void writeDestinations(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, const QHash<QString, PdfPlace> &named)
{
    QPDFObjectHandle catalog = pdf.getRoot();
    catalog.removeKey("/Dests"); // the engine's own, rounded and percent-encoded
    if (named.empty())
        return;
    std::map<std::string, PdfPlace> places; // in the order of the strings as they are written
    for (const auto &[name, place] : named.asKeyValueRange())
        places.emplace(QPDFObjectHandle::newUnicodeString(name.toStdString()).getStringValue(), place);
    QPDFObjectHandle kids = QPDFObjectHandle::newArray();
    for (auto place = places.begin(); place != places.end();) {
        QPDFObjectHandle names = QPDFObjectHandle::newArray();
        const QPDFObjectHandle first = QPDFObjectHandle::newString(place->first);
        QPDFObjectHandle last = first;
        for (size_t count = 0; count < kNamesPerLeaf && place != places.end(); ++count, ++place) {
            last = QPDFObjectHandle::newString(place->first);
            names.appendItem(last);
            names.appendItem(destination(pages, place->second));
        }
        QPDFObjectHandle leaf = QPDFObjectHandle::newDictionary();
        leaf.replaceKey("/Limits", QPDFObjectHandle::newArray({first, last}));
        leaf.replaceKey("/Names", names);
        kids.appendItem(indirect(pdf, leaf));
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Kids", kids);
    QPDFObjectHandle names = QPDFObjectHandle::newDictionary();
    names.replaceKey("/Dests", indirect(pdf, tree));
    catalog.replaceKey("/Names", names);
}

void pointTo(QPDFObjectHandle annotation, const QPDFObjectHandle &target)
{
    annotation.removeKey("/A");
    annotation.replaceKey("/Dest", target);
}

void disarm(QPDFObjectHandle annotation)
{
    annotation.removeKey("/A");
    annotation.removeKey("/Dest");
}

} // namespace lectern::exporting
