// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_run.h"

#include "app/command_line.h"
#include "base/whole_file.h"
#include "ui/error_text.h"
#include "ui/export_job.h"
#include "ui/plain_text.h"
#include "ui/proof_text.h"

#include <QFileInfo>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lectern::app {

namespace {

constexpr int kProgressWidth = 70; ///< columns

} // namespace

ExportRun::ExportRun(std::deque<ExportTask> tasks, int side)
    : m_tasks(std::move(tasks)),
      m_total(m_tasks.size()),
      m_terminal(isatty(STDERR_FILENO) != 0)
{
    const auto jobs = std::min(m_total, static_cast<size_t>(std::max(1, side)));
    m_current.resize(jobs);
    for (size_t lane = 0; lane < jobs; ++lane) {
        m_jobs.push_back(std::make_unique<ui::ExportJob>());
        QObject::connect(m_jobs.back().get(), &ui::ExportJob::finished, &m_loop,
                         [this, lane](const base::Result<ui::ExportedFile> &file) { take(lane, file); });
        QObject::connect(m_jobs.back().get(), &ui::ExportJob::stageReached, &m_loop, [this, lane](ui::ExportStage stage) {
            static constexpr const char *names[] = {"composing", "loading", "printing", "finishing"};
            if (m_current[lane].request.parts.size() == 1)
                showProgress(u"%1  %2"_s.arg(QLatin1String(names[static_cast<size_t>(stage)]), m_current[lane].name));
        });
        QObject::connect(m_jobs.back().get(), &ui::ExportJob::progressed, &m_loop, [this, lane](double share, int pages) {
            if (share < 1)
                showProgress(
                    u"%1 %  %2 pages  %3"_s.arg(static_cast<int>(share * 100)).arg(pages).arg(m_current[lane].name));
        });
    }
}

ExportRun::~ExportRun() = default;

void ExportRun::prepare()
{
    if (!m_jobs.empty())
        m_jobs.front()->prepare();
}

void ExportRun::giveArticle(document::Document article)
{
    m_tasks.front().request.parts.front().article = std::move(article);
}

int ExportRun::run()
{
    for (size_t lane = 0; lane < m_jobs.size(); ++lane)
        startNext(lane);
    if (m_busy > 0)
        m_loop.exec();
    clearProgress();
    return m_failed ? kExitFailed : kExitDone;
}

void ExportRun::startNext(size_t lane)
{
    if (m_tasks.empty()) {
        if (m_busy == 0)
            m_loop.quit();
        return;
    }
    m_current[lane] = std::move(m_tasks.front());
    m_tasks.pop_front();
    ++m_busy;
    m_jobs[lane]->start(m_current[lane].request);
}

void ExportRun::take(size_t lane, const base::Result<ui::ExportedFile> &file)
{
    const ExportTask task = std::move(m_current[lane]);
    m_current[lane] = {};
    ++m_done;
    --m_busy;
    if (!file) {
        base::Error error = file.error();
        if (task.request.parts.size() == 1)
            error.path = task.name; // as it was given
        fail(error, task.name);
    } else if (const auto written = base::writeWholeFile(task.target, file->bytes); !written) {
        fail(written.error(), task.target);
    } else {
        clearProgress();
        for (const exporting::ProofRow &row : file->proof)
            std::printf("%s: %s\n", qUtf8Printable(ui::withVisibleControls(task.target)),
                        qUtf8Printable(ui::ProofTexts::oneLine(row)));
        std::fflush(stdout);
    }
    // Not from within the job's own signal.
    QMetaObject::invokeMethod(
        &m_loop, [this, lane] { startNext(lane); }, Qt::QueuedConnection);
}

void ExportRun::fail(base::Error error, const QString &name)
{
    clearProgress();
    if (error.path.isEmpty())
        error.path = name;
    std::fprintf(stderr, "lectern: %s\n", qUtf8Printable(ui::ErrorTexts::oneLine(error)));
    m_failed = true;
}

/// One line of a terminal that is written over.
void ExportRun::showProgress(const QString &doing) const
{
    if (!m_terminal)
        return;
    const QString count = m_total > 1 ? u"%1/%2  "_s.arg(m_done + 1).arg(m_total) : QString();
    const QString line = ui::withVisibleControls(count + doing).left(kProgressWidth);
    std::fprintf(stderr, "\r%s%s", qUtf8Printable(line),
                 std::string(static_cast<size_t>(kProgressWidth - line.size()), ' ').c_str());
    std::fflush(stderr);
}

void ExportRun::clearProgress() const
{
    if (m_terminal)
        std::fprintf(stderr, "\r%*s\r", kProgressWidth, "");
}

} // namespace lectern::app
