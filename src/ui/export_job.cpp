// SPDX-License-Identifier: GPL-3.0-or-later
// The road from Documents to the bytes of a file. For PDF: the articles are printed (print_lanes.h) and joined meanwhile
// (paper_joiner.h), then what goes before them is printed, and the file is finished.
#include "ui/export_job.h"

#include "ui/other_forms.h"
#include "ui/paper_composer.h"
#include "ui/paper_joiner.h"
#include "ui/print_lanes.h"
#include "ui/run_aside.h"

namespace lectern::ui {

class ExportJob::Private {
public:
    explicit Private(ExportJob *job) : q(job) {}

    void begin(const ExportRequest &request);
    void print();
    void printFront(const JoinedParts &joined);
    void finish(const std::shared_ptr<exporting::PdfAssembly> &assembly, const QByteArray &front);
    void end(const base::Result<ExportedFile> &file);
    PrintLanes &printing();

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
    std::shared_ptr<services::CodeColourers> colourers = std::make_shared<services::CodeColourers>();
    std::shared_ptr<const PaperJob> job;
    std::unique_ptr<PrintLanes> lanes; ///< from the first PDF on
    std::unique_ptr<PaperJoiner> joiner;
    int serial = 0; ///< what a background task of an earlier export brings is dropped
    bool running = false;
};

PrintLanes &ExportJob::Private::printing()
{
    if (!lanes) {
        lanes = std::make_unique<PrintLanes>();
        QObject::connect(lanes.get(), &PrintLanes::stageReached, q, [this](web::PrintStage stage) {
            emit q->stageReached(stage == web::PrintStage::Loading ? ExportStage::Loading : ExportStage::Printing);
        });
        QObject::connect(lanes.get(), &PrintLanes::progressed, q, &ExportJob::progressed);
        QObject::connect(lanes.get(), &PrintLanes::articleBegun, q,
                         [this](const std::shared_ptr<exporting::PaperPart> &part) { joiner->begin(part); });
        QObject::connect(lanes.get(), &PrintLanes::piecePrinted, q,
                         [this](const exporting::PrintedPiece &piece) { joiner->add(piece); });
        QObject::connect(lanes.get(), &PrintLanes::articleEnded, q, [this] { joiner->end(); });
        QObject::connect(lanes.get(), &PrintLanes::printed, q, [this] {
            emit q->stageReached(ExportStage::Finishing);
            joiner->close();
        });
        QObject::connect(lanes.get(), &PrintLanes::failed, q,
                         [this](const base::Error &error) { end(tl::unexpected(error)); });
    }
    return *lanes;
}

void ExportJob::Private::begin(const ExportRequest &request)
{
    job = std::make_shared<const PaperJob>(paperJob(request, colourers));
    running = true;
    ++serial;
    emit q->stageReached(ExportStage::Composing);
    if (request.parts.empty())
        return end(base::failure(base::ErrorCode::NotFound));
    if (request.format == ExportFormat::Pdf)
        return print();
    aside([job = job] { return otherForm(*job); }, [this](const QByteArray &bytes) { end(ExportedFile{bytes, {}, 0, 0}); });
}

void ExportJob::Private::print()
{
    joiner = std::make_unique<PaperJoiner>(job);
    QObject::connect(joiner.get(), &PaperJoiner::joined, q, [this](const JoinedParts &joined) {
        joined.frontHtml.isEmpty() ? finish(joined.assembly, {}) : printFront(joined);
    });
    QObject::connect(joiner.get(), &PaperJoiner::failed, q,
                     [this](const base::Error &error) { end(tl::unexpected(error)); });
    printing().start(job);
}

void ExportJob::Private::printFront(const JoinedParts &joined)
{
    lanes->printPage(joined.frontHtml, [this, assembly = joined.assembly](const base::Result<QByteArray> &printed) {
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
    if (lanes)
        lanes->cancel();
    if (joiner)
        joiner.release()->deleteLater(); // it may be what calls
    emit q->finished(file);
}

ExportJob::ExportJob(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

ExportJob::~ExportJob() = default;

void ExportJob::prepare()
{
    d->printing().prepare();
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

} // namespace lectern::ui
