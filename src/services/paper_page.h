// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pages that are printed: an article as the options want it, and what goes before it.
#pragma once

#include "exporting/front_pages.h"
#include "exporting/section_choice.h"
#include "services/export_options.h"
#include "services/export_page.h"

namespace lectern::services {

/// What a printed page needs besides its article.
struct PaperRequest {
    ExportPageOptions page; ///< its appearance and widths are set from the options
    ExportOptions options;
    QString title;             ///< the article's, or what stands for it
    QString numberPrefix;      ///< of a book's chapter
    bool ownTitleBlock = true; ///< false where a title page says the same
};

/// A page for web::PdfPrinter, and the headings that stand on it.
struct ComposedArticle {
    QByteArray html;
    document::Outline outline;
    std::vector<QString> numbers; ///< those of the whole article; empty: not numbered
    bool opensWithTitle = false;  ///< the first heading is the article's title
    QStringList linkAddresses;    ///< of the notes that links have numbers of
};

/// Blocking: code is coloured by a helper program. Slugs that the article does not have are not looked for here.
[[nodiscard]] ComposedArticle composedArticle(const document::Document &article, const PaperRequest &request);

/// Title page and table of contents, as the options want them; empty when they want neither.
struct FrontRequest {
    PaperRequest paper;
    QString language;
    document::TextDirection direction = document::TextDirection::LeftToRight;
    exporting::TitlePage titlePage;
    std::vector<exporting::ContentsEntry> entries;
    QString contentsTitle;
};
[[nodiscard]] QByteArray frontPage(const FrontRequest &request);

/// Families for running heads: the typeface of the text and its companions.
[[nodiscard]] QStringList runningFamilies(page::Typeface typeface);

} // namespace lectern::services
