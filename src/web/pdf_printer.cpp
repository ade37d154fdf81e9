// SPDX-License-Identifier: GPL-3.0-or-later
// One profile, page and scheme for each printer, so that prints side by side get renderers of their own.
#include "web/pdf_printer.h"

#include "web/article_page.h"
#include "web/article_scheme.h"
#include "web/engine_setup.h"
#include "web/math_script.h"
#include "web/print_layout.h"
#include "web/request_shield.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>
#include <QWebEngineProfile>
#include <QWebEngineScript>

namespace lectern::web {

namespace {

Q_LOGGING_CATEGORY(lcPrint, "lectern.web.print", QtWarningMsg)

constexpr int kPollPause = 4; ///< milliseconds between two looks at whether the fonts are there

QString pagePath(const PrintRequest &request)
{
    if (request.articlePath.isEmpty())
        return QStringLiteral("article");
    const QString relative = QDir(request.rootFolder).relativeFilePath(request.articlePath);
    return relative.startsWith(QLatin1String("..")) || QDir::isAbsolutePath(relative)
        ? request.articlePath.section(QLatin1Char('/'), -1)
        : relative;
}

} // namespace

/// The engine's side of a printer; kept between prints, since a profile and a renderer cost more than a small article.
class PdfPrinter::Private {
public:
    explicit Private(PdfPrinter *printer);
    ~Private();

    void makePage();
    void start(const PrintRequest &next, Done whenDone);
    void prepare();
    void waitUntilReady();
    void writePages();
    void take(const QByteArray &pdf);
    void finish(base::Result<QByteArray> pdf);
    [[nodiscard]] PrintLayout paper() const
    {
        return usesDecoy ? printLayout(request.layout) : plainPrintLayout(request.layout);
    }
    void fail(const QString &detail) { finish(base::failure(base::ErrorCode::RenderFailed, request.articlePath, detail)); }

    /// Runs `script` in our own world; `then` hears its value unless another print began or this one ended meanwhile.
    template <typename Then>
    void run(const QString &script, Then then);

    PdfPrinter *q;
    QWebEngineProfile *profile = nullptr;
    ArticlePage *page = nullptr;
    ArticleScheme scheme{DrawingUse::Paper};
    RequestShield shield;
    PrintRequest request;
    Done done;
    int serial = 0;
    bool usesDecoy = true; ///< until an engine is found not to heed `@page { size }`
};

PdfPrinter::Private::Private(PdfPrinter *printer) : q(printer), profile(makeProfile(printer))
{
    profile->installUrlSchemeHandler(kScheme, &scheme);
    profile->setUrlRequestInterceptor(&shield);
    makePage();
}

PdfPrinter::Private::~Private()
{
    delete page; // before its profile
}

void PdfPrinter::Private::makePage()
{
    page = new ArticlePage(profile, q);
    page->setVisible(true); // a hidden page gets less processor time
    installPrintScript(page);
    QObject::connect(page, &QWebEnginePage::renderProcessTerminated, q,
                     [this](QWebEnginePage::RenderProcessTerminationStatus status, int code) {
                         if (status != QWebEnginePage::NormalTerminationStatus && done)
                             fail(QStringLiteral("render process ended with code %1").arg(code));
                     });
    QObject::connect(page, &QWebEnginePage::loadFinished, q, [this](bool ok) {
        if (!done)
            return;
        if (ok)
            prepare();
        else
            fail(QStringLiteral("load failed"));
    });
}

void PdfPrinter::Private::start(const PrintRequest &next, Done whenDone)
{
    request = next;
    done = std::move(whenDone);
    auto content = std::make_shared<PageContent>();
    content->append(request.html);
    content->finish();
    QUrl url(addressOf(pagePath(request)));
    scheme.offerPage(url.path(QUrl::FullyDecoded), content, request.rootFolder);
    url.setQuery(QStringLiteral("print=%1").arg(++serial));
    emit q->stageReached(PrintStage::Loading);
    page->loadOwn(url);
}

template <typename Then>
void PdfPrinter::Private::run(const QString &script, Then then)
{
    page->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                        [printer = QPointer(q), current = serial, then](const QVariant &value) {
                            if (printer && printer->d->serial == current && printer->d->done)
                                then(value);
                        });
}

void PdfPrinter::Private::prepare()
{
    qCDebug(lcPrint) << "loaded";
    const PrintLayout layout = paper();
    const QJsonObject part{{QStringLiteral("isFirst"), request.part.isFirst},
                           {QStringLiteral("start"), request.part.start},
                           {QStringLiteral("wantsTail"), request.part.wantsTail},
                           {QStringLiteral("isBlank"), request.part.isBlank}};
    const QJsonObject print{{QStringLiteral("paper"), layout.paper},
                            {QStringLiteral("decoy"), layout.decoyWidth},
                            {QStringLiteral("part"), part}};
    const QString call = QStringLiteral("lectern.preparePrint(%1)")
                             .arg(QString::fromUtf8(QJsonDocument(print).toJson(QJsonDocument::Compact)));
    const auto begin = [this, call] {
        run(call, [this](const QVariant &prepared) {
            return prepared.toBool() ? waitUntilReady() : fail(QStringLiteral("the page was not prepared"));
        });
    };
    if (request.hasMath)
        run(mathScript(), [begin](const QVariant &) { begin(); });
    else
        begin();
}

void PdfPrinter::Private::waitUntilReady()
{
    run(QStringLiteral("lectern.isPrintReady()"), [this](const QVariant &ready) {
        if (ready.toBool()) {
            qCDebug(lcPrint) << "ready to print";
            return writePages();
        }
        QTimer::singleShot(kPollPause, q, [this, current = serial] {
            if (done && serial == current)
                waitUntilReady();
        });
    });
}

void PdfPrinter::Private::writePages()
{
    emit q->stageReached(PrintStage::Printing);
    const int current = serial;
    page->printToPdf(
        [printer = QPointer(q), current](const QByteArray &pdf) {
            if (printer && printer->d->serial == current && printer->d->done)
                printer->d->take(pdf);
        },
        paper().given);
}

void PdfPrinter::Private::take(const QByteArray &pdf)
{
    if (pdf.isEmpty())
        return fail(QStringLiteral("nothing was printed"));
    if (usesDecoy && !hasPaperOf(pdf, request.layout)) {
        qCDebug(lcPrint) << "the engine does not heed the style sheet's paper; printing again";
        usesDecoy = false;
        return start(std::exchange(request, {}), std::exchange(done, {}));
    }
    finish(pdf);
}

void PdfPrinter::Private::finish(base::Result<QByteArray> pdf)
{
    qCDebug(lcPrint) << "printed" << (pdf ? pdf->size() : 0) << "bytes";
    const Done callback = std::exchange(done, {});
    if (callback)
        callback(std::move(pdf));
}

PdfPrinter::PdfPrinter(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

PdfPrinter::~PdfPrinter()
{
    cancel();
}

void PdfPrinter::print(const PrintRequest &request, Done done)
{
    cancel();
    qCDebug(lcPrint) << "printing" << request.articlePath << request.html.size() << "bytes";
    d->start(request, std::move(done));
}

void PdfPrinter::cancel()
{
    if (!d->done)
        return;
    // The engine can't be told to stop writing pages; it ends with its page.
    delete d->page;
    d->makePage();
    d->finish(base::failure(base::ErrorCode::Cancelled, d->request.articlePath));
}

} // namespace lectern::web
