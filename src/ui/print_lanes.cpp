// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print_lanes.h"

#include "exporting/page_pieces.h"
#include "ui/run_aside.h"

#include <algorithm>
#include <deque>

namespace lectern::ui {

namespace {

/// An article below this is printed by one renderer: a second one has to begin a page of its own.
constexpr qsizetype kShortestRun = 160 * 1024; ///< bytes of HTML, some 50 pages
/// A renderer takes about 250 MB for a piece of this size; its start and its fonts cost a tenth of a second.
constexpr qsizetype kPiece = 512 * 1024; ///< bytes of HTML

/// Pieces of one article that one renderer prints, in order.
struct Run {
    size_t article = 0;
    size_t piece = 0; ///< the next one
    size_t end = 0;
};

/// An article on its way to paper.
struct Article {
    std::vector<QByteArray> pages; ///< HTML of the pieces; each goes when it is printed
    bool hasMath = false;
    PrintedArticle printed;
    size_t left = 0; ///< pieces not yet printed
};

/// A printed piece, and where the next one begins.
struct TakenPiece {
    QByteArray pdf;
    double end = 0;
    int pages = 0;
};

} // namespace

class PrintLanes::Private {
public:
    explicit Private(PrintLanes *lanes) : q(lanes) {}

    struct Lane {
        std::unique_ptr<web::PdfPrinter> printer;
        Run run;
        double start = 0; ///< CSS pixels
        bool isBusy = false;
    };

    Lane &lane(size_t index);
    [[nodiscard]] size_t laneCount() const { return static_cast<size_t>(std::max(1, job->request.renderers)); }
    [[nodiscard]] web::PrintRequest request(size_t article) const;
    void composeMore();
    void queue(size_t index, ReadyPart ready);
    void serve();
    void print(size_t index);
    void take(size_t index, const TakenPiece &piece);
    void fail(const base::Error &error);

    /// Runs aside; `done` hears the result unless another job began meanwhile. Failures end the job.
    template <typename Work, typename Done>
    void aside(Work work, Done done)
    {
        runAside(q, std::move(work), [this, current = serial, done = std::move(done)](auto result) mutable {
            if (current != serial)
                return;
            if (result)
                done(*std::move(result));
            else
                fail(result.error());
        });
    }

