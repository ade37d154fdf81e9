// SPDX-License-Identifier: GPL-3.0-or-later
// How an article is printed by several renderers at once, so that it comes out as if one had printed it.
#pragma once

#include "exporting/page_pieces.h"
#include "exporting/printed_piece.h"

#include <QByteArray>
#include <vector>

namespace lectern::exporting {

/// A piece to be printed.
struct PieceRequest {
    QByteArray html;
    bool isFirst = false;   ///< of the article
    double start = 0;       ///< CSS pixels below the upper margin where it begins
    bool wantsTail = false; ///< marks where it ends
    bool isBlank = false;   ///< laid out only
};

/// A run is a stretch of the article that one renderer prints, in pieces that follow each other on the page without a seam: each begins
/// where the one before it ended. Runs are printed side by side. Where a run begins on its page follows from all that is before it: a scout
/// lays that out, which takes two fifths of the time of printing it, and the run begins when the scout is back. The stretches are of such
/// lengths that all end at the same time. Where the article has chapters that begin on pages of their own (chapters.h), each run begins
/// with one, and no scout is needed.
class PrintRuns {
public:
    /// `renderers`: how many there are for this article.
    PrintRuns(const QByteArray &html, int renderers);

    /// How many of so many renderers an article of so many bytes of HTML has use for.
    [[nodiscard]] static int most(qsizetype bytes, int renderers);

    /// Numbers of runs and scouts that can be begun and were not told before; more may come with take().
    [[nodiscard]] std::vector<int> begun();
    /// True when nothing of the run is left to be printed.
    [[nodiscard]] bool isDone(int run) const;
    /// The run's next piece.
    [[nodiscard]] PieceRequest next(int run);
    /// Takes what was printed of the run's next piece.
    void take(int run, const QByteArray &pdf, const MeasuredPiece &measured);
    /// Printed pieces in the order of the article, as far as nothing before them is missing; each is told once.
    [[nodiscard]] std::vector<PrintedPiece> settled();
    /// True when all pieces were told.
    [[nodiscard]] bool isComplete() const { return m_settledRun == m_count; }
    /// Share of the work that is done, 0 to 1.
    [[nodiscard]] double share() const;
    /// Pages so far.
    [[nodiscard]] int pages() const;

private:
    void followEachOther(const PageCuts &page, int count);
    void beginWithChapters(const PageCuts &page, int renderers);

    struct Run {
        std::vector<QByteArray> html; ///< of the pieces; each goes when it is printed
        size_t next = 0;
        double start = 0;       ///< CSS pixels; where the next one begins
        int needs = -1;         ///< the scout that finds its start; -1: known
        double weight = 0;      ///< share of the work
        bool opensPage = false; ///< nothing goes before it on its first page
        bool isTold = false;
        std::vector<PrintedPiece> printed;
        int pages = 0;
        [[nodiscard]] bool isDone() const { return next == html.size(); }
    };
    [[nodiscard]] Run &run(int number) { return m_runs[static_cast<size_t>(number)]; }
    [[nodiscard]] const Run &run(int number) const { return m_runs[static_cast<size_t>(number)]; }
    [[nodiscard]] bool isScout(int number) const { return number >= m_count; }

    std::vector<Run> m_runs; ///< and the scouts behind them
    int m_count = 1;         ///< runs that are no scouts
    int m_settledRun = 0;
    size_t m_settledPiece = 0;
};

} // namespace lectern::exporting
