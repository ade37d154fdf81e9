// SPDX-License-Identifier: GPL-3.0-or-later
// The only place where the window's objects are made.
#include "app/application.h"

#include "app/reader_window.h"
#include "app/single_instance.h"
#include "app/translations.h"
#include "base/file_bytes.h"

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

    const bool underWay = early.job != nullptr;
    ReaderWindow reader(early.parser, databasePath(), {early.request, std::move(early.job), line.fragment});
    ui::MainWindow &window = reader.window();
    InstanceServer server;
    if (line.path == QLatin1String("-")) {
        if (auto bytes = base::readStandardInput())
            window.openBytes(*bytes);
    } else if (!underWay) {
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
