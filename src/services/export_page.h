// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pages that leave the window: one to be printed, one that stands alone in any browser.
#pragma once

#include "document/document.h"
#include "page/appearance.h"
#include "page/page_options.h"
#include "services/code_colourers.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>

namespace lectern::services {

/// What an exported page needs besides its article.
struct ExportPageOptions {
    QString articlePath;   ///< absolute; empty for standard input: no picture beside it is found then
    QString rootFolder;    ///< pictures below it are shown
    QString fallbackTitle; ///< when the article names no title
    page::PageLabels labels;
    QString missingPicture;                   ///< "Missing picture: %1"
    page::Appearance appearance;              ///< typeface; the theme is always light
    QString mathStylesheet;                   ///< address of KaTeX's stylesheet for the printed page
    double paperWidth = 0;                    ///< of the printed page between its margins, in CSS pixels
    double textSize = 0;                      ///< of the printed page, in CSS pixels; 0: not known
    QByteArray extraCss;                      ///< further rules of the printed page
    std::shared_ptr<CodeColourers> colourers; ///< null: code has no colours
};

/// Changes the fragment of a page before it is put into the page.
using FragmentChange = std::function<QByteArray(QByteArray fragment)>;

/// The page that web::PdfPrinter prints: print rules, code coloured. Blocking: code is coloured by a helper
/// program.
[[nodiscard]] QByteArray printPage(const document::Document &article, const ExportPageOptions &options,
                                   const FragmentChange &change = {});

/// The article's fragment with title block and coloured code, for forms that have pages of their own. Blocking.
[[nodiscard]] QByteArray plainFragment(const document::Document &article, const ExportPageOptions &options);

/// One file for any browser: no script, pictures and formulas and their fonts inside. Blocking.
[[nodiscard]] QByteArray standalonePage(const document::Document &article, const ExportPageOptions &options,
                                        const FragmentChange &change = {});

} // namespace lectern::services
