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

/// Where a part of an article stands on paper. An article that is printed in one piece is the first part and has no tail.
struct PrintPart {
    bool isFirst = true;
    double start =
        0; ///< CSS pixels below the upper margin of its first page where it begins: there the part before it ended
    bool wantsTail = false; ///< marks where it ends
    bool isBlank = false;   ///< lays out only, to find where it ends: takes a third of the time, and no block has a mark
};

/// One page to print.
struct PrintRequest {
    QByteArray html;     ///< whole page, made for print
    QString articlePath; ///< absolute; empty where there is none
    QString rootFolder;  ///< pictures at or below it are served; empty: none
    bool hasMath = false;
    PrintPart part;
    QPageLayout layout; ///< paper and margins; margins in the stylesheet do not count
};

/// The printed PDF carries marks for the finishing step, as link annotations without a visible trace:
/// - `lectern-mark:N`, one CSS pixel large, at the start of block N;
/// - `lectern-id:ID` (percent-encoded) at each element that has an id;
/// - `lectern-to:ID` in place of links inside the article;
/// - `lectern-tail:`, 200 CSS pixels wide, below the last line, where it was asked for.
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
