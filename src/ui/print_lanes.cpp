// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print_lanes.h"

#include "exporting/page_pieces.h"
#include "ui/run_aside.h"

#include <algorithm>
#include <deque>

namespace lectern::ui {

namespace {

/// An article below this is printed by one renderer: a second one takes longer to start than it saves.
constexpr qsizetype kShortestRun = 160 * 1024; ///< bytes of HTML, some 50 pages
/// A renderer takes about 250 MB for a piece of this size; its start and its fonts cost a tenth of a second.
constexpr qsizetype kPiece = 512 * 1024; ///< bytes of HTML
/// Two prints of a text that begin at different heights of a page came together after 57 pages.
constexpr qsizetype kBridgePiece = 96 * 1024; ///< bytes of HTML, some 30 pages
constexpr double kForBridge = 0.1;            ///< of a run: what its renderer prints less of it, for the bridge that follows

/// Pieces of an article that one renderer prints, each from where the one before it ended.
struct Run {
    size_t article = 0;
    size_t number = 0; ///< of the article's runs; a bridge leads from the run of its number to the next
    bool isBridge = false;
    std::vector<QByteArray>
        pages; ///< HTML of the pieces; each goes when it is printed, but for the first, which a bridge may need
    size_t next = 0;
    double start = 0; ///< CSS pixels; where the next one begins
    std::vector<exporting::PrintedPiece> printed;
    std::vector<QByteArray> texts; ///< of the first piece's pages
    [[nodiscard]] bool isDone() const { return next == pages.size(); }
};

/// An article on its way to paper.
struct Article {
    bool hasMath = false;
    std::shared_ptr<exporting::PaperPart> part; ///< null until the article is made ready
    std::vector<std::shared_ptr<Run>> runs;
    std::vector<std::shared_ptr<Run>> bridges; ///< by the run that each begins after; null until it is known to be needed
};

/// How far the printed pieces were handed on, in the order of the file.
struct Handed {
    size_t article = 0;
    size_t run = 0;
    bool inBridge = false; ///< that follows the run
    size_t piece = 0;
    bool hasBegun = false; ///< the article
};

} // namespace

class PrintLanes::Private {
public:
    explicit Private(PrintLanes *lanes) : q(lanes) {}

    struct Lane {
        std::unique_ptr<web::PdfPrinter> printer;
        std::shared_ptr<Run> run; ///< null: idle
    };

