// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the article beside the engine's start, exports, writes the file whole or not at all.
#include "app/export_command.h"

#include "app/command_line.h"
#include "app/read_article.h"
#include "app/text_commands.h"
#include "ui/error_text.h"
#include "ui/export_job.h"
#include "web/engine_setup.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QFileInfo>
#include <cstdio>
#include <future>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lectern::app {

namespace {

struct ExportArguments {
    QString file;
    QString target;
};

std::optional<ExportArguments> readArguments(const QStringList &arguments, QString &problem)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QCommandLineOption output({u"o"_s, u"output"_s}, QString(), u"OUT"_s);
    parser.addOption(output);
    if (!parser.parse(QStringList{u"lectern"_s} + arguments)) {
        problem = parser.errorText();
        return {};
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1 || !parser.isSet(output)) {
        problem = u"export takes one FILE and -o OUT"_s;
        return {};
    }
    return ExportArguments{files.first(), parser.value(output)};
}

int failed(base::Error error, const QString &file)
{
    if (error.path.isEmpty())
        error.path = file;
    std::fprintf(stderr, "lectern: %s\n", qUtf8Printable(ui::ErrorTexts::oneLine(error)));
    return kExitFailed;
}

int writeFile(const QString &target, const QByteArray &bytes)
{
    const auto done = ui::writeWhole(target, bytes);
    return done ? kExitDone : failed(done.error(), target);
}

/// What the export is doing, on one line of a terminal that is written over.
void showStage(ui::ExportStage stage)
{
    static const bool terminal = isatty(STDERR_FILENO) != 0;
    if (!terminal)
        return;
    static constexpr const char *names[] = {"composing", "loading", "printing", "finishing"};
    std::fprintf(stderr, "\r%-12s", names[static_cast<size_t>(stage)]);
    std::fflush(stderr);
}

void clearStage()
{
    if (isatty(STDERR_FILENO))
        std::fprintf(stderr, "\r%12s\r", "");
}

int exportPage(const ExportArguments &arguments, ui::ExportFormat format)
{
    auto reading = std::async(std::launch::async, readArticle, arguments.file);
    // The offscreen platform prints as well as any, and needs no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (format == ui::ExportFormat::Pdf)
        web::prepareEngine();
    int count = 1;
    char name[] = "lectern";
    char *names[] = {name, nullptr};
    QApplication application(count, names);
    QApplication::setApplicationName(u"lectern"_s);
    QApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));
    ui::ExportJob job;
    if (format == ui::ExportFormat::Pdf)
        job.prepare();
    const std::optional<document::Document> article = reading.get();
    if (!article)
        return kExitFailed;
    ui::ExportRequest request;
    request.article = *article;
    request.articlePath = arguments.file == "-"_L1 ? QString() : QFileInfo(arguments.file).absoluteFilePath();
    request.format = format;
    int code = kExitFailed;
    QEventLoop loop;
    QObject::connect(&job, &ui::ExportJob::stageReached, &loop, showStage);
    QObject::connect(&job, &ui::ExportJob::finished, &loop, [&](const base::Result<QByteArray> &file) {
        clearStage();
        code = file ? writeFile(arguments.target, *file) : failed(file.error(), arguments.file);
        loop.quit();
    });
    job.start(request);
    loop.exec();
    return code;
}

} // namespace

int exportCommand(const QStringList &arguments)
{
    QString problem;
    const std::optional<ExportArguments> made = readArguments(arguments, problem);
    if (!made)
        return wrongUsage(problem);
    if (const auto format = ui::exportFormatOf(made->target))
        return exportPage(*made, *format);
    if (QFileInfo(made->target).suffix().compare("txt"_L1, Qt::CaseInsensitive) != 0)
        return wrongUsage(u"'%1' does not end in .pdf, .html or .txt"_s.arg(made->target));
    const auto article = readArticle(made->file);
    return article ? writeFile(made->target, readableText(*article)) : kExitFailed;
}

} // namespace lectern::app
