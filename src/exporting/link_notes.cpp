// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/link_notes.h"

#include "exporting/html_markup.h"

#include <QHash>
#include <QRegularExpression>

namespace lectern::exporting {

namespace {

/// An address as one would write it by hand.
QString bare(QString address)
{
    static const QRegularExpression around(QStringLiteral("^(https?://)?(www\\.)?|/$"));
    return address.remove(around);
}

/// True when a note would only repeat a link's words.
bool tells(QByteArrayView content, const QString &address)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return bare(unescapedText(QString::fromUtf8(content).remove(tag).toUtf8()).simplified()) == bare(address);
}

} // namespace

NotedFragment withLinkNotes(const QByteArray &fragment, const NoteHeight &height)
{
    static constexpr QByteArrayView link = "<a href=\"http";
    struct Known {
        qsizetype number = 0;
        int height = 0;
    };
    NotedFragment noted;
    QHash<QString, Known> known;
    qsizetype from = 0;
    for (qsizetype at = fragment.indexOf(link); at >= 0; at = fragment.indexOf(link, from)) {
        const qsizetype tagEnd = fragment.indexOf('>', at);
        const qsizetype close = fragment.indexOf("</a>", at);
        if (tagEnd < 0 || close < tagEnd)
            break;
        const qsizetype end = close + 4;
        noted.html += QByteArrayView(fragment).sliced(from, end - from);
        from = end;
        const QString address =
            attributeOf(QByteArrayView(fragment).sliced(at, tagEnd + 1 - at), "href").value_or(QString());
        if (address.isEmpty() || tells(QByteArrayView(fragment).sliced(tagEnd + 1, close - tagEnd - 1), address))
            continue;
        Known &note = known[address];
        if (note.number == 0) {
            noted.addresses.append(address);
            note = {noted.addresses.size(), height(address)};
        }
        const QByteArray number = QByteArray::number(note.number);
        noted.html += "<sup class=\"link-note\" data-skip data-note=\"" + number + "\" data-room=\""
            + QByteArray::number(note.height) + "\">[" + number + "]</sup>";
    }
    noted.html += QByteArrayView(fragment).sliced(from);
    return noted;
}

} // namespace lectern::exporting