    Lane &lane(size_t index);
    [[nodiscard]] size_t laneCount() const { return static_cast<size_t>(std::max(1, job->request.renderers)); }
    [[nodiscard]] web::PrintRequest request(size_t article) const;
    void composeMore();
    void queue(size_t index, ReadyPart ready);
    void serve();
    void print(size_t index);
    void take(size_t index, const QByteArray &pdf, const exporting::MeasuredPiece &measured);
    void bridge(Article &article, size_t number);
    [[nodiscard]] bool arrive(const Run &bridge, const exporting::MeasuredPiece &measured);
    void leave(const std::shared_ptr<Run> &run);
    void handOn();
    [[nodiscard]] bool handOnPieces(Article &article);
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
    std::deque<std::shared_ptr<Run>> waiting;
    size_t composed = 0;  ///< articles that were begun to be made ready
    size_t composing = 0; ///< of these, at work
    Handed handed;
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
    while (composed < articles.size() && composing + waiting.size() < laneCount()) {
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
    article.hasMath = ready.hasMath;
    article.part = std::make_shared<exporting::PaperPart>(std::move(ready.part));
    // A book has an article for every renderer.
    const auto most = articles.size() > 1 ? 1 : static_cast<qsizetype>(laneCount());
    const auto count = static_cast<size_t>(std::clamp(ready.html.size() / kShortestRun, qsizetype(1), most));
    std::vector<double> shares(count, (1 - kForBridge) / static_cast<double>(count));
    shares.back() += kForBridge;
    const std::vector<QByteArray> parts = exporting::pageShares(ready.html, shares);
    for (size_t i = 0; i < parts.size(); ++i) {
        auto run = std::make_shared<Run>();
        run->article = index;
        run->number = i;
        const qsizetype pieces = (parts[i].size() + kPiece - 1) / kPiece;
        run->pages = exporting::pagePieces(parts[i], pieces < 2 ? 0 : parts[i].size() / pieces - kPiece / 32);
        article.runs.push_back(run);
        waiting.push_back(run);
    }
    article.bridges.resize(article.runs.size());
    serve();
}

/// Gives idle renderers work.
void PrintLanes::Private::serve()
{
    for (size_t index = 0; index < laneCount() && !waiting.empty(); ++index) {
        Lane &one = lane(index);
        if (one.run)
            continue;
        one.run = waiting.front();
        waiting.pop_front();
        print(index);
    }
    composeMore();
}

void PrintLanes::Private::print(size_t index)
{
    Lane &one = *lanes[index];
    Run &run = *one.run;
    web::PrintRequest wanted = request(run.article);
    const bool mayBeBridged = run.next == 0 && run.number > 0 && !run.isBridge;
    wanted.html = mayBeBridged ? run.pages[0] : std::exchange(run.pages[run.next], {});
    wanted.hasMath = articles[run.article].hasMath;
    const bool isLast =
        run.next + 1 == run.pages.size() && !run.isBridge && run.number + 1 == articles[run.article].runs.size();
    wanted.part = {run.next == 0 && run.number == 0 && !run.isBridge, run.start, !isLast};
    one.printer->print(wanted, [this, index, current = serial, isLast](base::Result<QByteArray> result) {
        if (current != serial)
            return;
        if (!result)
            return fail(result.error());
        using Taken = std::pair<QByteArray, exporting::MeasuredPiece>;
        const Run &printed = *lanes[index]->run;
        const bool isMet = printed.isBridge || (printed.next == 0 && printed.number > 0);
        const auto digests = isMet ? exporting::Digests::Wanted : exporting::Digests::Unwanted;
        aside(
            [pdf = *std::move(result), isLast, digests,
             layout = services::pageLayout(job->request.options)]() -> base::Result<Taken> {
                auto measured = exporting::measuredPiece(pdf, layout, digests);
                if (!measured)
                    return tl::unexpected(measured.error());
                if (!isLast && measured->end < 0)
                    return base::failure(base::ErrorCode::RenderFailed, {}, QStringLiteral("no end was found"));
                return Taken{pdf, *std::move(measured)};
            },
            [this, index](const Taken &taken) { take(index, taken.first, taken.second); });
    });
}

void PrintLanes::Private::take(size_t index, const QByteArray &pdf, const exporting::MeasuredPiece &measured)
{
    Lane &one = *lanes[index];
    const std::shared_ptr<Run> run = one.run;
    Article &article = articles[run->article];
    const bool continues = run->isBridge || run->next > 0;
    run->printed.push_back({pdf, continues});
    if (run->next == 0)
        run->texts = measured.texts;
    run->start = measured.end;
    ++run->next;
    if (!run->isBridge) {
        pages += measured.pages - (continues ? 1 : 0);
        share += 1.0 / static_cast<double>(run->pages.size() * article.runs.size() * articles.size());
        emit q->progressed(std::min(1.0, share), pages);
        if (run->next == 1 && run->number > 0)
            bridge(article, run->number - 1);
    } else if (arrive(*run, measured)) {
        run->next = run->pages.size();
    } else if (run->isDone()) {
        run->printed.clear(); // they never came together: a new page it is
    }
    if (!run->isDone()) {
        print(index);
        return handOn();
    }
    one.run.reset();
    leave(run);
}

/// Begins the bridge from a run to the next, once the one has ended and the other begun.
void PrintLanes::Private::bridge(Article &article, size_t number)
{
    const Run &from = *article.runs[number];
    Run &to = *article.runs[number + 1];
    if (!from.isDone() || to.next == 0)
        return;
    auto run = std::make_shared<Run>();
    run->article = from.article;
    run->number = number;
    run->isBridge = true;
    run->pages = exporting::pagePieces(std::exchange(to.pages[0], {}), kBridgePiece);
    run->start = from.start;
    article.bridges[number] = run;
    waiting.push_front(run);
}

/// True when the bridge has come to a page that the run it leads to has as well; both are cut there.
bool PrintLanes::Private::arrive(const Run &bridge, const exporting::MeasuredPiece &measured)
{
    const std::shared_ptr<Run> &to = articles[bridge.article].runs[bridge.number + 1];
    const auto match = exporting::firstMatch(measured.texts, to->texts);
    if (!match || match->page == 0)
        return false;
    articles[bridge.article].bridges[bridge.number]->printed.back().endPage = match->page;
    to->printed.front().firstPage = match->other;
    return true;
}

/// A run or bridge is done.
void PrintLanes::Private::leave(const std::shared_ptr<Run> &run)
{
    Article &article = articles[run->article];
    if (!run->isBridge && run->number + 1 < article.runs.size())
        bridge(article, run->number);
    serve();
    handOn();
}

/// Tells what is printed and will not change any more.
void PrintLanes::Private::handOn()
{
    while (handed.article < articles.size()) {
        Article &article = articles[handed.article];
        if (!article.part)
            return;
        if (!std::exchange(handed.hasBegun, true))
            emit q->articleBegun(article.part);
        if (!handOnPieces(article))
            return;
        emit q->articleEnded();
        article = {};
        handed = {handed.article + 1};
    }
    emit q->printed();
}

/// True when all pieces of the article were handed on.
bool PrintLanes::Private::handOnPieces(Article &article)
{
    while (handed.run < article.runs.size()) {
        const std::shared_ptr<Run> &run = (handed.inBridge ? article.bridges : article.runs)[handed.run];
        // Whether a bridge leads anywhere, and where the run behind it is cut, is known when it is done.
        if (!run || (run->isBridge && !run->isDone()))
            return false;
        for (; handed.piece < run->printed.size(); ++handed.piece)
            emit q->piecePrinted(std::exchange(run->printed[handed.piece], {}));
        if (!run->isDone())
            return false;
        handed.piece = 0;
        if (!run->isBridge && handed.run + 1 < article.runs.size()) {
            handed.inBridge = true;
        } else {
            handed.inBridge = false;
            ++handed.run;
        }
    }
    return true;
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
        one->run.reset();
        one->printer->cancel();
    }
    d->articles.clear();
    d->waiting.clear();
    d->composed = d->composing = 0;
    d->handed = {};
    d->pages = 0;
    d->share = 0;
}

} // namespace lectern::ui
