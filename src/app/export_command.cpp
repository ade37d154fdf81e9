// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the first article beside the engine's start; what is made of the paths is decided before either begins.
#include "app/export_command.h"

#include "app/command_line.h"
#include "app/export_arguments.h"
#include "app/export_run.h"
#include "app/read_article.h"
#include "ui/book_order.h"
#include "ui/error_text.h"
#include "ui/folder_articles.h"
#include "web/engine_setup.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <cstdio>
#include <cstdlib>
#include <future>

using namespace Qt::StringLiterals;

namespace lectern::app {

namespace {

QString absolutePath(const QString &path)
{
    return path == "-"_L1 ? QString() : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

bool report(base::Error error, const QString &name)
{
    if (error.path.isEmpty())
        error.path = name;
    std::fprintf(stderr, "lectern: %s\n", qUtf8Printable(ui::ErrorTexts::oneLine(error)));
    return false;
}

ui::ExportRequest requestFor(const ExportArguments &arguments)
{
    ui::ExportRequest request;
    request.format = arguments.format;
    request.options = arguments.options;
    request.wantsProof = arguments.wantsProof;
    request.isBook = arguments.isBook;
    request.title = arguments.title;
    request.renderers = arguments.intoFolder ? 1 : arguments.jobs; // a folder's files are made side by side
    return request;
}

/// The folder that all paths lie in: pictures of a book's articles are served from it.
QString commonFolder(const std::vector<ui::ExportPart> &parts)
{
    QString common;
    for (const ui::ExportPart &part : parts) {
        QString folder = QFileInfo(part.path).absolutePath();
        if (common.isEmpty())
            common = folder;
        while (common != "/"_L1 && folder != common && !folder.startsWith(common + u'/'))
            common = QFileInfo(common).absolutePath();
    }
    return common;
}

bool addBook(const ExportArguments &arguments, std::deque<ExportTask> &tasks)
{
    ExportTask task{requestFor(arguments), arguments.paths.first(), arguments.target};
    for (const QString &path : arguments.paths) {
        if (path == "-"_L1 || !QFileInfo(path).isDir()) {
            task.request.parts.push_back({absolutePath(path), {}, {}, 0, true});
            continue;
        }
        const auto book = ui::BookOrder::ofFolder(absolutePath(path));
        if (!book)
            return report(book.error(), path);
        if (task.request.title.isEmpty())
            task.request.title = book->title;
        task.request.parts.insert(task.request.parts.end(), book->parts.begin(), book->parts.end());
    }
    task.request.rootFolder = commonFolder(task.request.parts);
    if (arguments.target.endsWith(u'/') || QFileInfo(arguments.target).isDir())
        return report({base::ErrorCode::IsFolder, arguments.target, {}}, {});
    tasks.push_back(std::move(task));
    return true;
}

/// Names in the target folder are those of the sources; two sources of one name get the name of their folder as well.
QString targetIn(const QString &folder, const QString &source, ui::ExportFormat format, QSet<QString> &taken)
{
    const QFileInfo info(source);
    const QString ending = u'.' + ui::endingOf(format);
    QString name = info.completeBaseName() + ending;
    if (taken.contains(name))
        name = info.dir().dirName() + u'-' + name;
    for (int i = 2; taken.contains(name); ++i)
        name = info.completeBaseName() + u'-' + QString::number(i) + ending;
    taken.insert(name);
    return QDir(folder).filePath(name);
}

bool addFiles(const ExportArguments &arguments, std::deque<ExportTask> &tasks)
{
    bool well = true;
    QSet<QString> taken;
    const auto add = [&](const QString &source, const QString &root) {
        ExportTask task{requestFor(arguments), source,
                        arguments.intoFolder ? targetIn(arguments.target, source, arguments.format, taken)
                                             : arguments.target};
        task.request.parts.push_back({absolutePath(source), {}, {}, 0, true});
        task.request.rootFolder = root;
        tasks.push_back(std::move(task));
    };
    for (const QString &path : arguments.paths) {
        if (path == "-"_L1 || !QFileInfo(path).isDir()) {
            add(path, {});
            continue;
        }
        const auto listed = ui::FolderArticles::list(absolutePath(path));
        if (!listed || listed->isEmpty()) {
            well = report(listed ? base::Error{base::ErrorCode::NotFound, path, {}} : listed.error(), path);
            continue;
        }
        for (const ui::ArticleEntry &entry : *listed)
            add(entry.path, absolutePath(path));
    }
    return well;
}

/// Takes out what would be written over one of the articles.
bool keepSources(std::deque<ExportTask> &tasks)
{
    QStringList sources;
    for (const ExportTask &task : tasks) {
        for (const ui::ExportPart &part : task.request.parts) {
            if (!part.path.isEmpty())
                sources.append(part.path);
        }
    }
    const auto refused = std::erase_if(tasks, [&sources](const ExportTask &task) {
        const auto allowed = ui::allowedTarget(task.target, sources);
        return !allowed && !report(allowed.error(), {});
    });
    return refused == 0;
}

bool makeFolder(const ExportArguments &arguments)
{
    if (!arguments.intoFolder || QDir().mkpath(arguments.target))
        return true;
    return report({base::ErrorCode::NotWritable, arguments.target, {}}, {});
}

/// Ends the program without the engine's orderly end, which takes a tenth of the time of printing an article and has nothing to save; its
/// processes end with the connection to this one.
[[noreturn]] void leaveAtOnce(int code)
{
    std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace

int exportCommand(const QStringList &arguments)
{
    const auto made = readExportArguments(arguments);
    if (!made)
        return wrongUsage(made.error());
    std::deque<ExportTask> tasks;
    bool all = made->isBook ? addBook(*made, tasks) : addFiles(*made, tasks);
    all = keepSources(tasks) && all;
    if (tasks.empty() || !makeFolder(*made))
        return kExitFailed;
    std::future<std::optional<document::Document>> reading;
    const bool single = tasks.size() == 1 && tasks.front().request.parts.size() == 1;
    if (single)
        reading = std::async(std::launch::async, readArticle, tasks.front().name);
    // The offscreen platform prints as well as any, and needs no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool needsEngine = made->format == ui::ExportFormat::Pdf;
    if (needsEngine)
        web::prepareEngine();
    int count = 1;
    char name[] = "lectern";
    char *names[] = {name, nullptr};
    QApplication application(count, names);
    QApplication::setApplicationName(u"lectern"_s);
    QApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));
    ExportRun run(std::move(tasks), made->isBook ? 1 : made->jobs);
    if (needsEngine)
        run.prepare();
    if (single) {
        std::optional<document::Document> article = reading.get();
        if (!article)
            return kExitFailed;
        run.giveArticle(*std::move(article));
    }
    const int ran = run.run();
    const int code = all ? ran : kExitFailed;
    if (needsEngine)
        leaveAtOnce(code);
    return code;
}

} // namespace lectern::app
