// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/print_runs.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lectern::exporting {

namespace {

/// An article below this for each renderer is printed by fewer: a further one takes longer to start than it saves.
constexpr qsizetype kShortestRun = 112 * 1024; ///< bytes of HTML, some 35 pages
/// A renderer takes about 250 MB for a piece of this size; its start and its fonts cost a tenth of a second.
constexpr qsizetype kPiece = 512 * 1024; ///< bytes of HTML
constexpr double kScout = 0.4;           ///< of the time that printing takes (152 pages: 0.75 s of 1.9 s)
constexpr double kLastTurn = 0.25;       ///< of a piece
constexpr double kLongestPiece = 1.5;    ///< times kPiece; a chapter that is longer is printed in pieces

/// Where the runs end, in shares of the article, so that a run and the scouts it had to wait for take as long as each other run: with
/// n runs of which the first takes T, run i ends at T (1 - (1 - scout)^i) / scout, and the last at 1.
double endOf(int run, int count)
{
    if (run >= count)
        return 1;
    return (1 - std::pow(1 - kScout, run)) / (1 - std::pow(1 - kScout, count));
}

std::vector<QByteArray> piecesOf(const PageCuts &page, const PageStretch &stretch)
{
    const auto bytes = static_cast<qsizetype>((stretch.to - stretch.from) * static_cast<double>(page.chunkBytes()));
    const qsizetype count = std::max(qsizetype(1), (bytes + kPiece - 1) / kPiece);
    return page.pieces(count < 2 ? 0 : bytes / count - 1, stretch);
}

/// Where an article of chapters is best cut: each renderer takes a piece in turn, and the last ones are shorter, so that all end at about
/// the same time and little is left to be joined then.
std::vector<double> cutsFor(qsizetype bytes, int renderers)
{
    const qsizetype turns = std::max(qsizetype(1), (bytes / renderers + kPiece / 2) / kPiece);
    std::vector<double> weights(static_cast<size_t>(turns), 1);
    if (turns > 1 && renderers > 1) {
        weights.back() = 1 - kLastTurn;
        weights.push_back(kLastTurn);
    }
    std::vector<double> cuts;
    double done = 0;
    for (const double weight : weights) {
        for (int i = 0; i < renderers; ++i) {
            done += weight / static_cast<double>(turns * renderers);
            cuts.push_back(done);
        }
    }
    cuts.pop_back(); // the end
    return cuts;
}

} // namespace

PrintRuns::PrintRuns(const QByteArray &html, int renderers)
{
    const PageCuts page(html);
    const int useful = most(page.chunkBytes(), renderers);
    beginWithChapters(page, useful);
    if (m_runs.empty())
        followEachOther(page, useful);
}

int PrintRuns::most(qsizetype bytes, int renderers)
{
    return static_cast<int>(std::clamp(bytes / kShortestRun, qsizetype(1), qsizetype(std::max(1, renderers))));
}

/// Runs that any renderer can print at any time, about as long as a piece, the same number for each renderer.
void PrintRuns::beginWithChapters(const PageCuts &page, int renderers)
{
    const std::vector<PageStretch> stretches = page.chapters(cutsFor(page.chunkBytes(), renderers));
    if (stretches.size() < 2)
        return;
    for (const PageStretch &stretch : stretches) {
        Run run;
        run.weight = stretch.to - stretch.from;
        const double bytes = run.weight * static_cast<double>(page.chunkBytes());
        run.html = bytes < kLongestPiece * kPiece ? std::vector<QByteArray>{page.stretch(stretch)} : piecesOf(page, stretch);
        run.opensPage = true;
        m_runs.push_back(std::move(run));
    }
    m_count = static_cast<int>(m_runs.size());
}

/// Runs that go on where the one before them ends, and the scouts that find out where that is.
void PrintRuns::followEachOther(const PageCuts &page, int count)
{
    std::vector<PageStretch> stretches;
    for (int i = 0; i < count; ++i) {
        const PageStretch stretch{endOf(i, count), endOf(i + 1, count)};
        std::vector<QByteArray> pieces = piecesOf(page, stretch);
        if (pieces.empty())
            continue; // it lies within one chunk
        Run run;
        run.html = std::move(pieces);
        run.weight = stretch.to - stretch.from;
        run.opensPage = m_runs.empty();
        m_runs.push_back(std::move(run));
        stretches.push_back(stretch);
    }
    m_count = static_cast<int>(m_runs.size());
    for (int i = 1; i < m_count; ++i) {
        const size_t before = static_cast<size_t>(i) - 1;
        Run scout;
        scout.html = piecesOf(page, {stretches[before].from, stretches[static_cast<size_t>(i)].from});
        scout.weight = kScout * m_runs[before].weight;
        scout.needs = i == 1 ? -1 : m_count + i - 2;
        m_runs[static_cast<size_t>(i)].needs = m_count + i - 1;
        m_runs.push_back(std::move(scout));
    }
}

std::vector<int> PrintRuns::begun()
{
    std::vector<int> numbers;
    for (int i = 0; i < static_cast<int>(m_runs.size()); ++i) {
        if (!run(i).isTold && (run(i).needs < 0 || isDone(run(i).needs))) {
            run(i).isTold = true;
            run(i).start = run(i).needs < 0 ? 0 : run(run(i).needs).start;
            numbers.push_back(i);
        }
    }
    return numbers;
}

bool PrintRuns::isDone(int number) const
{
    return run(number).isDone();
}

PieceRequest PrintRuns::next(int number)
{
    Run &of = run(number);
    PieceRequest request;
    request.isFirst = of.next == 0 && (number == 0 || number == m_count);
    request.start = of.start;
    const bool isLast = of.next + 1 == of.html.size();
    request.wantsTail = isScout(number) || !isLast || (number + 1 < m_count && !run(number + 1).opensPage);
    request.isBlank = isScout(number);
    request.html = std::exchange(of.html[of.next], {});
    return request;
}

void PrintRuns::take(int number, const QByteArray &pdf, const MeasuredPiece &measured)
{
    Run &of = run(number);
    of.start = measured.end;
    const bool continues = of.next > 0 || !of.opensPage;
    ++of.next;
    if (isScout(number))
        return;
    of.printed.push_back({pdf, continues});
    of.pages += measured.pages - (continues ? 1 : 0);
}

std::vector<PrintedPiece> PrintRuns::settled()
{
    std::vector<PrintedPiece> pieces;
    while (m_settledRun < m_count) {
        Run &of = run(m_settledRun);
        for (; m_settledPiece < of.printed.size(); ++m_settledPiece)
            pieces.push_back(std::exchange(of.printed[m_settledPiece], {}));
        if (!of.isDone())
            break;
        m_settledPiece = 0;
        ++m_settledRun;
    }
    return pieces;
}

double PrintRuns::share() const
{
    double all = 0;
    double done = 0;
    for (const Run &of : m_runs) {
        all += of.weight;
        done += of.weight * static_cast<double>(of.next) / static_cast<double>(std::max(size_t(1), of.html.size()));
    }
    return done / all;
}

int PrintRuns::pages() const
{
    int pages = 0;
    for (const Run &of : m_runs)
        pages += of.pages;
    return pages;
}

} // namespace lectern::exporting
