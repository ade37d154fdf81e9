// SPDX-License-Identifier: GPL-3.0-or-later
// Find in the real window on a long article: how long typing keeps the window's thread away, and the same words looked for by
// QWebEnginePage::findText on the same page in the same run. Needs a display. The article is the argument, else a made one of
// 10 MB.
#include "app/reader_window.h"
#include "find/finder.h"
#include "ui/find_bar.h"
#include "ui/find_controller.h"
#include "web/engine_setup.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWebEngineFindTextResult>
#include <QWebEngineView>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

namespace {

using namespace lectern;
using namespace Qt::StringLiterals;

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// The longest time that one event kept the window's thread: processor time, which other programs do not change, and elapsed.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ > 0) { // inside of another event
            const bool inner = QApplication::notify(receiver, event);
            --m_depth;
            return inner;
        }
        QElapsedTimer elapsed;
        elapsed.start();
        const double before = threadMilliseconds();
        const bool done = QApplication::notify(receiver, event);
        longestBusy = std::max(longestBusy, threadMilliseconds() - before);
        longestElapsed = std::max(longestElapsed, static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
        --m_depth;
        return done;
    }

    void reset() { longestBusy = longestElapsed = 0; }
    double longestBusy = 0;
    double longestElapsed = 0;

private:
    int m_depth = 0;
};

void waitFor(const std::function<bool()> &condition)
{
    const QDeadlineTimer deadline(60000);
    while (!condition() && !deadline.hasExpired()) {
        QEventLoop loop;
        QTimer::singleShot(1, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

QString madeArticle(const QString &folder)
{
    QByteArray text = "# A long article\n\n";
    for (int i = 1; text.size() < 10 * 1024 * 1024; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "## Section " + n + "\n\n";
        for (int p = 0; p < 3; ++p)
            text += "A paragraph with *emphasis*, `code`, **strong words** and a [link](https://example.org/" + n
                + "), and enough words after it to fill more than one line of the page.\n\n";
        text += "- one\n- two\n- three\n\n| a | b |\n|---|---|\n| " + n + " | x |\n\n";
    }
    QString path = folder + u"/long.md"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        std::abort();
    return path;
}

} // namespace

int main(int argc, char **argv)
{
    web::prepareEngine();
    Application application(argc, argv);
    QTemporaryDir folder;
    markdown::ParserClient parser;
    app::ReaderWindow reader(parser, folder.filePath(u"reading.sqlite"_s));
    ui::MainWindow &window = reader.window();
    window.resize(1280, 800);
    window.show();
    bool ready = false;
    QObject::connect(&reader.view(), &web::ArticleView::pageReady, &window, [&] { ready = true; });
    window.open(argc > 1 ? QString::fromLocal8Bit(argv[1]) : madeArticle(folder.path()));
    waitFor([&] { return ready && !window.articles().shown().isPreview; });
    const document::Document document = window.articles().shown().document;
    std::printf("%lld bytes of HTML, %d headings\n", static_cast<long long>(document.html().size()),
                document.outline().size());

    ui::FindController &find = *window.find();
    const auto searched = [&] { return find.hits() != nullptr && find.isComplete(); };
    std::puts("typed            hits    longest event: processor   elapsed, ms");
    for (const char16_t *words : {u"the", u"and enough words", u"section 99", u"qqq"}) {
        find.open();
        QString typed;
        window.findBar()->field()->clear();
        waitFor([] { return true; });
        for (const QChar key : QString::fromUtf16(words)) {
            typed += key;
            application.reset();
            QTest::keyClick(window.findBar()->field(), key.toLatin1());
            waitFor(searched);
            waitFor([until = QDeadlineTimer(150)] { return until.hasExpired(); }); // what comes after the answer counts too
            std::printf("%-16s %6lld %24.1f %14.1f\n", qPrintable(typed), static_cast<long long>(find.hits()->total()),
                        application.longestBusy, application.longestElapsed);
        }
    }
    find.close();

    auto *view = window.findChild<QWebEngineView *>();
    std::puts("looked for    engine, all hits, ms    findText, ms    ratio");
    const find::Finder finder(document);
    for (const QString &word : {u"the"_s, u"link"_s, u"words"_s, u"qqq"_s}) {
        std::vector<double> engine;
        std::vector<double> browser;
        for (int run = 0; run < 5; ++run) {
            QElapsedTimer timer;
            timer.start();
            find::Query query;
            query.text = word;
            const auto hits = finder.find(query);
            engine.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            bool answered = false;
            timer.restart();
            view->page()->findText(word, {}, [&](const QWebEngineFindTextResult &) { answered = true; });
            waitFor([&] { return answered; });
            browser.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            view->page()->findText({});
            waitFor([until = QDeadlineTimer(300)] { return until.hasExpired(); });
        }
        std::printf("%-12s %22.1f %15.1f %8.0f\n", qPrintable(word), median(engine), median(browser),
                    median(browser) / std::max(0.01, median(engine)));
    }
    window.close();
    return 0;
}
