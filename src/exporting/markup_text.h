// SPDX-License-Identifier: GPL-3.0-or-later
// Counts text in markup: UTF-8 with character references, against the UTF-16 code units of block addresses.
#pragma once

#include <QByteArrayView>

namespace lectern::exporting {

/// UTF-16 code units of the text that `markup` (without tags) stands for.
[[nodiscard]] qint32 unitsOf(QByteArrayView markup);

/// Offset in bytes of the code unit `unit`; never inside of a character or reference, and at most the whole.
[[nodiscard]] qsizetype offsetOfUnit(QByteArrayView markup, qint32 unit);

} // namespace lectern::exporting
