// SPDX-License-Identifier: GPL-3.0-or-later
// Each layer of the page's safety by itself, the others taken away: it holds alone, and without it the payload gets through.
#include "page/page_builder.h"
#include "support/logs.h"
#include "support/run.h"
#include "web/article_page.h"
#include "web/article_scheme.h"
#include "web/engine_setup.h"
#include "web/request_shield.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QImage>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <gtest/gtest.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace lectern::web {
namespace {

const test::BeforeApplication s_prepareEngine([] { prepareEngine(); });

bool waitFor(const std::function<bool()> &condition, int milliseconds = 8000)
{
    const QDeadlineTimer deadline(milliseconds);
    while (!condition() && !deadline.hasExpired()) {
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return condition();
}

enum class Layer { On, Off };

/// A page of ours with no layer but those that a test asks for.
class Stage {
public:
    explicit Stage(Layer shieldLayer) : profile(makeProfile(nullptr))
    {
        server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            ++connections;
            server.nextPendingConnection()->deleteLater();
        });
        profile->installUrlSchemeHandler(kScheme, &scheme);
        if (shieldLayer == Layer::On)
            profile->setUrlRequestInterceptor(&shield);
    }

    /// Loads `html` in a page; `%1` in it is the listener's address.
    void load(QWebEnginePage &page, const QString &html)
    {
        QWebEngineScript canary;
        canary.setWorldId(QWebEngineScript::MainWorld);
        canary.setInjectionPoint(QWebEngineScript::DocumentCreation);
        canary.setSourceCode(u"window.pwned = n => { document.documentElement.setAttribute('data-pwned', n); };"_s);
        page.scripts().insert(canary);
        const auto content = std::make_shared<PageContent>();
        content->append(QString(html).replace(u"%1"_s, u"http://127.0.0.1:%1"_s.arg(server.serverPort())).toUtf8());
        content->finish();
        scheme.offerPage(u"/a.md"_s, content, QDir(folder.path()).canonicalPath());
        bool loaded = false;
        QObject::connect(&page, &QWebEnginePage::loadFinished, &page, [&loaded] { loaded = true; });
        const QUrl address(u"lectern://article/a.md"_s);
        if (auto *own = qobject_cast<ArticlePage *>(&page))
            own->loadOwn(address);
        else
            page.load(address);
        waitFor([&loaded] { return loaded; });
        waitFor([] { return false; }, 400); // what comes after loading
    }

    static QVariant evaluate(QWebEnginePage &page, const QString &script)
    {
        std::optional<QVariant> result;
        page.runJavaScript(script, QWebEngineScript::ApplicationWorld, [&result](const QVariant &value) { result = value; });
        waitFor([&result] { return result.has_value(); });
        return result.value_or(QVariant());
    }
    static bool scriptRan(QWebEnginePage &page)
    {
        return !evaluate(page, u"document.documentElement.getAttribute('data-pwned')"_s).toString().isEmpty();
    }

    QTemporaryDir folder;
    QTcpServer server;
    int connections = 0;
    ArticleScheme scheme;
    RequestShield shield;
    std::unique_ptr<QWebEngineProfile> profile;
};

class Layers : public testing::Test {
protected:
    void SetUp() override
    {
        for (const QString &line : {u"No suitable graphics backend"_s, u"crbug/"_s, u"Not allowed to load local"_s})
            test::allowLog(line); // said once, by whichever test comes first
    }
};

constexpr auto kScript = "<!doctype html><p onclick=pwned(2) id=p>x</p><script>pwned(1)</script>";
constexpr auto kImage = "<!doctype html><img src='%1/image.png'>";

TEST_F(Layers, ScriptsAreOff)
{
    Stage stage(Layer::Off);
    ArticlePage page(stage.profile.get(), nullptr);
    stage.load(page, QLatin1String(kScript));
    EXPECT_FALSE(Stage::scriptRan(page));
    page.settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, true);
    stage.load(page, QLatin1String(kScript) + u' ');
    EXPECT_TRUE(Stage::scriptRan(page)) << "without the layer the payload does nothing: the test proves nothing";
}

