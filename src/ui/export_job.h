// SPDX-License-Identifier: GPL-3.0-or-later
// Exports one article: has its page made, printed and finished. Used by the window and, without a display, by the command line.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "page/appearance.h"

#include <QByteArray>
#include <QObject>
#include <QPageLayout>
#include <QString>
#include <memory>
#include <optional>

namespace lectern::web {
class PdfPrinter;
}

namespace lectern::ui {

enum class ExportFormat { Pdf, Html };

/// Format by the name's ending (.pdf, .html, .htm, in either case); nothing for any other.
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(const QString &fileName);

/// A4, or Letter where the locale measures in inches, upright, with the margins of a book's page.
[[nodiscard]] QPageLayout defaultPaper();

struct ExportRequest {
    document::Document article;
    QString articlePath; ///< absolute; empty for an article from standard input
    QString rootFolder;  ///< pictures below it are taken; empty: the article's folder
    ExportFormat format = ExportFormat::Pdf;
    QPageLayout paper = defaultPaper();
    page::Typeface typeface = page::Typeface::Serif;
};

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
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void stageReached(lectern::ui::ExportStage stage);
    /// The whole file's bytes, or why there are none.
    void finished(const lectern::base::Result<QByteArray> &file);

private:
    void print(const QByteArray &page);
    void complete(const QByteArray &printed);
    void finish(const base::Result<QByteArray> &file);

    std::unique_ptr<web::PdfPrinter> m_printer;
    ExportRequest m_request;
    int m_serial = 0; ///< what a background task of an earlier export brings is dropped
    bool m_running = false;
};

/// Writes a file whole or not at all: the old one stays until the new one is complete. Errors: IsFolder, NotWritable.
[[nodiscard]] base::Result<void> writeWhole(const QString &path, const QByteArray &bytes);

} // namespace lectern::ui
