// SPDX-License-Identifier: GPL-3.0-or-later
// The road from a Document to the bytes of a file.
#include "ui/export_job.h"

#include "exporting/pdf_finish.h"
#include "services/export_page.h"
#include "ui/page_texts.h"
#include "web/engine_setup.h"
#include "web/pdf_printer.h"

#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QRectF>
#include <QSaveFile>
#include <QThreadPool>

namespace lectern::ui {

namespace {

constexpr double kPixelsPerPoint = 96.0 / 72.0; // CSS pixels

QString fallbackTitle(const ExportRequest &request)
{
    return QFileInfo(request.articlePath).completeBaseName();
}

services::ExportPageOptions pageOptions(const ExportRequest &request)
{
    services::ExportPageOptions options;
    options.articlePath = request.articlePath;
    options.rootFolder = request.rootFolder;
    options.fallbackTitle = fallbackTitle(request);
    options.labels = PageTexts::labels(request.article);
    options.labels.readingTime.clear(); // of use to who decides whether to read, not on paper
    options.missingPicture = PageTexts::scriptLabels().value(QLatin1String("missingImage")).toString();
    options.appearance.typeface = request.typeface;
    options.paperWidth = request.paper.paintRect(QPageLayout::Point).width() * kPixelsPerPoint;
    options.mathStylesheet = web::mathStylesheetAddress();
    return options;
}

/// Runs `work` on a pool thread and hands its result to `done` on the job's thread, unless the job is gone by then.
template <typename Work, typename Done>
void runAside(QObject *job, Work work, Done done)
{
    QThreadPool::globalInstance()->start([job = QPointer(job), work = std::move(work), done = std::move(done)]() mutable {
        auto result = work();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [job, result = std::move(result), done = std::move(done)]() mutable {
                if (job)
                    done(std::move(result));
            },
            Qt::QueuedConnection);
    });
}

} // namespace

std::optional<ExportFormat> exportFormatOf(const QString &fileName)
{
    const QString ending = QFileInfo(fileName).suffix().toLower();
    if (ending == QLatin1String("pdf"))
        return ExportFormat::Pdf;
    if (ending == QLatin1String("html") || ending == QLatin1String("htm"))
        return ExportFormat::Html;
    return {};
}

QPageLayout defaultPaper()
{
    const bool inches = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return QPageLayout(QPageSize(inches ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
                       QMarginsF(22, 20, 22, 22), QPageLayout::Millimeter);
}

ExportJob::ExportJob(QObject *parent) : QObject(parent) {}

ExportJob::~ExportJob() = default;

void ExportJob::prepare()
{
    if (m_printer)
        return;
    m_printer = std::make_unique<web::PdfPrinter>();
    connect(m_printer.get(), &web::PdfPrinter::stageReached, this, [this](web::PrintStage stage) {
        emit stageReached(stage == web::PrintStage::Loading ? ExportStage::Loading : ExportStage::Printing);
    });
}

void ExportJob::start(const ExportRequest &request)
{
    cancel();
    m_request = request;
    if (m_request.rootFolder.isEmpty() && !m_request.articlePath.isEmpty())
        m_request.rootFolder = QFileInfo(m_request.articlePath).absolutePath();
    m_running = true;
    const int serial = ++m_serial;
    emit stageReached(ExportStage::Composing);
    const services::ExportPageOptions options = pageOptions(m_request);
    const bool standalone = request.format == ExportFormat::Html;
    runAside(
        this,
        [article = request.article, options, standalone] {
            return standalone ? services::standalonePage(article, options) : services::printPage(article, options);
        },
        [this, serial, standalone](const QByteArray &page) {
            if (serial != m_serial || !m_running)
                return;
            if (standalone)
                finish(page);
            else
                print(page);
        });
    if (!standalone)
        prepare();
}

void ExportJob::print(const QByteArray &page)
{
    web::PrintRequest request;
    request.html = page;
    request.articlePath = m_request.articlePath;
    request.rootFolder = m_request.rootFolder;
    request.hasMath = m_request.article.hasMath();
    request.layout = m_request.paper;
    m_printer->print(request, [this](const base::Result<QByteArray> &printed) {
        if (!m_running)
            return;
        if (printed)
            complete(*printed);
        else
            finish(tl::unexpected(printed.error()));
    });
}

void ExportJob::complete(const QByteArray &printed)
{
    emit stageReached(ExportStage::Finishing);
    const int serial = m_serial;
    runAside(
        this,
        [printed, article = m_request.article, fallback = fallbackTitle(m_request)] {
            return exporting::finishPdf({printed, article}, exporting::pdfProperties(article, fallback));
        },
        [this, serial](const base::Result<QByteArray> &file) {
            if (serial == m_serial && m_running)
                finish(file);
        });
}

void ExportJob::cancel()
{
    if (!m_running)
        return;
    ++m_serial;
    m_running = false;
    if (m_printer)
        m_printer->cancel();
    emit finished(base::failure(base::ErrorCode::Cancelled, m_request.articlePath));
}

void ExportJob::finish(const base::Result<QByteArray> &file)
{
    m_running = false;
    emit finished(file);
}

base::Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo(path).isDir())
        return base::failure(base::ErrorCode::IsFolder, path);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return base::failure(base::ErrorCode::NotWritable, path, file.errorString());
}

} // namespace lectern::ui
