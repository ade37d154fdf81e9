// SPDX-License-Identifier: GPL-3.0-or-later
// The only place where the window's objects are made.
#include "app/application.h"

#include "app/single_instance.h"
#include "app/translations.h"
#include "base/file_bytes.h"
#include "reading/reading_store.h"
#include "services/highlight_service.h"
#include "services/open_service.h"
#include "services/reading_service.h"
#include "ui/appearance_controller.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "web/article_view.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace lectern::app {

namespace {

QString databasePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/reading.sqlite");
}

void raise(QWidget &window, const QString &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

void beginEarly(EarlyStart &early, const CommandLine &line)
{
    const QFileInfo info(line.path);
    const bool isFile = !line.path.isEmpty() && line.path != QLatin1String("-") && info.isFile();
    early.parser.prepare(isFile ? info.size() : 0);
    if (!isFile)
        return;
    early.request = {};
    early.request.path = line.path;
    early.request.wantPreview = true;
    early.job = std::make_unique<services::OpenJob>(early.parser, early.request);
}

int runWindow(int argc, char **argv, const CommandLine &line, EarlyStart &early)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lectern"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lectern"));
    QApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("lectern"));
    installTranslations(application);

    ui::Settings settings;
    ui::AppearanceController looks(settings);
    reading::ReadingStore store(databasePath());
    services::ReadingService reading(store);
    services::OpenService opener(early.parser);
    if (early.job)
        opener.adopt(std::move(early.job), early.request);
    services::HighlightService highlighter;
    InstanceServer server;
    web::ArticleView view;
    ui::MainWindow window(view, opener, reading, looks, settings);
    const auto colourCode = [&highlighter](const ui::ShownArticle &article) { highlighter.setDocument(article.document); };
    QObject::connect(&window.articles(), &ui::ArticleController::articleShown, &highlighter, colourCode);
    QObject::connect(&window.articles(), &ui::ArticleController::articleRefreshed, &highlighter, colourCode);
    QObject::connect(&view, &web::ArticleView::highlightWanted, &highlighter, &services::HighlightService::request);
    QObject::connect(&highlighter, &services::HighlightService::highlighted, &view, &web::ArticleView::setHighlightedCode);
    if (line.path == QLatin1String("-")) {
        if (auto bytes = base::readStandardInput())
            window.openBytes(*bytes);
    } else {
        window.open(line.path, line.fragment);
    }
    window.show();
    QObject::connect(&server, &InstanceServer::messageReceived, &window, [&window](const OpenMessage &message) {
        if (!message.path.isEmpty())
            window.open(message.path, message.fragment);
        raise(window, message.activationToken);
    });
    server.listen();
    return QApplication::exec();
}

} // namespace lectern::app
