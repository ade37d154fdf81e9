// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_commands.h"

#include "base/whole_file.h"
#include "ui/actions.h"
#include "ui/error_text.h"
#include "ui/notice_bar.h"
#include "ui/paper_dialog.h"
#include "ui/plain_text.h"
#include "ui/printer_choice.h"
#include "ui/selected_passage.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace lectern::ui {

namespace {

const auto exportKey = u"export"_s;

} // namespace

ExportCommands::ExportCommands(QWidget &window, const Actions &actions, NoticeBar &notices, ArticleController &articles,
                               web::ArticleView &view)
    : QObject(&window),
      m_window(window),
      m_actions(actions),
      m_notices(notices),
      m_articles(articles),
      m_view(view)
{
    connect(actions[ActionId::ExportPdf], &QAction::triggered, this, &ExportCommands::showPaper);
    connect(actions[ActionId::ExportHtml], &QAction::triggered, this,
            [this] { ask(QStringLiteral("html"), tr("HTML (*.html)")); });
    connect(actions[ActionId::ExportEpub], &QAction::triggered, this,
            [this] { ask(QStringLiteral("epub"), tr("EPUB (*.epub)")); });
    connect(actions[ActionId::ExportText], &QAction::triggered, this,
            [this] { ask(QStringLiteral("txt"), tr("Plain text (*.txt)")); });
    connect(actions[ActionId::Print], &QAction::triggered, this, &ExportCommands::showPaper);
    connect(actions[ActionId::ExportSelection], &QAction::triggered, this, &ExportCommands::askForSelection);
    connect(&view, &web::ArticleView::selectionChanged, actions[ActionId::ExportSelection], &QAction::setEnabled);
}

void ExportCommands::askForSelection()
{
    readSelectedPassage(m_view, this, [this](const std::optional<document::TextRange> &passage) {
        if (passage)
            ask(u"pdf"_s,
                QStringList{tr("PDF (*.pdf)"), tr("HTML (*.html)"), tr("EPUB (*.epub)"), tr("Plain text (*.txt)"),
                            tr("Markdown (*.md)")}
                    .join(u";;"_s),
                [this, passage](const QString &file) { exportTo(file, passage); });
    });
}

void ExportCommands::ask(const QString &ending, const QString &filter, std::function<void(const QString &file)> use)
{
    const ShownArticle &article = m_articles.shown();
    const QFileInfo source(article.path);
    const QString folder = m_folder.isEmpty() ? source.absolutePath() : m_folder;
    const QString name =
        source.completeBaseName().isEmpty() || !article.isFile() ? QStringLiteral("article") : source.completeBaseName();
    auto *dialog = new QFileDialog(&m_window, tr("Export the Article"), folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(name + u'.' + ending);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(u"*."_s, 1).section(u')', 0, 0)); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, use = std::move(use)](const QString &file) {
        m_folder = QFileInfo(file).absolutePath();
        use ? use(file) : exportTo(file);
    });
    dialog->open();
}

void ExportCommands::exportTo(const QString &file, const std::optional<document::TextRange> &passage)
{
    const std::optional<ExportFormat> format = exportFormatOf(file);
    if (!format)
        return showFailure({base::ErrorCode::Unsupported, file, {}});
    ExportRequest made = request(*format);
    made.passage = passage;
    start(made, [this, file](const QByteArray &bytes) { save(file, bytes); });
}

void ExportCommands::start(const ExportRequest &request, std::function<void(const QByteArray &)> use)
{
    if (m_job == nullptr) {
        m_job = new ExportJob(this);
        connect(m_job, &ExportJob::stageReached, this, [this](ExportStage stage) {
            switch (stage) {
            case ExportStage::Composing:
                return showStage(tr("Preparing the pages…"));
            case ExportStage::Loading:
                return showStage(tr("Loading pictures and formulas…"));
            case ExportStage::Printing:
                return showStage(tr("Laying out the pages…"));
            case ExportStage::Finishing:
                return showStage(tr("Adding outline and links…"));
            }
        });
        connect(m_job, &ExportJob::progressed, this, [this](double share, int pages) {
            if (share < 1)
                showStage(PaperDialog::pagesLaidOut(pages));
        });
        connect(m_job, &ExportJob::finished, this, [this](const base::Result<ExportedFile> &file) {
            m_running = false;
            m_notices.close(exportKey);
            const auto take = std::exchange(m_use, nullptr);
            if (!file)
                showFailure(file.error());
            else if (take)
                take(file->bytes);
        });
    }
    if (m_job->isRunning())
        m_job->cancel();
    m_use = std::move(use);
    m_running = true;
    showStage(tr("Preparing the pages…"));
    m_job->start(request);
}

