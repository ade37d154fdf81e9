// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/note_rooms.h"

#include "exporting/page_content.h"
#include "exporting/pdf_marks.h"

#include <charconv>
#include <string_view>

namespace lectern::exporting {

namespace {

constexpr std::string_view kNumber = "lectern-note:";
constexpr std::string_view kRoom = "lectern-room:";
constexpr int kMostNotes = 1 << 20; ///< a number above this is damage

/// The number of the note that a mark of this kind is for; 0: it is another kind.
int noteOf(std::string_view address, std::string_view kind)
{
    int note = 0;
    if (address.starts_with(kind))
        std::from_chars(address.data() + kind.size(), address.data() + address.size(), note);
    return note > 0 && note <= kMostNotes ? note : 0;
}

} // namespace

PageNotes takeNotes(QPDFObjectHandle page)
{
    PageNotes notes;
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return notes;
    std::vector<QPDFObjectHandle> kept;
    for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) {
        const std::string address = addressOfLink(annotation);
        const int number = noteOf(address, kNumber);
        const int room = noteOf(address, kRoom);
        QPDFObjectHandle rect = annotation.isDictionary() ? annotation.getKey("/Rect") : QPDFObjectHandle::newNull();
        if ((number == 0 && room == 0) || !rect.isRectangle()) {
            kept.push_back(annotation);
            continue;
        }
        const QPDFObjectHandle::Rectangle box = rect.getArrayAsRectangle();
        if (number > 0)
            notes.numbers.push_back({number, box.llx, (box.lly + box.ury) / 2, box.lly});
        else
            notes.rooms.push_back({room, {box.lly, box.ury}});
    }
    if (kept.empty())
        page.removeKey("/Annots");
    else if (!notes.numbers.empty() || !notes.rooms.empty())
        page.replaceKey("/Annots", QPDFObjectHandle::newArray(kept));
    return notes;
}

std::optional<double> closeRooms(QPDF &pdf, QPDFObjectHandle page, const Rise &rise)
{
    const std::optional<RaisedContent> raised = raisedContent(
        contentOf(page), [page](const std::string &name) { return formBoxOf(page, name); }, rise);
    if (!raised)
        return std::nullopt;
    if (rise.isNothing())
        return raised->bottom;
    setContent(pdf, page, raised->content);
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return raised->bottom;
    for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) {
        QPDFObjectHandle rect = annotation.isDictionary() ? annotation.getKey("/Rect") : QPDFObjectHandle::newNull();
        if (!rect.isRectangle())
            continue;
        QPDFObjectHandle::Rectangle box = rect.getArrayAsRectangle();
        box.lly += rise.at(box.lly);
        box.ury += rise.at(box.ury);
        annotation.replaceKey("/Rect", QPDFObjectHandle::newFromRectangle(box));
    }
    return raised->bottom;
}

} // namespace lectern::exporting
