// SPDX-License-Identifier: GPL-3.0-or-later
// Writes all files of one `lectern export`, several at a time, and says what failed.
#pragma once

#include "app/export_arguments.h"

#include <QEventLoop>
#include <deque>
#include <memory>
#include <vector>

namespace lectern::ui {
class ExportJob;
}

namespace lectern::app {

/// One file to be made.
struct ExportTask {
    ui::ExportRequest request;
    QString name; ///< of the source, for messages
    QString target;
};

/// Needs an application object. Used once.
class ExportRun {
public:
    /// `side`: files that are made at the same time.
    ExportRun(std::deque<ExportTask> tasks, int side);
    ~ExportRun();

    /// Starts the engine ahead of the first PDF.
    void prepare();
    /// The first file's first article, read meanwhile.
    void giveArticle(document::Document article);
    /// Blocks until every file is written or has failed; returns the exit code.
    [[nodiscard]] int run();

private:
    void startNext(size_t lane);
    void take(size_t lane, const base::Result<ui::ExportedFile> &file);
    void showProgress(const QString &doing) const;
    void clearProgress() const;
    void fail(base::Error error, const QString &name);

    std::deque<ExportTask> m_tasks;
    size_t m_total;
    size_t m_done = 0;
    std::vector<std::unique_ptr<ui::ExportJob>> m_jobs;
    std::vector<ExportTask> m_current; ///< by job
    QEventLoop m_loop;
    size_t m_busy = 0;
    bool m_failed = false;
    bool m_terminal;
};

} // namespace lectern::app
