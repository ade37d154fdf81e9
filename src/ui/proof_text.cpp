// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proof_text.h"

#include "ui/plain_text.h"

#include <cmath>

namespace lectern::ui {

QString ProofTexts::describe(const exporting::ProofRow &row)
{
    const QString text = withVisibleControls(row.text);
    switch (row.kind) {
    case exporting::ProofKind::StrandedHeading:
        return tr("Heading at the page’s foot, its text on the next: “%1”").arg(text);
    case exporting::ProofKind::ClippedBlock:
        return tr("Reaches %1 mm over the margin: “%2”").arg(row.value * 25.4 / 72, 0, 'f', 1).arg(text);
    case exporting::ProofKind::NearlyEmptyPage:
        return tr("Only %1% of the page is used, down to “%2”")
            .arg(static_cast<int>(std::lround(row.value * 100)))
            .arg(text);
    case exporting::ProofKind::CoarsePicture:
        return tr("Picture with %1 dots to the inch: “%2”").arg(static_cast<int>(std::lround(row.value))).arg(text);
    }
    return {};
}

QString ProofTexts::oneLine(const exporting::ProofRow &row)
{
    return tr("page %1: %2").arg(row.label, describe(row));
}

} // namespace lectern::ui
