// SPDX-License-Identifier: GPL-3.0-or-later
// Footnotes that give the addresses of an article's links: numbers in its text first, notes at the feet of its printed pages later.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>

namespace lectern::exporting {

/// How high a note with this address will be, in CSS pixels.
using NoteHeight = std::function<int(const QString &address)>;

struct NotedFragment {
    QByteArray html;
    QStringList addresses; ///< of note 1, 2, …
};

/// Puts a number behind each link whose words do not tell its address: `<sup data-note="3" data-room="15">[3]</sup>`, which the script
/// makes room for (resources/js/93-rooms.js). Links to one address have one number.
[[nodiscard]] NotedFragment withLinkNotes(const QByteArray &fragment, const NoteHeight &height);

} // namespace lectern::exporting
