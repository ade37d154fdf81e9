// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's environment.
#include "web/engine_setup.h"

#include <QDir>
#include <QLoggingCategory>
#include <QQuickWindow>
#include <QUrl>
#include <QWebEngineUrlScheme>
#include <unistd.h>

namespace lectern::web {

namespace {

Q_LOGGING_CATEGORY(lcEngine, "lectern.web.engine", QtInfoMsg)

/// Without a graphics card, Chromium's and Qt Quick's own rasterizers start twice as fast as GL emulated on the processor
/// (measured: 0.25 s against 0.56 s from exec to text).
bool drawsInSoftware()
{
    if (qEnvironmentVariableIsSet("LIBGL_ALWAYS_SOFTWARE"))
        return true;
    const QStringList cards = QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System);
    return cards.isEmpty();
}

} // namespace

void prepareEngine()
{
    QWebEngineUrlScheme scheme(kScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // SecureScheme only: LocalScheme would let articles load file: images.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);

    for (const char *name : {"QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINE_CHROMIUM_FLAGS",
                             "QTWEBENGINE_LOCALES_PATH", "QTWEBENGINEPROCESS_PATH"})
        qunsetenv(name);
    QByteArray flags = "--disable-background-networking --disable-component-update --disable-sync --no-first-run"
                       " --disable-features=Translate,OptimizationHints,MediaRouter --dns-prefetch-disable --no-pings"
                       " --disable-renderer-backgrounding"; // pages are printed off the screen, and not at leisure
    if (drawsInSoftware()) {
        flags += " --disable-gpu";
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    }
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    QLoggingCategory::setFilterRules(
        QStringLiteral("qt.webenginecontext.info=false")); // 30 lines of settings; QT_LOGGING_RULES has them
    if (geteuid() == 0) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        qCInfo(lcEngine) << "running as root: the web engine's sandbox is off";
    }
}

QString addressOf(const QString &relativePath)
{
    QUrl url;
    url.setScheme(QLatin1String(kScheme));
    url.setHost(QStringLiteral("article"));
    url.setPath(QLatin1Char('/') + relativePath);
    return url.toString(QUrl::FullyEncoded);
}

QString mathStylesheetAddress()
{
    return addressOf(QLatin1String(kOwnFolder).mid(1) + QStringLiteral("katex/katex.min.css"));
}

} // namespace lectern::web
