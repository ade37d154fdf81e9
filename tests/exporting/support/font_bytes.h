// SPDX-License-Identifier: GPL-3.0-or-later
// What bytes of a font file look like.
#pragma once

#include <QByteArray>

namespace lectern::test {

/// OpenType with TrueType or CFF outlines.
[[nodiscard]] inline bool isFont(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArray("\0\1\0\0", 4)) || bytes.startsWith("OTTO");
}

} // namespace lectern::test
