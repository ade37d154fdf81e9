// SPDX-License-Identifier: GPL-3.0-or-later
// What vector drawings cost the engine: each file of the command line is shown as a picture, 1,000 pixels wide, and the processor
// time of the engine's processes counted until they rest; beside it what base/svg_check.h says of it. Needs a display.
#include "base/svg_check.h"
#include "web/engine_setup.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineView>
#include <csignal>
#include <cstdio>
#include <functional>
#include <unistd.h>

namespace {

using namespace Qt::StringLiterals;

constexpr double kLongest = 10; // seconds; what takes longer is ended

void waitFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Processor time of one process, in seconds.
double secondsOf(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return fields.size() < 13 ? 0
                              : (fields[11].toDouble() + fields[12].toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// Renderer, and this process, where the engine draws when there is no graphics card.
double engineSeconds(const QWebEnginePage &page)
{
    return secondsOf(page.renderProcessPid()) + secondsOf(getpid());
}

double shown(const QByteArray &svg)
{
    QWebEngineView view;
    view.resize(1100, 900);
    view.show();
    bool loaded = false;
    QObject::connect(&view, &QWebEngineView::loadFinished, &view, [&] { loaded = true; });
    view.setHtml(u"<body style='margin:0'></body>"_s);
    while (!loaded)
        waitFor(10);
    waitFor(600);
    const double before = engineSeconds(*view.page());
    view.page()->runJavaScript(u"const i = new Image(); i.style.width = '1000px'; i.src = 'data:image/svg+xml;base64,"_s
                               + QString::fromLatin1(svg.toBase64()) + u"'; document.body.append(i);"_s);
    double last = before;
    QDeadlineTimer rest(800);
    while (!rest.hasExpired() && last - before < kLongest) {
        waitFor(50);
        const double now = engineSeconds(*view.page());
        if (now > last + 0.015)
            rest.setRemainingTime(800);
        last = now;
    }
    if (last - before >= kLongest)
        ::kill(static_cast<pid_t>(view.page()->renderProcessPid()), SIGKILL);
    return last - before;
}

} // namespace

int main(int argc, char **argv)
{
    lectern::web::prepareEngine();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    std::puts("drawing                       bytes  check    engine, s");
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray svg = file.readAll();
        std::printf("%-26s %8lld  %-7s", qPrintable(QFileInfo(file).completeBaseName()), static_cast<long long>(svg.size()),
                    lectern::base::isSafeDrawing(svg) ? "shown" : "refused");
        std::fflush(stdout);
        std::printf(" %10.2f\n", shown(svg));
        std::fflush(stdout);
    }
    return 0;
}
