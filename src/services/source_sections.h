// SPDX-License-Identifier: GPL-3.0-or-later
// Sections of an article as they are written, in Markdown.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "exporting/section_choice.h"

#include <QByteArray>
#include <QString>

namespace lectern::services {

/// The lines of the chosen sections (empty: of the whole article), as UTF-8. `path`: the article's file, whose text is read again.
/// Errors: those of reading.
[[nodiscard]] base::Result<QByteArray> sourceOfSections(const document::Document &article, const QString &path,
                                                        const exporting::SectionChoice &choice);

} // namespace lectern::services
