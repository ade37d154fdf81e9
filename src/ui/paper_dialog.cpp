// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper_dialog.h"

#include "ui/error_text.h"
#include "ui/export_job.h"
#include "ui/export_scope.h"
#include "ui/paper_options_form.h"
#include "ui/paper_preview.h"
#include "ui/printer_choice.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lectern::ui {

namespace {

constexpr int kPause = 250; ///< milliseconds
constexpr int kFormWidth = 320;

} // namespace

PaperDialog::PaperDialog(const ExportRequest &request, QWidget *parent)
    : QDialog(parent),
      m_request(request),
      m_job(new ExportJob(this)),
      m_scope(new ExportScope(request.parts.front().article.value_or(document::Document()).outline())),
      m_form(new PaperOptionsForm),
      m_preview(new PaperPreview),
      m_state(new QLabel),
      m_progress(new QProgressBar)
{
    setWindowTitle(tr("Print or Save as PDF"));
    m_request.wantsProof = true;
    m_form->setOptions(request.options);
    m_progress->setRange(0, 0);
    m_progress->setMaximumWidth(kFormWidth / 2);
    m_progress->setTextVisible(false);
    auto *scroll = new QScrollArea;
    auto *choices = new QWidget;
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins({});
    column->addWidget(m_scope);
    column->addWidget(m_form);
    column->addStretch();
    scroll->setWidget(choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedWidth(kFormWidth);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("Save as PD&F…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("save"));
    m_print->setObjectName(QStringLiteral("print"));
    m_save->setDefault(true);
    if (!PrinterChoice::isPossible()) {
        m_print->setEnabled(false);
        m_print->setToolTip(tr("No printer is set up on this system; the pages can be saved as PDF."));
    }
    auto *top = new QHBoxLayout;
    top->addWidget(scroll);
    top->addWidget(m_preview, 1);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_state, 1);
    bottom->addWidget(m_progress);
    bottom->addWidget(buttons);
    auto *all = new QVBoxLayout(this);
    all->addLayout(top, 1);
    all->addLayout(bottom);
    resize(1000, 720);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &PaperDialog::render);
    connect(m_scope, &ExportScope::changed, this, &PaperDialog::renderSoon);
    connect(m_form, &PaperOptionsForm::changed, this, [this] {
        renderSoon();
        emit optionsChanged(m_form->options());
    });
    connect(m_job, &ExportJob::finished, this, &PaperDialog::take);
    connect(m_job, &ExportJob::progressed, this, [this](double share, int pages) {
        m_progress->setRange(0, 100);
        m_progress->setValue(static_cast<int>(share * 100));
        if (share < 1)
            m_state->setText(pagesLaidOut(pages));
    });
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveWanted(m_file.bytes); });
    connect(m_print, &QPushButton::clicked, this, [this] { emit printWanted(m_file.bytes, m_preview->pageCount()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    render();
}

PaperDialog::~PaperDialog() = default;

services::ExportOptions PaperDialog::options() const
{
    return m_form->options();
}

bool PaperDialog::isReady() const
{
    return m_hasPages && !m_pause.isActive() && !m_job->isRunning();
}

void PaperDialog::setSelection(const document::TextRange &selection)
{
    m_scope->setSelection(selection);
}

void PaperDialog::renderSoon()
{
    m_pause.start();
    showState(tr("Laying out the pages…"), true);
}

void PaperDialog::render()
{
    const QSignalBlocker quiet(m_job); // a cancelled one is no news
    m_job->cancel();
    if (m_scope->isNothing()) {
        m_hasPages = false;
        showState(tr("No section is chosen."), false);
        return;
    }
    m_request.options = m_form->options();
    m_request.options.sections = m_scope->sections();
    m_request.passage = m_scope->passage();
    showState(tr("Laying out the pages…"), true);
    m_job->start(m_request);
}

void PaperDialog::take(const base::Result<ExportedFile> &file)
{
    if (!file) {
        if (file.error().code != base::ErrorCode::Cancelled)
            showState(ErrorTexts::describe(file.error()).title, false);
        return;
    }
    m_file = *file;
    m_hasPages = true;
    m_preview->setFile(m_file);
    const QString pages = tr("%n page(s)", nullptr, m_preview->pageCount());
    const auto rows = static_cast<int>(m_file.proof.size());
    showState(rows == 0 ? pages : tr("%1, %2", "pages, findings").arg(pages, tr("%n finding(s)", nullptr, rows)), false);
    emit pagesShown();
}

QString PaperDialog::pagesLaidOut(int pages)
{
    return tr("%n page(s) laid out…", nullptr, pages);
}

void PaperDialog::showState(const QString &text, bool working)
{
    m_progress->setRange(0, 0); // until something is known
    m_state->setText(text);
    m_progress->setVisible(working);
    m_save->setEnabled(!working && m_hasPages);
    m_print->setEnabled(!working && m_hasPages && PrinterChoice::isPossible());
}

} // namespace lectern::ui
