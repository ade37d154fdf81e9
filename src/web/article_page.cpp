// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, veto and scripts of the page.
#include "web/article_page.h"

#include <QFile>
#include <QLoggingCategory>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

namespace lectern::web {

namespace {

Q_LOGGING_CATEGORY(lcPage, "lectern.web.page", QtWarningMsg)

using Parts = std::initializer_list<const char *>;

QString joined(const Parts &parts)
{
    QString source;
    for (const char *part : parts) {
        QFile file{QLatin1String(part)};
        if (!file.open(QIODevice::ReadOnly))
            qCCritical(lcPage) << "missing script" << part;
        source += QString::fromUtf8(file.readAll()) + u'\n';
    }
    return source;
}

void install(QWebEnginePage *page, const QString &source)
{
    QWebEngineScript script;
    script.setName(QStringLiteral("lectern"));
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(source);
    page->scripts().insert(script);
}

} // namespace

QWebEngineProfile *makeProfile(QObject *parent)
{
    auto *profile = new QWebEngineProfile(parent); // off the record: no cache, no cookies, nothing on disk
    profile->setHttpCacheType(QWebEngineProfile::NoCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setSpellCheckEnabled(false);
    return profile;
}

void installReaderScript(QWebEnginePage *page)
{
    install(page,
            joined({":/qtwebchannel/qwebchannel.js", ":/lectern/js/10-core.js", ":/lectern/js/20-blocks.js",
                    ":/lectern/js/25-selection.js", ":/lectern/js/30-place.js", ":/lectern/js/40-sections.js",
                    ":/lectern/js/50-code.js", ":/lectern/js/55-tables.js", ":/lectern/js/60-math.js",
                    ":/lectern/js/70-images.js", ":/lectern/js/80-links.js", ":/lectern/js/85-marks.js",
                    ":/lectern/js/90-start.js"}));
}

void installPrintScript(QWebEnginePage *page)
{
    install(page,
            joined({":/lectern/js/10-core.js", ":/lectern/js/20-blocks.js", ":/lectern/js/55-tables.js",
                    ":/lectern/js/60-math.js", ":/lectern/js/70-images.js", ":/lectern/js/80-links.js",
                    ":/lectern/js/93-rooms.js", ":/lectern/js/94-faces.js", ":/lectern/js/95-print.js"}));
}

ArticlePage::ArticlePage(QWebEngineProfile *profile, QObject *parent) : QWebEnginePage(profile, parent)
{
    QWebEngineSettings *s = settings();
    const struct {
        QWebEngineSettings::WebAttribute attribute;
        bool on;
    } attributes[] = {
        {QWebEngineSettings::JavascriptEnabled, false},
        {QWebEngineSettings::JavascriptCanOpenWindows, false},
        {QWebEngineSettings::JavascriptCanAccessClipboard, false},
        {QWebEngineSettings::JavascriptCanPaste, false},
        {QWebEngineSettings::LocalStorageEnabled, false},
        {QWebEngineSettings::LocalContentCanAccessRemoteUrls, false},
        {QWebEngineSettings::LocalContentCanAccessFileUrls, false},
        {QWebEngineSettings::HyperlinkAuditingEnabled, false},
        {QWebEngineSettings::PluginsEnabled, false},
        {QWebEngineSettings::PdfViewerEnabled, false},
        {QWebEngineSettings::FullScreenSupportEnabled, false},
        {QWebEngineSettings::ScreenCaptureEnabled, false},
        {QWebEngineSettings::WebGLEnabled, false},
        {QWebEngineSettings::Accelerated2dCanvasEnabled, false},
        {QWebEngineSettings::AutoLoadIconsForPage, false},
        {QWebEngineSettings::TouchIconsEnabled, false},
        {QWebEngineSettings::FocusOnNavigationEnabled, false},
        {QWebEngineSettings::AllowRunningInsecureContent, false},
        {QWebEngineSettings::AllowGeolocationOnInsecureOrigins, false},
        {QWebEngineSettings::AllowWindowActivationFromJavaScript, false},
        {QWebEngineSettings::DnsPrefetchEnabled, false},
        {QWebEngineSettings::ErrorPageEnabled, false},
        {QWebEngineSettings::NavigateOnDropEnabled, false},
        {QWebEngineSettings::PlaybackRequiresUserGesture, true},
    };
    for (const auto &[attribute, on] : attributes)
        s->setAttribute(attribute, on);
    s->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
}

void ArticlePage::loadOwn(const QUrl &url)
{
    m_expected = url;
    load(url);
}

bool ArticlePage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    if (isMainFrame && url == m_expected)
        return true;
    emit navigationRefused(url);
    return false;
}

QWebEnginePage *ArticlePage::createWindow(WebWindowType)
{
    return nullptr;
}

void ArticlePage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                           const QString &source)
{
    if (level == ErrorMessageLevel)
        qCWarning(lcPage).noquote() << source << line << message;
    else
        qCDebug(lcPage).noquote() << source << line << message;
}

} // namespace lectern::web
