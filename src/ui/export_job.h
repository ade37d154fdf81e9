// SPDX-License-Identifier: GPL-3.0-or-later
// Exports one file: has its pages made, printed and finished. Used by the window and, without a display, by the command line.
#pragma once

#include "base/result.h"
#include "ui/export_request.h"

#include <QObject>
#include <QString>
#include <memory>

namespace lectern::ui {

/// What an export is doing; in this order.
enum class ExportStage { Composing, Loading, Printing, Finishing };

/// One export at a time. Needs an application object, and for PDF one whose engine was prepared (web::prepareEngine).
class ExportJob : public QObject {
    Q_OBJECT
public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override;

    /// Starts the web engine ahead of the first PDF, so that it overlaps with other work.
    void prepare();
    /// Starts; `finished` comes later. An export in progress is cancelled first.
    void start(const ExportRequest &request);
    /// Ends the export in progress; `finished` hears Cancelled before this returns.
    void cancel();
    [[nodiscard]] bool isRunning() const;

signals:
    void stageReached(lectern::ui::ExportStage stage);
    /// PDF: share of the text that is printed, 0 to 1, and the pages it came to.
    void progressed(double share, int pages);
    /// The whole file, or why there is none.
    void finished(const lectern::base::Result<lectern::ui::ExportedFile> &file);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lectern::ui
