// SPDX-License-Identifier: GPL-3.0-or-later
// Printed articles joined in one call.
#pragma once

#include "exporting/pdf_assembly.h"

namespace lectern::test {

/// Appends an article that was printed in these pieces.
inline base::Result<void> addArticle(exporting::PdfAssembly &assembly, const std::vector<exporting::PrintedPiece> &pieces,
                                     exporting::PaperPart part)
{
    assembly.begin(std::move(part));
    for (const exporting::PrintedPiece &piece : pieces) {
        if (auto added = assembly.add(piece); !added)
            return added;
    }
    return assembly.end();
}

} // namespace lectern::test