/// The real page's frame with a payload put into its article.
QString pageWith(const QString &payload)
{
    document::DocumentData data;
    data.html = "<div class=\"chunk\"><section data-s=\"0\">" + payload.toUtf8() + "</section></div>";
    page::PageOptions options;
    options.nonce = "layers";
    return QString::fromUtf8(page::PageBuilder(document::Document(data), {}, options).page());
}

TEST_F(Layers, ThePolicyHoldsByItself)
{
    test::allowLog(u"Content Security Policy"_s);
    Stage stage(Layer::Off);
    ArticlePage page(stage.profile.get(), nullptr);
    page.settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, true);
    const QString payload = QLatin1String(kScript) + QLatin1String(kImage)
        + u"<iframe src='%1/f'></iframe><link rel=stylesheet href='%1/s'><object data='%1/o'></object>"
          "<style>p{background:url(%1/c)}</style>"_s;
    stage.load(page, pageWith(payload));
    EXPECT_FALSE(Stage::scriptRan(page));
    EXPECT_EQ(stage.connections, 0);
    stage.load(page, payload);
    EXPECT_TRUE(Stage::scriptRan(page));
    EXPECT_GT(stage.connections, 0);
}

TEST_F(Layers, TheInterceptorHoldsByItself)
{
    {
        Stage stage(Layer::On);
        ArticlePage page(stage.profile.get(), nullptr);
        stage.load(page, QLatin1String(kImage));
        EXPECT_EQ(stage.connections, 0);
    }
    Stage stage(Layer::Off);
    ArticlePage page(stage.profile.get(), nullptr);
    page.settings()->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, true);
    stage.load(page, QLatin1String(kImage));
    EXPECT_GT(stage.connections, 0);
}

TEST_F(Layers, NavigationsAreVetoed)
{
    const QString refresh = u"<!doctype html><meta http-equiv=refresh content='0;url=%1/'><p>x"_s;
    Stage stage(Layer::Off);
    {
        ArticlePage page(stage.profile.get(), nullptr);
        stage.load(page, refresh);
        EXPECT_EQ(stage.connections, 0);
        EXPECT_EQ(page.url().scheme(), u"lectern"_s);
    }
    QWebEnginePage naive(stage.profile.get());
    stage.load(naive, refresh);
    EXPECT_TRUE(waitFor([&stage] { return stage.connections > 0; }));
}

TEST_F(Layers, PathsAreChecked)
{
    Stage stage(Layer::Off);
    ArticlePage page(stage.profile.get(), nullptr);
    QTemporaryDir outside;
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    ASSERT_TRUE(image.save(outside.filePath(u"o.png"_s)));
    ASSERT_TRUE(image.save(stage.folder.filePath(u"in.png"_s)));
    ASSERT_TRUE(QFile::link(outside.filePath(u"o.png"_s), stage.folder.filePath(u"link.png"_s)));
    const QString relative = QDir(stage.folder.path()).relativeFilePath(outside.filePath(u"o.png"_s));
    stage.load(page,
               u"<!doctype html><img src=in.png><img src=link.png><img src='%2'><img src='%3'><img src='file://%4'>"_s
                   .replace(u"%2"_s, relative)
                   .replace(u"%3"_s, QString(relative).replace(u"../"_s, u"%2e%2e%2f"_s))
                   .replace(u"%4"_s, outside.filePath(u"o.png"_s)));
    const QVariantList widths = Stage::evaluate(page, u"Array.from(document.images, i => i.naturalWidth)"_s).toList();
    EXPECT_EQ(widths, (QVariantList{8, 0, 0, 0, 0}));
}

} // namespace
} // namespace lectern::web
