// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/printed_piece.h"

#include "exporting/content_scan.h"
#include "exporting/pdf_marks.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRectF>
#include <algorithm>
#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>

namespace lectern::exporting {

namespace {

constexpr qsizetype kKnownBy = 1200; ///< bytes of glyph codes, some 200 letters, that no other page of an article has

/// Glyphs are told by their number in the font file, so that the same text is the same in every print.
QByteArray textDigest(QPDFObjectHandle page)
{
    Pl_Buffer bytes("content");
    page.pipePageContents(&bytes);
    const std::shared_ptr<Buffer> buffer = bytes.getBufferSharedPointer();
    ContentScan scan({reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize()});
    ContentStep step;
    QCryptographicHash digest(QCryptographicHash::Sha1);
    qsizetype size = 0;
    while (scan.next(step)) {
        if (step.name != "Tj" && step.name != "TJ")
            continue;
        digest.addData(QByteArrayView(step.operands.data(), static_cast<qsizetype>(step.operands.size())));
        size += static_cast<qsizetype>(step.operands.size());
    }
    return size < kKnownBy || scan.hasFailed() ? QByteArray() : digest.result();
}

} // namespace

std::optional<PageMatch> firstMatch(const std::vector<QByteArray> &texts, const std::vector<QByteArray> &others)
{
    QHash<QByteArray, int> where;
    for (size_t i = others.size(); i-- > 0;) {
        if (!others[i].isEmpty())
            where.insert(others[i], static_cast<int>(i));
    }
    for (size_t i = 0; i < texts.size(); ++i) {
        const auto found = texts[i].isEmpty() ? where.cend() : where.constFind(texts[i]);
        if (found != where.cend())
            return PageMatch{static_cast<int>(i), *found};
    }
    return std::nullopt;
}

base::Result<MeasuredPiece> measuredPiece(const QByteArray &bytes, const QPageLayout &layout, Digests digests)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("printed", bytes.constData(), static_cast<size_t>(bytes.size()));
        const std::vector<QPDFObjectHandle> &pages = pdf.getAllPages();
        MeasuredPiece measured{static_cast<int>(pages.size()), {}, -1};
        for (size_t i = 0; digests == Digests::Wanted && i < pages.size(); ++i)
            measured.texts.push_back(textDigest(pages[i]));
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
