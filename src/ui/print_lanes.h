// SPDX-License-Identifier: GPL-3.0-or-later
// Has the articles of an export printed, by several renderers side by side. A long article is printed in pieces, so that the memory of
// a renderer does not grow with it, and as several runs of pieces where there are renderers for them.
#pragma once

#include "base/result.h"
#include "exporting/printed_piece.h"
#include "ui/paper_composer.h"
#include "web/pdf_printer.h"

#include <QObject>
#include <memory>

namespace lectern::ui {

/// One export at a time.
class PrintLanes : public QObject {
    Q_OBJECT
public:
    explicit PrintLanes(QObject *parent = nullptr);
    ~PrintLanes() override;

    /// Starts the web engine ahead of the first article.
    void prepare();
    /// Prints all articles of the job. `articleBegun`, `piecePrinted` and `articleEnded` tell what is printed in the order of the file, as
    /// soon as it is known; then `printed` comes, or `failed` at any time.
    void start(std::shared_ptr<const PaperJob> job);
    /// Prints one page more, of the job that was started.
    void printPage(const QByteArray &html, web::PdfPrinter::Done done);
    /// Ends what is in progress; no further signal comes.
    void cancel();

signals:
    void stageReached(lectern::web::PrintStage stage);
    /// Share of the text that is printed, 0 to 1, and the pages it came to.
    void progressed(double share, int pages);
    void articleBegun(const std::shared_ptr<lectern::exporting::PaperPart> &part);
    void piecePrinted(const lectern::exporting::PrintedPiece &piece);
    void articleEnded();
    void printed();
    void failed(const lectern::base::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lectern::ui
