// SPDX-License-Identifier: GPL-3.0-or-later
// Tests with widgets and the web engine: a QApplication, drawing in software so that no graphics driver has a say.
#include "support/run.h"

#include <QApplication>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // the engine refuses to start its sandbox as root
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu");
    qputenv("QT_QUICK_BACKEND", "software");
    return lectern::test::run(argc, argv, [](int &count, char **arguments) {
        QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
        return std::make_unique<QApplication>(count, arguments);
    });
}
