// SPDX-License-Identifier: GPL-3.0-or-later
// Export and print from the window: asks for the file or printer, shows what is under way, can be cancelled.
#pragma once

#include "ui/article_controller.h"
#include "ui/export_job.h"

#include <QObject>
#include <QPointer>
#include <functional>

class QWidget;

namespace lectern::ui {

class Actions;
class NoticeBar;
class PaperDialog;

class ExportCommands : public QObject {
    Q_OBJECT
public:
    ExportCommands(QWidget &window, const Actions &actions, NoticeBar &notices, ArticleController &articles,
                   web::ArticleView &view);

    /// Exports to a file without asking; the format by its ending. `passage`: this part of the article alone.
    void exportTo(const QString &file, const std::optional<document::TextRange> &passage = {});
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// Choices that new exports begin with, and where changed ones are kept.
    void setOptions(const services::ExportOptions &options) { m_options = options; }

signals:
    void optionsChanged(const lectern::services::ExportOptions &options);
    void exported(const QString &file);
    void exportFailed(const lectern::base::Error &error);

private:
    void showPaper();
    [[nodiscard]] ExportRequest request(ExportFormat format) const;
    void ask(const QString &ending, const QString &filter, std::function<void(const QString &file)> use = {});
    void askForSelection();
    void start(const ExportRequest &request, std::function<void(const QByteArray &)> use);
    void save(const QString &file, const QByteArray &bytes);
    void showStage(const QString &doing);
    void showFailure(const base::Error &error);
    void print(const QByteArray &pdf, int pages);
    void sendToPrinter(const QByteArray &pdf, const QStringList &arguments);

    QWidget &m_window;
    const Actions &m_actions;
    NoticeBar &m_notices;
    ArticleController &m_articles;
    web::ArticleView &m_view;
    QPointer<PaperDialog> m_paper;
    ExportJob *m_job = nullptr;                    ///< made when first used
    std::function<void(const QByteArray &)> m_use; ///< what is done with the bytes of the export in progress
    services::ExportOptions m_options;
    QString m_folder;
    bool m_running = false;
};

} // namespace lectern::ui
