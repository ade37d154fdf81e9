// SPDX-License-Identifier: GPL-3.0-or-later
// Reads printed pages back and finds what a reader of proofs would mark. For this room only: knows QPDF.
#pragma once

#include "document/document.h"
#include "exporting/page_furniture.h"
#include "exporting/paper_proof.h"
#include "exporting/pdf_marks.h"

namespace lectern::exporting {

/// One article's pages among the printed ones.
struct ProofPart {
    const document::Document &article;
    const PdfMarks &marks; ///< of all blocks
    int firstPage = 0;
    int pageCount = 0;
};

/// Rows of one article in the order of its pages. `isLast`: nothing follows it, so that its last page may be short.
[[nodiscard]] std::vector<ProofRow> proofOf(const ProofPart &part, const std::vector<QPDFObjectHandle> &pages,
                                            const QPageLayout &layout, bool isLast);

} // namespace lectern::exporting
