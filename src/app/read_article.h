// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and parses one article for the command line, blocking, and prints what went wrong.
#pragma once

#include "document/document.h"

#include <QString>
#include <optional>

namespace lectern::app {

/// Prints `lectern: FILE: reason` on failure. '-' reads standard input. A parser that was stopped is a warning on standard
/// error; the plain text is used then.
[[nodiscard]] std::optional<document::Document> readArticle(const QString &file);

/// `lectern: …` and exit code 2.
[[nodiscard]] int wrongUsage(const QString &problem);

/// Writes all bytes to standard output; exit code 0, or 1 when that failed.
[[nodiscard]] int print(const QByteArray &bytes);

} // namespace lectern::app
