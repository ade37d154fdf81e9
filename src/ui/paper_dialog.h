// SPDX-License-Identifier: GPL-3.0-or-later
// Printing and PDF: choices at one side, the pages at the other; what is shown is what is saved or printed.
#pragma once

#include "base/result.h"
#include "ui/export_request.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lectern::ui {

class ExportJob;
class ExportScope;
class PaperOptionsForm;
class PaperPreview;

class PaperDialog : public QDialog {
    Q_OBJECT
public:
    /// `request`: the article and the choices to begin with. Its proof is always made.
    PaperDialog(const ExportRequest &request, QWidget *parent);
    ~PaperDialog() override;

    /// Offers what is selected in the article as the part to be printed.
    void setSelection(const document::TextRange &selection);
    [[nodiscard]] services::ExportOptions options() const;
    [[nodiscard]] const PaperPreview &preview() const { return *m_preview; }
    /// The pages shown belong to the choices shown.
    [[nodiscard]] bool isReady() const;

    /// What is said while pages come about.
    [[nodiscard]] static QString pagesLaidOut(int pages);

signals:
    /// The reader wants the PDF that is shown as a file, or on a printer.
    void saveWanted(const QByteArray &pdf);
    void printWanted(const QByteArray &pdf, int pages);
    void optionsChanged(const lectern::services::ExportOptions &options);
    void pagesShown();

private:
    void renderSoon();
    void render();
    void take(const base::Result<ExportedFile> &file);
    void showState(const QString &text, bool working);

    ExportRequest m_request;
    ExportedFile m_file;
    ExportJob *m_job;
    ExportScope *m_scope;
    PaperOptionsForm *m_form;
    PaperPreview *m_preview;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_save;
    QPushButton *m_print;
    QTimer m_pause; ///< between a change and its pages, so that typing does not print every letter
    bool m_hasPages = false;
};

} // namespace lectern::ui
