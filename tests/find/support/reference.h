// SPDX-License-Identifier: GPL-3.0-or-later
// A plain and slow search to hold the fast one against.
#pragma once

#include "find/query.h"

#include <QStringView>
#include <utility>
#include <vector>

namespace lectern::test {

/// All hits in one block as [begin, end): tries every pair of grapheme borders and folds what lies between.
[[nodiscard]] std::vector<std::pair<qsizetype, qsizetype>> plainSearch(QStringView text, const find::Query &query);

} // namespace lectern::test
