// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print_lanes.h"

#include "exporting/print_runs.h"
#include "ui/run_aside.h"

#include <algorithm>
#include <deque>

namespace lectern::ui {

namespace {

/// An article on its way to paper.
struct Article {
    bool hasMath = false;
    std::shared_ptr<exporting::PaperPart> part; ///< null until the article is made ready
    std::shared_ptr<exporting::PrintRuns> runs; ///< the same
    double share = 0;
    int pages = 0;
};

/// Makes an article ready and cuts it for so many renderers; on any thread.
base::Result<Article> readyArticle(const PaperJob &job, size_t index, int renderers)
{
    auto ready = readyPart(job, index);
    if (!ready)
        return tl::unexpected(ready.error());
    Article article;
    article.hasMath = ready->hasMath;
    article.part = std::make_shared<exporting::PaperPart>(std::move(ready->part));
    article.runs = std::make_shared<exporting::PrintRuns>(ready->html, renderers);
    return article;
}

/// A run of an article, for a renderer.
struct Work {
    size_t article = 0;
    int run = -1; ///< -1: none
};

} // namespace

class PrintLanes::Private {
public:
    explicit Private(PrintLanes *lanes) : q(lanes) {}

    struct Lane {
        std::unique_ptr<web::PdfPrinter> printer;
        Work work;
    };

    Lane &lane(size_t index);
    [[nodiscard]] size_t laneCount() const { return static_cast<size_t>(std::max(1, job->request.renderers)); }
    [[nodiscard]] web::PrintRequest request(size_t article) const;
    void composeMore();
    void queue(size_t index, Article ready);
    void serve();
    void print(size_t index);
    void take(size_t index, const QByteArray &pdf, const exporting::MeasuredPiece &measured);
    void await(size_t article);
    void handOn();
    void tellProgress();
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
    std::deque<Work> waiting;
    size_t composed = 0;   ///< articles that were begun to be made ready
    size_t composing = 0;  ///< of these, at work
    size_t handed = 0;     ///< articles that were handed on whole
    bool hasBegun = false; ///< the next one
    int serial = 0;        ///< what a background task of an earlier job brings is dropped
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
    made.layout = services::textLayout(job->request.options);
    return made;
}

/// Keeps as many articles ready as there are renderers.
void PrintLanes::Private::composeMore()
{
    while (composed < articles.size() && composing + waiting.size() < laneCount()) {
        const size_t index = composed++;
        ++composing;
        // A book has an article for every renderer.
        const int most = articles.size() > 1 ? 1 : static_cast<int>(laneCount());
        aside([job = job, index, most] { return readyArticle(*job, index, most); },
              [this, index](Article ready) { queue(index, std::move(ready)); });
    }
}

void PrintLanes::Private::queue(size_t index, Article ready)
{
    --composing;
    articles[index] = std::move(ready);
    await(index);
    serve();
}

/// Lines up what can be printed of an article.
void PrintLanes::Private::await(size_t article)
{
    for (const int run : articles[article].runs->begun())
        waiting.push_back({article, run});
}

/// Gives idle renderers work.
void PrintLanes::Private::serve()
{
    for (size_t index = 0; index < laneCount() && !waiting.empty(); ++index) {
        Lane &one = lane(index);
        if (one.work.run >= 0)
            continue;
        one.work = waiting.front();
        waiting.pop_front();
        print(index);
    }
    composeMore();
}

void PrintLanes::Private::print(size_t index)
{
    Lane &one = *lanes[index];
    const Article &article = articles[one.work.article];
    exporting::PieceRequest piece = article.runs->next(one.work.run);
    web::PrintRequest wanted = request(one.work.article);
    wanted.html = std::move(piece.html);
    wanted.hasMath = article.hasMath;
    wanted.part = {piece.isFirst, piece.start, piece.wantsTail, piece.isBlank};
    one.printer->print(wanted, [this, index, current = serial, hasTail = piece.wantsTail](base::Result<QByteArray> result) {
        if (current != serial)
            return;
        if (!result)
            return fail(result.error());
        if (!hasTail)
            return take(index, *result, {exporting::printedPages(*result), -1});
        using Taken = std::pair<QByteArray, exporting::MeasuredPiece>;
        aside(
            [pdf = *std::move(result), hasTail,
             layout = services::textLayout(job->request.options)]() -> base::Result<Taken> {
                auto measured = exporting::measuredPiece(pdf, layout);
                if (!measured)
                    return tl::unexpected(measured.error());
                if (hasTail && measured->end < 0)
                    return base::failure(base::ErrorCode::RenderFailed, {}, QStringLiteral("no end was found"));
                return Taken{pdf, *std::move(measured)};
            },
            [this, index](const Taken &taken) { take(index, taken.first, taken.second); });
    });
}

void PrintLanes::Private::take(size_t index, const QByteArray &pdf, const exporting::MeasuredPiece &measured)
{
    Lane &one = *lanes[index];
    Article &article = articles[one.work.article];
    article.runs->take(one.work.run, pdf, measured);
    article.share = article.runs->share();
    article.pages = article.runs->pages();
    await(one.work.article);
    if (article.runs->isDone(one.work.run))
        one.work = {};
    else
        print(index);
    serve();
    tellProgress();
    handOn();
}

void PrintLanes::Private::tellProgress()
{
    double share = 0;
    int pages = 0;
    for (const Article &article : articles) {
        share += article.share;
        pages += article.pages;
    }
    emit q->progressed(share / static_cast<double>(articles.size()), pages);
}

/// Tells what is printed and will not change any more.
void PrintLanes::Private::handOn()
{
    for (; handed < articles.size(); ++handed) {
        Article &article = articles[handed];
        if (!article.part)
            return;
        if (!std::exchange(hasBegun, true))
            emit q->articleBegun(article.part);
        for (const exporting::PrintedPiece &piece : article.runs->settled())
            emit q->piecePrinted(piece);
        if (!article.runs->isComplete())
            return;
        emit q->articleEnded();
        article.part.reset();
        article.runs.reset();
        hasBegun = false;
    }
    emit q->printed();
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
    size_t useful = std::min(d->laneCount(), d->articles.size());
    if (const auto &first = d->job->request.parts.front().article; d->articles.size() == 1 && first)
        useful = static_cast<size_t>(exporting::PrintRuns::most(first->html().size(), static_cast<int>(d->laneCount())));
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
        one->work = {};
        one->printer->cancel();
    }
    d->articles.clear();
    d->waiting.clear();
    d->composed = d->composing = d->handed = 0;
    d->hasBegun = false;
}

} // namespace lectern::ui
