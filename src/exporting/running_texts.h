// SPDX-License-Identifier: GPL-3.0-or-later
// Which title, chapter and section stand at the head of which page. For this room only: knows QPDF's places.
#pragma once

#include "exporting/book_entries.h"
#include "exporting/pdf_furniture.h"

namespace lectern::exporting {

/// Texts of the articles' pages, from the first. A page on which an article begins has no head, since its title stands there.
[[nodiscard]] std::vector<PageTexts> runningTexts(const std::vector<PlacedPart> &parts,
                                                  const std::vector<BookEntry> &entries, const PaperPlan &plan,
                                                  int pageCount);

/// Texts of the front pages: roman numbers where the articles' pages are numbered.
[[nodiscard]] std::vector<PageTexts> frontTexts(const PaperPlan &plan, int pageCount, int unnumbered);

/// 1 → "i", 4 → "iv", …
[[nodiscard]] QString romanNumber(int number);

} // namespace lectern::exporting
