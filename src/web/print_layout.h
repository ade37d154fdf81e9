// SPDX-License-Identifier: GPL-3.0-or-later
// The paper as the engine is told it, so that it lays an article out once and not twice.
#pragma once

#include <QByteArrayView>
#include <QPageLayout>
#include <QString>

namespace lectern::web {

/// To learn what the style sheet's `@page` says, Chromium lays the whole page out for the paper that it was given, throws that away, and
/// lays it out again for the paper of the style sheet (PrepareFrameAndViewForPrint in print_render_frame_helper.cc). So it is given a
/// sliver of paper, on which a media rule hides the article, and the real paper by the style sheet: with 174 pages, processor time went
/// from 5.5 to 3.7 s. Margins are always those of the given paper.
struct PrintLayout {
    QPageLayout given;  ///< for QWebEnginePage::printToPdf
    QString paper;      ///< for `@page { size }`: "595.00pt 842.00pt"
    int decoyWidth = 0; ///< CSS pixels: the article is hidden on paper at most this wide; 0: `given` is the real layout
};

/// The layout for this paper. Papers that leave no room for a sliver beside their margins come as they are.
[[nodiscard]] PrintLayout printLayout(const QPageLayout &layout);

/// The same without the sliver, for an engine that does not heed `@page { size }`.
[[nodiscard]] PrintLayout plainPrintLayout(const QPageLayout &layout);

/// True when the first page of this PDF, as the engine writes it, has the size of the layout's paper.
[[nodiscard]] bool hasPaperOf(QByteArrayView pdf, const QPageLayout &layout);

} // namespace lectern::web
