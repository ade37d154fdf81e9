// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/printed_piece.h"

#include "exporting/pdf_marks.h"

#include <QRectF>
#include <algorithm>

namespace lectern::exporting {

int printedPages(const QByteArray &pdf)
{
    constexpr QByteArrayView page("/Type /Page");
    int count = 0;
    for (qsizetype at = pdf.indexOf(page); at >= 0; at = pdf.indexOf(page, at + 1)) {
        const qsizetype end = at + page.size();
        count += end < pdf.size() && pdf[end] == 's' ? 0 : 1; // "/Pages" is the tree
    }
    return count;
}

base::Result<MeasuredPiece> measuredPiece(const QByteArray &bytes, const QPageLayout &layout)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("printed", bytes.constData(), static_cast<size_t>(bytes.size()));
        const std::vector<QPDFObjectHandle> &pages = pdf.getAllPages();
        MeasuredPiece measured{static_cast<int>(pages.size()), -1};
        const std::optional<PdfTail> tail = pages.empty() ? std::nullopt : tailOf(pages.back());
        if (tail && tail->pointsPerPixel > 0) {
            const double top = layout.fullRect(QPageLayout::Point).height() - layout.margins(QPageLayout::Point).top();
            measured.end = std::max(0.0, (top - tail->y) / tail->pointsPerPixel);
        }
        return measured;
    } catch (const std::exception &problem) {
        return base::failure(base::ErrorCode::BadData, {}, QString::fromUtf8(problem.what()));
    }
}

} // namespace lectern::exporting
