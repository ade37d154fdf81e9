// SPDX-License-Identifier: GPL-3.0-or-later
// The footnotes that go along with a part of an article.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace lectern::exporting {

/// How the section of footnotes begins in a fragment.
inline constexpr QByteArrayView kNotesOpening = "<section class=\"footnotes\"";

/// Of the section of footnotes `notes`, those that `body` refers to, under their old numbers; empty when it refers to none.
[[nodiscard]] QByteArray chosenNotes(QByteArrayView notes, const QByteArray &body);

} // namespace lectern::exporting
