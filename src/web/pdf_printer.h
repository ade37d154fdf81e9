// SPDX-License-Identifier: GPL-3.0-or-later
// Prints one page at a time to PDF in a page of its own, off the screen.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QObject>
#include <QPageLayout>
#include <QString>
#include <functional>
#include <memory>

namespace lectern::web {

/// What the printer is doing.
enum class PrintStage {
    Loading,  ///< page, pictures, fonts, formulas
    Printing, ///< the engine lays out and writes pages
};

/// Which blocks the printed page tells the places of.
enum class PrintMarks {
    Headings, ///< headings of the outline
    Blocks,   ///< every leaf block, which takes the engine half as long again
};

/// One page to print.
struct PrintRequest {
    QByteArray html;     ///< whole page, made for print
    QString articlePath; ///< absolute; empty where there is none
    QString rootFolder;  ///< pictures at or below it are served; empty: none
    bool hasMath = false;
    PrintMarks marks = PrintMarks::Headings;
    QPageLayout layout; ///< paper and margins; margins in the stylesheet do not count
};

/// The printed PDF carries marks for the finishing step, as link annotations without a visible trace:
/// - `lectern-mark:N`, one CSS pixel large, at the start of block N;
/// - `lectern-end:N` at the start of the last line of block N;
/// - `lectern-id:ID` (percent-encoded) at each element that a link points to;
/// - `lectern-to:ID` in place of links inside the page.
/// Chromium would write named destinations for linked elements by itself, but looks for each of them on every page, and
/// rounds their places.
class PdfPrinter : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(base::Result<QByteArray> pdf)>;

    explicit PdfPrinter(QObject *parent = nullptr);
    ~PdfPrinter() override;

    /// Prints; `done` is called once, later. Errors: RenderFailed, Cancelled. A print in progress is cancelled.
    void print(const PrintRequest &request, Done done);
    /// Ends the print in progress; its `done` hears Cancelled before this returns.
    void cancel();

signals:
    void stageReached(lectern::web::PrintStage stage);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lectern::web
