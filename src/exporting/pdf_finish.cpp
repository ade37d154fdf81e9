// SPDX-License-Identifier: GPL-3.0-or-later
// The finishing step, in the order in which its parts need each other.
#include "exporting/pdf_finish.h"

#include "exporting/pdf_marks.h"
#include "exporting/pdf_metadata.h"
#include "exporting/pdf_navigation.h"

#include <QUrl>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

namespace lectern::exporting {

namespace {

std::vector<Bookmark> bookmarksOf(const document::Outline &outline, const PdfMarks &marks)
{
    std::vector<Bookmark> bookmarks;
    bookmarks.reserve(static_cast<size_t>(outline.size()));
    for (const document::Heading &heading : outline.headings())
        bookmarks.push_back({heading.title, heading.parent, marks.start(heading.block)});
    return bookmarks;
}

void resolveInnerLinks(const PdfMarks &marks, const std::vector<QPDFObjectHandle> &pages)
{
    for (const PdfInnerLink &link : marks.innerLinks) {
        const PdfPlace place = marks.ids.value(link.id);
        if (place.isValid())
            pointTo(link.annotation, destination(pages, place));
        else
            disarm(link.annotation);
    }
}

/// A link to another file leads where it led in the article: beside this one.
void resolveFileLinks(const PdfMarks &marks)
{
    for (PdfFileLink link : marks.fileLinks) {
        const QUrl url(link.address);
        const QString relative =
            url.path(QUrl::FullyEncoded).mid(1) + (url.hasFragment() ? u'#' + url.fragment(QUrl::FullyEncoded) : QString());
        link.annotation.getKey("/A").replaceKey("/URI", QPDFObjectHandle::newString(relative.toStdString()));
    }
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
}

} // namespace

PdfProperties pdfProperties(const document::Document &article, const QString &fallbackTitle)
{
    PdfProperties properties;
    properties.title = article.title().isEmpty() ? fallbackTitle : article.title();
    properties.authors = article.metadata().authors;
    properties.subject =
        article.metadata().description.isEmpty() ? article.metadata().subtitle : article.metadata().description;
    properties.keywords = article.metadata().tags;
    properties.language = article.language();
    properties.license = article.metadata().license;
    properties.rightToLeft = article.direction() == document::TextDirection::RightToLeft;
    return properties;
}

base::Result<QByteArray> finishPdf(const PrintedArticle &printed, const PdfProperties &properties)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("printed", printed.pdf.constData(), static_cast<size_t>(printed.pdf.size()));
        const PdfMarks marks = takeMarks(pdf);
        const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
        resolveInnerLinks(marks, pages);
        resolveFileLinks(marks);
        writeBookmarks(pdf, pages, bookmarksOf(printed.article.outline(), marks));
        writeDestinations(pdf, pages, marks.ids);
        writeMetadata(pdf, properties);
        return written(pdf);
    } catch (const std::exception &problem) {
        return base::failure(base::ErrorCode::BadData, {}, QString::fromUtf8(problem.what()));
    }
}

} // namespace lectern::exporting
