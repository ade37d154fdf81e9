// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 to QString without QString::fromUtf8's love of byte order marks.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace lectern::base {

/// The text with every character of it: U+FEFF at the beginning is a character like others, so that offsets stay what they were.
/// What is no UTF-8 becomes U+FFFD, as with Qt.
[[nodiscard]] QString textFromUtf8(QByteArrayView bytes);

} // namespace lectern::base
