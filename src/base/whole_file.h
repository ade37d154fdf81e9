// SPDX-License-Identifier: GPL-3.0-or-later
// Writes files whole or not at all.
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>

namespace lectern::base {

/// Puts `bytes` into the file, which is made where there is none. The old file stays as it is until the new one is complete and on the
/// disk (fsync of the file, rename, fsync of its folder); nothing is left behind where that fails, nor when the program is ended meanwhile. A symbolic
/// link is followed; permissions stay. What is no ordinary file (a device, a pipe) is written to as it is.
/// Errors: IsFolder, FolderMissing, DiskFull, NotWritable.
[[nodiscard]] Result<void> writeWholeFile(const QString &path, QByteArrayView bytes);

} // namespace lectern::base
