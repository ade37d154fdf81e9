// SPDX-License-Identifier: GPL-3.0-or-later
// The markup of what goes before the text: title page and table of contents.
#pragma once

#include "exporting/pdf_assembly.h"

#include <QByteArray>

namespace lectern::exporting {

struct TitlePage {
    QString title;
    QString subtitle;
    QStringList authors;
    QString date;
    QString description;
    QString license;
};

/// `<section class="title-page">`; the style is in print.css.
[[nodiscard]] QByteArray titlePageHtml(const TitlePage &page);

/// `<nav class="contents">` with one line for each entry; each is a link to its place. Page numbers in the digits of the language.
[[nodiscard]] QByteArray contentsHtml(const std::vector<ContentsEntry> &entries, const QString &title,
                                      const QString &language);

} // namespace lectern::exporting
