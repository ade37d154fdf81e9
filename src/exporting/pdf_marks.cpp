// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the link annotations of every page once.
#include "exporting/pdf_marks.h"

#include <QUrl>
#include <charconv>
#include <string_view>

namespace lectern::exporting {

namespace {

constexpr std::string_view kTail = "lectern-tail:";
constexpr double kTailWidth = 200;   ///< CSS pixels (resources/css/print.css)
constexpr int kMostBlocks = 1 << 26; ///< a block number above this is damage

/// What follows the prefix, or nothing.
bool takePrefix(std::string_view &address, std::string_view prefix)
{
    if (!address.starts_with(prefix))
        return false;
    address.remove_prefix(prefix.size());
    return true;
}

QString decoded(std::string_view text)
{
    return QUrl::fromPercentEncoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
}

PdfPlace placeOf(QPDFObjectHandle &annotation, int page)
{
    QPDFObjectHandle rect = annotation.getKey("/Rect");
    if (!rect.isArray() || rect.getArrayNItems() != 4)
        return {};
    return {page, rect.getArrayItem(0).getNumericValue(), rect.getArrayItem(3).getNumericValue()};
}

/// Address of a link annotation, and where it stands; empty for other annotations.
std::pair<std::string, PdfPlace> readLink(QPDFObjectHandle &annotation, int number, const PrintedLinks *links)
{
    if (links != nullptr) {
        if (const auto link = links->of(annotation))
            return {std::string(link->address), {number, link->box.left(), link->box.bottom()}};
    }
    std::string address = addressOfLink(annotation);
    const PdfPlace place = address.empty() ? PdfPlace() : placeOf(annotation, number);
    return {std::move(address), place};
}

void setPlace(PdfMarks &marks, std::string_view number, const PdfPlace &place)
{
    int block = -1;
    std::from_chars(number.data(), number.data() + number.size(), block);
    if (block < 0 || block > kMostBlocks)
        return;
    std::vector<PdfPlace> &places = marks.starts;
    if (places.size() <= static_cast<size_t>(block))
        places.resize(static_cast<size_t>(block) + 1);
    PdfPlace &kept = places[static_cast<size_t>(block)];
    if (!kept.isValid())
        kept = place;
    else
        marks.repeats.emplace_back(block, place);
}

PdfPlace at(const std::vector<PdfPlace> &places, document::BlockId block)
{
    return block >= 0 && static_cast<size_t>(block) < places.size() ? places[static_cast<size_t>(block)] : PdfPlace();
}

} // namespace

std::string addressOfLink(QPDFObjectHandle annotation)
{
    if (!annotation.isDictionary())
        return {};
    QPDFObjectHandle action = annotation.getKey("/A");
    if (!action.isDictionary())
        return {};
    QPDFObjectHandle uri = action.getKey("/URI");
    return uri.isString() ? uri.getStringValue() : std::string();
}

PdfPlace PdfMarks::start(document::BlockId block) const
{
    return at(starts, block);
}

std::optional<PdfTail> tailOf(QPDFObjectHandle page)
{
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return std::nullopt;
    for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) {
        QPDFObjectHandle rect = annotation.isDictionary() ? annotation.getKey("/Rect") : QPDFObjectHandle::newNull();
        if (addressOfLink(annotation) != kTail || !rect.isArray() || rect.getArrayNItems() != 4)
            continue;
        const double width = rect.getArrayItem(2).getNumericValue() - rect.getArrayItem(0).getNumericValue();
        return PdfTail{rect.getArrayItem(3).getNumericValue(), width / kTailWidth};
    }
    return std::nullopt;
}

void takePlaces(QPDFObjectHandle page, int number, PdfMarks &marks, const PrintedLinks *links)
{
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return;
    std::vector<QPDFObjectHandle> kept;
    for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) {
        const auto [whole, place] = readLink(annotation, number, links);
        std::string_view address = whole;
        if (takePrefix(address, "lectern-mark:")) {
            setPlace(marks, address, place);
        } else if (takePrefix(address, "lectern-id:")) {
            const QString id = decoded(address);
            if (!marks.ids.contains(id))
                marks.ids.insert(id, place);
        } else if (address != kTail) {
            kept.push_back(annotation);
        }
    }
    if (kept.empty())
        page.removeKey("/Annots");
    else
        page.replaceKey("/Annots", QPDFObjectHandle::newArray(kept));
}

void findLinks(QPDFObjectHandle page, PdfMarks &marks)
{
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return;
    for (const QPDFObjectHandle &annotation : annotations.getArrayAsVector()) {
        const std::string whole = addressOfLink(annotation);
        std::string_view address = whole;
        if (takePrefix(address, "lectern-to:"))
            marks.innerLinks.push_back({annotation, decoded(address)});
        else if (address.starts_with("lectern:"))
            marks.fileLinks.push_back({annotation, QString::fromStdString(whole)});
    }
}

PdfMarks takeMarks(const std::vector<QPDFObjectHandle> &pages, int firstPage)
{
    PdfMarks marks;
    for (const QPDFObjectHandle &page : pages) {
        takePlaces(page, firstPage++, marks, nullptr);
        findLinks(page, marks);
    }
    return marks;
}

} // namespace lectern::exporting
