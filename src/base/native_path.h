// SPDX-License-Identifier: GPL-3.0-or-later
// File names between the system's bytes and QString without loss, also where the bytes are no valid UTF-8.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>
#include <QUrl>

namespace lectern::base {

/// The system's bytes as a QString. Bytes that are no UTF-8 become lone surrogates U+DC80…U+DCFF (the way of Python's
/// PEP 383), so that nativePath() gives the very same bytes back. Meant for paths, not for display.
[[nodiscard]] QString pathFromNative(QByteArrayView bytes);

/// The bytes to hand to the system for a path; the inverse of pathFromNative().
[[nodiscard]] QByteArray nativePath(QStringView path);

/// The path that a file: address stands for. Empty where no file can have it: addresses can hold a NUL, names can't.
[[nodiscard]] QString pathFromUrl(const QUrl &url);

} // namespace lectern::base
