// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/reader.h"

#include "support/run.h"
#include "web/engine_setup.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>

namespace lectern::test {

namespace {

const BeforeApplication s_prepareEngine([] { web::prepareEngine(); });

} // namespace

Reader::Reader()
    : m_reader(std::make_unique<app::ReaderWindow>(m_parser, m_folder.filePath(QStringLiteral("reading.sqlite"))))
{
    window().resize(1280, 800);
    window().show();
}

Reader::~Reader() = default;

bool Reader::open(const QString &path, const QString &fragment)
{
    int ready = 0;
    const QMetaObject::Connection connection = QObject::connect(&view(), &web::ArticleView::pageReady, &window(), [&ready] { ++ready; });
    window().open(path, fragment);
    const bool done = waitFor([&] {
        const ui::ShownArticle &shown = window().articles().shown();
        return ready > 0 && shown.path == path && !shown.isPreview;
    });
    QObject::disconnect(connection);
    return done;
}

bool Reader::waitFor(const std::function<bool()> &condition, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    while (!condition()) {
        if (deadline.hasExpired())
            return condition();
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    }
    return true;
}

QVariant Reader::evaluate(const QString &script)
{
    QVariant result;
    bool done = false;
    view().evaluateForTests(script, [&](const QVariant &value) {
        result = value;
        done = true;
    });
    EXPECT_TRUE(waitFor([&] { return done; })) << script.toStdString();
    return result;
}

QString sharedFile(const QString &relative)
{
    const QFileInfo info(QStringLiteral(LECTERN_SHARED_DIR "/") + relative);
    return info.exists() ? info.canonicalFilePath() : QString();
}

} // namespace lectern::test
