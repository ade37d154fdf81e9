// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an article's file at once, for what needs no window: exports and the command line.
#pragma once

#include "base/result.h"
#include "document/document.h"

#include <QByteArray>
#include <QString>

namespace lectern::services {

struct ReadArticle {
    document::Document article;
    bool wasStopped = false; ///< the parser reached its limits: taken as plain text
};

/// Blocking. Errors: those of reading files, NotText, HelperMissing.
[[nodiscard]] base::Result<ReadArticle> readArticle(const QString &path);

} // namespace lectern::services