    PrintLanes *q;
    std::shared_ptr<const PaperJob> job;
    std::vector<std::unique_ptr<Lane>> lanes;
    std::vector<Article> articles;
    std::deque<Run> runs;
    size_t composed = 0;  ///< articles that were begun to be made ready
    size_t composing = 0; ///< of these, at work
    size_t done = 0;      ///< articles
    int pages = 0;
    double share = 0; ///< of the articles, those in progress by their pieces
    int serial = 0;   ///< what a background task of an earlier job brings is dropped
};

PrintLanes::Private::Lane &PrintLanes::Private::lane(size_t index)
{
    while (lanes.size() <= index) {
        auto made = std::make_unique<Lane>();
        made->printer = std::make_unique<web::PdfPrinter>();
        QObject::connect(made->printer.get(), &web::PdfPrinter::stageReached, q, &PrintLanes::stageReached);
        lanes.push_back(std::move(made));
    }
    return *lanes[index];
}

web::PrintRequest PrintLanes::Private::request(size_t article) const
{
    web::PrintRequest made;
    made.articlePath = job->request.parts[article].path;
    made.rootFolder = job->rootFolder;
    made.layout = services::pageLayout(job->request.options);
    return made;
}

/// Keeps as many articles ready as there are renderers.
void PrintLanes::Private::composeMore()
{
    while (composed < articles.size() && composing + runs.size() < laneCount()) {
        const size_t index = composed++;
        ++composing;
        aside([job = job, index] { return readyPart(*job, index); },
              [this, index](ReadyPart ready) { queue(index, std::move(ready)); });
    }
}

void PrintLanes::Private::queue(size_t index, ReadyPart ready)
{
    --composing;
    Article &article = articles[index];
    const qsizetype bytes = ready.html.size();
    // A book has an article for every renderer.
    const auto most = articles.size() > 1 ? 1 : static_cast<qsizetype>(laneCount());
    const qsizetype wanted = std::clamp(bytes / kShortestRun, qsizetype(1), most);
    const qsizetype perRun = std::max(qsizetype(1), (bytes / wanted + kPiece - 1) / kPiece);
    const qsizetype count = wanted * perRun;
    article.pages = exporting::pagePieces(ready.html, count < 2 ? bytes : bytes / count - bytes / count / 50);
    article.hasMath = ready.hasMath;
    article.printed.part = std::move(ready.part);
    article.printed.pieces.resize(article.pages.size());
    article.left = article.pages.size();
    const size_t share = (article.pages.size() + static_cast<size_t>(wanted) - 1) / static_cast<size_t>(wanted);
    for (size_t first = 0; first < article.pages.size(); first += share)
        runs.push_back({index, first, std::min(first + share, article.pages.size())});
    serve();
}

/// Gives idle renderers work.
void PrintLanes::Private::serve()
{
    for (size_t index = 0; index < laneCount() && !runs.empty(); ++index) {
        Lane &one = lane(index);
        if (one.isBusy)
            continue;
        one.run = runs.front();
        runs.pop_front();
        one.start = 0;
        print(index);
    }
    composeMore();
}

void PrintLanes::Private::print(size_t index)
{
    Lane &one = *lanes[index];
    one.isBusy = true;
    Article &article = articles[one.run.article];
    web::PrintRequest wanted = request(one.run.article);
    wanted.html = std::exchange(article.pages[one.run.piece], {});
    wanted.hasMath = article.hasMath;
    wanted.part = {one.run.piece == 0, one.start, one.run.piece + 1 < one.run.end};
    const bool hasTail = wanted.part.wantsTail;
    one.printer->print(wanted, [this, index, hasTail, current = serial](base::Result<QByteArray> result) {
        if (current != serial)
            return;
        if (!result)
            return fail(result.error());
        aside(
            [pdf = *std::move(result), hasTail,
             layout = services::pageLayout(job->request.options)]() -> base::Result<TakenPiece> {
                const auto measured = exporting::measuredPiece(pdf, layout);
                if (!measured || (hasTail && measured->end < 0))
                    return tl::unexpected(measured ? base::Error{base::ErrorCode::RenderFailed, {}, {}} : measured.error());
                return TakenPiece{pdf, measured->end, measured->pages};
            },
            [this, index](const TakenPiece &piece) { take(index, piece); });
    });
}

void PrintLanes::Private::take(size_t index, const TakenPiece &piece)
{
    Lane &one = *lanes[index];
    Article &article = articles[one.run.article];
    const bool continues = one.start > 0;
    article.printed.pieces[one.run.piece] = {piece.pdf, continues};
    pages += piece.pages - (continues ? 1 : 0);
    share += 1.0 / static_cast<double>(article.printed.pieces.size() * articles.size());
    emit q->progressed(std::min(1.0, share), pages);
    if (--article.left == 0 && ++done == articles.size()) {
        one.isBusy = false;
        std::vector<PrintedArticle> all;
        for (Article &each : articles)
            all.push_back(std::move(each.printed));
        articles.clear();
        emit q->printed(all);
        return;
    }
    one.start = piece.end;
    if (++one.run.piece < one.run.end)
        return print(index);
    one.isBusy = false;
    serve();
}

void PrintLanes::Private::fail(const base::Error &error)
{
    q->cancel();
    emit q->failed(error);
}

PrintLanes::PrintLanes(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

PrintLanes::~PrintLanes()
{
    cancel();
}

void PrintLanes::prepare()
{
    d->lane(0);
}

void PrintLanes::start(std::shared_ptr<const PaperJob> job)
{
    cancel();
    d->job = std::move(job);
    d->articles.resize(d->job->request.parts.size());
    d->composeMore();
    // The engines start while the first pages are made. A second one is of no use to a short article: it starts when it is needed.
    const size_t useful = std::min(d->laneCount(), d->articles.size());
    for (size_t index = 0; index < useful; ++index)
        d->lane(index);
}

void PrintLanes::printPage(const QByteArray &html, web::PdfPrinter::Done done)
{
    web::PrintRequest wanted = d->request(0);
    wanted.html = html;
    d->lane(0).printer->print(wanted, std::move(done));
}

void PrintLanes::cancel()
{
    ++d->serial;
    for (const auto &one : d->lanes) {
        one->isBusy = false;
        one->printer->cancel();
    }
    d->articles.clear();
    d->runs.clear();
    d->composed = d->composing = d->done = 0;
    d->pages = 0;
    d->share = 0;
}

} // namespace lectern::ui
