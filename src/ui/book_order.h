// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of a folder in the order of a book, with their nesting.
#pragma once

#include "base/result.h"
#include "ui/export_request.h"

#include <QString>
#include <vector>

namespace lectern::ui {

struct BookParts {
    QString title; ///< of SUMMARY.md, or the folder's name
    QString root;  ///< folder that all articles lie in
    std::vector<ExportPart> parts;
};

class BookOrder {
public:
    /// `folder` absolute: as SUMMARY.md has it; else by `order:` in the front matter, then as FolderArticles lists them. Fails
    /// where the folder can't be read; NotFound where it has no article.
    [[nodiscard]] static base::Result<BookParts> ofFolder(const QString &folder);
    /// Entries of a SUMMARY.md below `folder`: list items are numbered and nest by their indentation, other links are prefaces
    /// and appendices.
    [[nodiscard]] static BookParts fromSummary(const QString &text, const QString &folder);
};

} // namespace lectern::ui
