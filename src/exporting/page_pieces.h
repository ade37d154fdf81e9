// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the page of a long article into pages of some of its sections each, which are printed one after the other or side by side.
#pragma once

#include <QByteArray>
#include <vector>

namespace lectern::exporting {

/// Whole pages of about the same size that hold the page's chunks in order, each with the page's head and tail; none is much smaller than
/// `bytes` unless the page is. Cuts lie between chunks (markdown::HtmlWriter), which end between blocks. A page without chunks, or a
/// short one, comes back as it is.
[[nodiscard]] std::vector<QByteArray> pagePieces(const QByteArray &page, qsizetype bytes);

/// The same, in as many pieces as there are shares, of about these shares of the page (they add up to 1); fewer where it has fewer chunks.
[[nodiscard]] std::vector<QByteArray> pageShares(const QByteArray &page, const std::vector<double> &shares);

} // namespace lectern::exporting
