// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for the rows of a paper proof.
#pragma once

#include "exporting/paper_proof.h"

#include <QCoreApplication>
#include <QString>

namespace lectern::ui {

class ProofTexts {
    Q_DECLARE_TR_FUNCTIONS(lectern::ui::ProofTexts)
public:
    /// What is wrong, without the page: `Heading at the page’s foot: “…”`.
    [[nodiscard]] static QString describe(const exporting::ProofRow &row);
    /// `page 3: heading …`
    [[nodiscard]] static QString oneLine(const exporting::ProofRow &row);
};

} // namespace lectern::ui