void ExportCommands::save(const QString &file, const QByteArray &bytes)
{
    base::Result<void> written = allowedTarget(file, {m_articles.shown().path});
    if (written)
        written = base::writeWholeFile(file, bytes);
    if (!written) {
        showFailure(written.error());
        return;
    }
    m_notices.show({exportKey,
                    NoticeWeight::Information,
                    tr("Saved as %1").arg(isolated(withVisibleControls(file))),
                    {NoticeOffer{tr("Open"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }}}});
    emit exported(file);
}

void ExportCommands::showStage(const QString &doing)
{
    m_notices.show({exportKey, NoticeWeight::Information, doing, {NoticeOffer{tr("Cancel"), [this] { m_job->cancel(); }}}});
}

void ExportCommands::showFailure(const base::Error &error)
{
    if (error.code != base::ErrorCode::Cancelled) {
        m_notices.show({exportKey,
                        NoticeWeight::Warning,
                        tr("The export failed. %1", "which file, and why").arg(ErrorTexts::oneLine(error)),
                        {}});
    }
    emit exportFailed(error);
}

ExportRequest ExportCommands::request(ExportFormat format) const
{
    const ShownArticle &article = m_articles.shown();
    ExportRequest made;
    made.parts.push_back({article.isFile() ? article.path : QString(), article.document, {}, 0, true});
    made.rootFolder = article.rootFolder;
    made.format = format;
    made.options = m_options;
    return made;
}

void ExportCommands::showPaper()
{
    if (m_paper) {
        m_paper->raise();
        return;
    }
    m_paper = new PaperDialog(request(ExportFormat::Pdf), &m_window);
    m_paper->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_paper, &PaperDialog::optionsChanged, this, [this](const services::ExportOptions &options) {
        m_options = options;
        emit optionsChanged(options);
    });
    connect(m_paper, &PaperDialog::saveWanted, this, [this](const QByteArray &pdf) {
        ask(QStringLiteral("pdf"), tr("PDF (*.pdf)"), [this, pdf](const QString &file) { save(file, pdf); });
    });
    connect(m_paper, &PaperDialog::printWanted, this, &ExportCommands::print);
    readSelectedPassage(m_view, m_paper, [this](const std::optional<document::TextRange> &passage) {
        if (passage && m_paper)
            m_paper->setSelection(*passage);
    });
    m_paper->open();
}

void ExportCommands::print(const QByteArray &pdf, int pages)
{
    if (const std::optional<QStringList> arguments = PrinterChoice::ask(m_window, pages))
        sendToPrinter(pdf, *arguments);
}

/// The printing system takes the PDF as it is, so that text stays text.
void ExportCommands::sendToPrinter(const QByteArray &pdf, const QStringList &arguments)
{
    auto *file = new QTemporaryFile(this);
    auto *sender = new QProcess(file);
    const auto failed = [this, file] {
        showFailure({base::ErrorCode::NotWritable, {}, tr("The printer did not take the pages.")});
        file->deleteLater();
    };
    if (!file->open() || file->write(pdf) != pdf.size() || !file->flush()) {
        failed();
        return;
    }
    connect(sender, &QProcess::errorOccurred, this, failed);
    connect(sender, &QProcess::finished, this, [this, file, failed](int code, QProcess::ExitStatus status) {
        if (status != QProcess::NormalExit || code != 0)
            return failed();
        m_notices.show({exportKey, NoticeWeight::Information, tr("Sent to the printer."), {}});
        file->deleteLater();
    });
    sender->start(QStringLiteral("lp"), arguments + QStringList{QStringLiteral("--"), file->fileName()});
}

} // namespace lectern::ui
