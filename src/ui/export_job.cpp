// SPDX-License-Identifier: GPL-3.0-or-later
// The road from Documents to the bytes of a file. For PDF: each article is made ready aside and printed by one of the renderers;
// then all are joined, what goes before them is printed, and the file is finished.
#include "ui/export_job.h"

#include "ui/other_forms.h"
#include "ui/paper_composer.h"
#include "ui/run_aside.h"
#include "web/pdf_printer.h"

#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

namespace lectern::ui {

class ExportJob::Private {
public:
    explicit Private(ExportJob *job) : q(job) {}

    void begin(const ExportRequest &request);
    void printNext(size_t renderer);
    void print(size_t renderer, size_t index, ReadyPart ready);
    void keep(size_t renderer, size_t index, QByteArray pdf);
    void join();
    void printFront(const JoinedParts &joined);
    void finish(const std::shared_ptr<exporting::PdfAssembly> &assembly, const QByteArray &front);
    void end(const base::Result<ExportedFile> &file);
    web::PdfPrinter &printer(size_t renderer);
    [[nodiscard]] web::PrintRequest printRequest(const QString &path, const QByteArray &html) const;

    /// Runs aside; `done` hears the result unless another export began meanwhile. Failures end the export.
    template <typename Work, typename Done>
    void aside(Work work, Done done)
    {
        runAside(q, std::move(work), [this, current = serial, done = std::move(done)](auto result) mutable {
            if (current != serial || !running)
                return;
            if (result)
                done(*std::move(result));
            else
                end(tl::unexpected(result.error()));
        });
    }

    ExportJob *q;
    std::shared_ptr<const PaperJob> job;
    std::vector<std::unique_ptr<web::PdfPrinter>> printers;
    std::vector<QByteArray> pdfs;
    std::vector<exporting::PaperPart> parts;
    size_t next = 0;
    size_t done = 0;
    int serial = 0; ///< what a background task of an earlier export brings is dropped
    bool running = false;
};

web::PdfPrinter &ExportJob::Private::printer(size_t renderer)
{
    while (printers.size() <= renderer) {
        printers.push_back(std::make_unique<web::PdfPrinter>());
        QObject::connect(printers.back().get(), &web::PdfPrinter::stageReached, q, [this](web::PrintStage stage) {
            emit q->stageReached(stage == web::PrintStage::Loading ? ExportStage::Loading : ExportStage::Printing);
        });
    }
    return *printers[renderer];
}

web::PrintRequest ExportJob::Private::printRequest(const QString &path, const QByteArray &html) const
{
    web::PrintRequest request;
    request.html = html;
    request.articlePath = path;
    request.rootFolder = job->rootFolder;
    request.layout = services::pageLayout(job->request.options);
    return request;
}

void ExportJob::Private::begin(const ExportRequest &request)
{
    job = std::make_shared<const PaperJob>(paperJob(request));
    running = true;
    ++serial;
    next = done = 0;
    pdfs.assign(request.parts.size(), {});
    parts.assign(request.parts.size(), {});
    emit q->stageReached(ExportStage::Composing);
    if (request.parts.empty())
        return end(base::failure(base::ErrorCode::NotFound));
    if (request.format != ExportFormat::Pdf) {
        aside([job = job] { return otherForm(*job); },
              [this](const QByteArray &bytes) {
                  end(ExportedFile{bytes, {}, 0, 0});
              });
        return;
    }
    const auto renderers = std::clamp(static_cast<size_t>(std::max(1, request.renderers)), size_t(1), request.parts.size());
    for (size_t renderer = 0; renderer < renderers && running; ++renderer)
        printNext(renderer);
    for (size_t renderer = 0; renderer < renderers && running; ++renderer)
        printer(renderer); // starts the engine while the pages are made
}

void ExportJob::Private::printNext(size_t renderer)
{
    if (next >= pdfs.size())
        return;
    const size_t index = next++;
    aside([job = job, index] { return readyPart(*job, index); },
          [this, renderer, index](ReadyPart ready) { print(renderer, index, std::move(ready)); });
}

void ExportJob::Private::print(size_t renderer, size_t index, ReadyPart ready)
{
    web::PrintRequest request = printRequest(ready.part.path, ready.html);
    request.hasMath = ready.hasMath;
    request.marks = job->request.wantsProof ? web::PrintMarks::Blocks : web::PrintMarks::Headings;
    parts[index] = std::move(ready.part);
    printer(renderer).print(request, [this, renderer, index](base::Result<QByteArray> printed) {
        if (!running)
            return;
        if (printed)
            keep(renderer, index, *std::move(printed));
        else
            end(tl::unexpected(printed.error()));
    });
}

void ExportJob::Private::keep(size_t renderer, size_t index, QByteArray pdf)
{
    pdfs[index] = std::move(pdf);
    ++done;
    emit q->progressed(static_cast<int>(done), static_cast<int>(pdfs.size()));
    if (done == pdfs.size())
        join();
    else
        printNext(renderer);
}

void ExportJob::Private::join()
{
    emit q->stageReached(ExportStage::Finishing);
    aside([job = job, pdfs = std::exchange(pdfs, {}),
           parts = std::exchange(parts, {})] { return joinedParts(*job, pdfs, parts); },
          [this](const JoinedParts &joined) {
              joined.frontHtml.isEmpty() ? finish(joined.assembly, {}) : printFront(joined);
          });
}

void ExportJob::Private::printFront(const JoinedParts &joined)
{
    const web::PrintRequest request = printRequest(job->request.parts.front().path, joined.frontHtml);
    printer(0).print(request, [this, assembly = joined.assembly](const base::Result<QByteArray> &printed) {
        if (!running)
            return;
        if (printed)
            finish(assembly, *printed);
        else
            end(tl::unexpected(printed.error()));
    });
}

void ExportJob::Private::finish(const std::shared_ptr<exporting::PdfAssembly> &assembly, const QByteArray &front)
{
    aside([job = job, assembly, front] { return finishedFile(*job, *assembly, front); },
          [this](const ExportedFile &file) { end(file); });
}

void ExportJob::Private::end(const base::Result<ExportedFile> &file)
{
    running = false;
    ++serial;
    // Other renderers may still be at work for nothing.
    for (const auto &one : printers)
        one->cancel();
    pdfs.clear();
    parts.clear();
    emit q->finished(file);
}

ExportJob::ExportJob(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

ExportJob::~ExportJob() = default;

void ExportJob::prepare()
{
    d->printer(0);
}

bool ExportJob::isRunning() const
{
    return d->running;
}

void ExportJob::start(const ExportRequest &request)
{
    cancel();
    d->begin(request);
}

void ExportJob::cancel()
{
    if (d->running)
        d->end(base::failure(base::ErrorCode::Cancelled, d->job->request.parts.front().path));
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
