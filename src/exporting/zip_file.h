// SPDX-License-Identifier: GPL-3.0-or-later
// A ZIP archive made in memory. For this room only: the one place that knows libzip.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace lectern::exporting {

enum class ZipMethod { Stored, Deflated };

struct ZipEntry {
    QString name; ///< path with slashes
    QByteArray bytes;
    ZipMethod method = ZipMethod::Deflated;
};

/// The archive's bytes, entries in their order. The time of all entries is the same, so that equal contents make equal files.
/// Errors: BadData with libzip's words.
[[nodiscard]] base::Result<QByteArray> zipped(const QList<ZipEntry> &entries);

} // namespace lectern::exporting
