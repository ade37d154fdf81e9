// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of a folder in reading order: SUMMARY.md's, else README or index first and names in natural order.
#pragma once

#include "base/result.h"
#include "ui/article_list.h"

#include <QList>
#include <QString>

namespace lectern::ui {

class FolderArticles {
public:
    /// Most files that are listed and deepest sub-folder that is looked into without a SUMMARY.md.
    static constexpr int mostArticles = 5000;
    static constexpr int deepest = 4;

    /// `folder` absolute. Fails where it can't be read; an empty list is no failure.
    [[nodiscard]] static base::Result<QList<ArticleEntry>> list(const QString &folder);
    /// Entries of a SUMMARY.md (mdBook's form: nested lists of links), in order, that exist below `folder`.
    [[nodiscard]] static QList<ArticleEntry> fromSummary(const QString &text, const QString &folder);
};

} // namespace lectern::ui
