// SPDX-License-Identifier: GPL-3.0-or-later
// Article text in widgets: always as plain text, never taken for mark-up or mnemonics.
#pragma once

#include <QString>

namespace lectern::ui {

/// Text for a tool tip. Qt takes anything that looks like HTML for HTML, so such text is escaped first.
[[nodiscard]] QString plainToolTip(const QString &text);
/// Text for a button or menu entry: an ampersand stands for itself.
[[nodiscard]] QString withoutMnemonic(QString text);
/// Cuts a text for a menu entry or title to at most `length` code units, at a character border, with an ellipsis.
[[nodiscard]] QString shortened(const QString &text, int length);
/// Text kept together whatever the direction of what surrounds it (U+2068 … U+2069).
[[nodiscard]] QString isolated(const QString &text);
/// Control and bidi override characters made visible as their escape (`\u202e`), for file names and addresses.
[[nodiscard]] QString withVisibleControls(const QString &text);

} // namespace lectern::ui
