// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/reader.h"

#include "support/run.h"
#include "web/engine_setup.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>
#include <memory>
#include <optional>

namespace lectern::test {

namespace {

const BeforeApplication s_prepareEngine([] { web::prepareEngine(); });

} // namespace

Reader::Reader(const QString &database)
    : m_reader(std::make_unique<app::ReaderWindow>(
        m_parser, database.isEmpty() ? m_folder.filePath(QStringLiteral("reading.sqlite")) : database))
{
    window().resize(1280, 800);
    window().show();
}

Reader::~Reader() = default;

bool Reader::open(const QString &path, const QString &fragment)
{
    int ready = 0;
    const QMetaObject::Connection connection =
        QObject::connect(&view(), &web::ArticleView::pageReady, &window(), [&ready] { ++ready; });
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
        QEventLoop loop; // sleeps between events: a loop that spins takes the processor from the page
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

QVariant Reader::evaluate(const QString &script)
{
    const auto result = std::make_shared<std::optional<QVariant>>(); // outlives this call when the answer comes too late
    view().evaluateForTests(script, [result](const QVariant &value) { *result = value; });
    EXPECT_TRUE(waitFor([result] { return result->has_value(); })) << script.toStdString();
    return result->value_or(QVariant());
}

QString sharedFile(const QString &relative)
{
    const QFileInfo info(QStringLiteral(LECTERN_SHARED_DIR "/") + relative);
    return info.exists() ? info.canonicalFilePath() : QString();
}

} // namespace lectern::test
