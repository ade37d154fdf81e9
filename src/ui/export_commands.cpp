// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_commands.h"

#include "ui/actions.h"
#include "ui/appearance_controller.h"
#include "ui/error_text.h"
#include "ui/notice_bar.h"
#include "ui/plain_text.h"
#include "ui/printer_choice.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryFile>
#include <QUrl>

namespace lectern::ui {

namespace {

const auto noticeKey = QStringLiteral("export");

} // namespace

ExportCommands::ExportCommands(QWidget &window, const Actions &actions, NoticeBar &notices, ArticleController &articles,
                               const AppearanceController &looks)
    : QObject(&window),
      m_window(window),
      m_actions(actions),
      m_notices(notices),
      m_articles(articles),
      m_looks(looks)
{
    connect(actions[ActionId::ExportPdf], &QAction::triggered, this,
            [this] { ask(QStringLiteral("pdf"), tr("PDF (*.pdf)")); });
    connect(actions[ActionId::ExportHtml], &QAction::triggered, this,
            [this] { ask(QStringLiteral("html"), tr("HTML (*.html)")); });
    connect(actions[ActionId::ExportText], &QAction::triggered, this,
            [this] { ask(QStringLiteral("txt"), tr("Plain text (*.txt)")); });
    connect(actions[ActionId::Print], &QAction::triggered, this, &ExportCommands::print);
}

void ExportCommands::ask(const QString &ending, const QString &filter)
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
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_folder = QFileInfo(file).absolutePath();
        exportTo(file);
    });
    dialog->open();
}

void ExportCommands::exportTo(const QString &file)
{
    if (const std::optional<ExportFormat> format = exportFormatOf(file))
        start(*format, [this, file](const QByteArray &bytes) { save(file, bytes); });
    else
        showFailure({base::ErrorCode::Unsupported, file, {}});
}

void ExportCommands::start(ExportFormat format, std::function<void(const QByteArray &)> use)
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
        connect(m_job, &ExportJob::finished, this, [this](const base::Result<ExportedFile> &file) {
            m_running = false;
            m_notices.close(noticeKey);
            const auto take = std::exchange(m_use, nullptr);
            if (!file)
                showFailure(file.error());
            else if (take)
                take(file->bytes);
        });
    }
    const ShownArticle &article = m_articles.shown();
    ExportRequest request;
    request.parts.push_back({article.isFile() ? article.path : QString(), article.document, {}, 0, true});
    request.rootFolder = article.rootFolder;
    request.format = format;
    request.options.typeface = m_looks.appearance().typeface;
    if (m_job->isRunning())
        m_job->cancel();
    m_use = std::move(use);
    m_running = true;
    showStage(tr("Preparing the pages…"));
    m_job->start(request);
}

void ExportCommands::save(const QString &file, const QByteArray &bytes)
{
    if (const base::Result<void> written = writeWhole(file, bytes); !written) {
        showFailure(written.error());
        return;
    }
    m_notices.show({noticeKey,
                    NoticeWeight::Information,
                    tr("Saved as %1").arg(isolated(withVisibleControls(file))),
                    {NoticeOffer{tr("Open"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }}}});
    emit exported(file);
}

void ExportCommands::showStage(const QString &doing)
{
    m_notices.show({noticeKey, NoticeWeight::Information, doing, {NoticeOffer{tr("Cancel"), [this] { m_job->cancel(); }}}});
}

void ExportCommands::showFailure(const base::Error &error)
{
    if (error.code != base::ErrorCode::Cancelled) {
        const ErrorText text = ErrorTexts::describe(error);
        const QString detail = error.detail.isEmpty() ? text.explanation : withVisibleControls(error.detail);
        m_notices.show({noticeKey,
                        NoticeWeight::Warning,
                        tr("The export failed. %1: %2", "what went wrong: why").arg(text.title, detail),
                        {}});
    }
    emit exportFailed(error);
}

void ExportCommands::print()
{
    if (!PrinterChoice::isPossible()) {
        m_notices.show({noticeKey,
                        NoticeWeight::Information,
                        tr("No printer is set up on this system. The article can be saved as PDF instead."),
                        {NoticeOffer{tr("Save as PDF…"), [this] { m_actions[ActionId::ExportPdf]->trigger(); }}}});
        return;
    }
    const std::optional<QStringList> arguments = PrinterChoice::ask(m_window);
    if (arguments)
        start(ExportFormat::Pdf, [this, arguments = *arguments](const QByteArray &pdf) { sendToPrinter(pdf, arguments); });
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
        m_notices.show({noticeKey, NoticeWeight::Information, tr("Sent to the printer."), {}});
        file->deleteLater();
    });
    sender->start(QStringLiteral("lp"), arguments + QStringList{QStringLiteral("--"), file->fileName()});
}

} // namespace lectern::ui
