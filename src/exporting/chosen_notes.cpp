// SPDX-License-Identifier: GPL-3.0-or-later
// List items of notes begin at lines of their own.
#include "exporting/chosen_notes.h"

#include <QSet>
#include <algorithm>

namespace lectern::exporting {

namespace {

QSet<QByteArray> referredNotes(const QByteArray &fragment)
{
    QSet<QByteArray> numbers;
    static constexpr QByteArrayView mark = "<a href=\"#fn:";
    for (qsizetype at = fragment.indexOf(mark); at >= 0; at = fragment.indexOf(mark, at + 1)) {
        const qsizetype from = at + mark.size();
        numbers.insert(fragment.mid(from, fragment.indexOf('"', from) - from));
    }
    return numbers;
}

} // namespace

QByteArray chosenNotes(QByteArrayView notes, const QByteArray &body)
{
    const QSet<QByteArray> wanted = referredNotes(body);
    QByteArray out;
    static constexpr QByteArrayView item = "<li id=\"fn:";
    qsizetype at = notes.indexOf(item);
    if (at < 0)
        return notes.toByteArray();
    out += notes.first(at);
    bool any = false;
    while (at >= 0) {
        const qsizetype next = notes.indexOf(item, at + 1);
        const qsizetype listEnd = notes.lastIndexOf("</ol>");
        const qsizetype end = next >= 0 ? next : std::max(at, listEnd);
        const qsizetype numberAt = at + item.size();
        const QByteArray number = notes.sliced(numberAt, notes.indexOf('"', numberAt) - numberAt).toByteArray();
        if (wanted.contains(number)) {
            any = true;
            QByteArray kept = notes.sliced(at, end - at).toByteArray();
            // The list's own counting would close the gaps.
            const QByteArray opening = "<li value=\"" + number + "\" ";
            out += kept.replace(0, 4, opening);
        }
        if (next < 0)
            out += notes.sliced(end);
        at = next;
    }
    return any ? out : QByteArray();
}

} // namespace lectern::exporting
